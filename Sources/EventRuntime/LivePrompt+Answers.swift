import ActivityKit
import Messages

/// What an answer to a prompt is, in words.
extension LivePrompt {
  func admits(_ value: Answer.Value) -> Bool { prompt.question.admits(value) }

  /// The confirmation of an answer, as its author reads it.
  /// - Parameters:
  ///   - isPart: whether they typed a part of the choice, and read all of it.
  ///   - before: the answer that it takes the place of, if it does.
  func saved(_ answer: Answer, isPart: Bool = false, instead before: Answer? = nil) -> Message {
    if let line = answer.lines.last {
      let count = answer.lines.count
      var notes = [count == 1 ? Sentence.activitiesFirstLine : .activitiesLineNumber(number: count)]
      // Before it has all its lines, nothing is to be said of its form.
      if case .text(let rule) = prompt.question.kind, let form = rule.form, count >= form.lines,
        let deviation = form.deviation(of: answer.text ?? "")
      {
        notes.append(deviation.sentence)
      }
      return .saved(prompt: id, text: Text(line), note: .following(notes))
    }
    let question = prompt.question
    let shown = answer.confirmed(in: question, isWhole: isPart)
    if case .ready = answer.value {
      return .saved(prompt: id, text: shown, note: .activitiesGood, isTold: true)
    }
    let use: TextRule.Use? = if case .text(let rule) = question.kind { rule.use } else { nil }
    if use == .guess || use == .turn { return .saved(prompt: id, text: shown, isTold: true) }
    var notes: [Sentence] = []
    var isDoubtful = false
    if case .text(let rule) = question.kind, let text = answer.text {
      if let goal = rule.words, text.wordCount != goal {
        notes.append(.activitiesWordsAsked(count: text.wordCount, goal: goal))
      }
      if let deviation = rule.form?.deviation(of: text) { notes.append(deviation.sentence) }
      isDoubtful = !notes.isEmpty
    }
    let isTalk = use == nil && answer.text.map(Talk.begins) == true
    if isDoubtful || isTalk, prompt.mayChange, before == nil {
      notes.append(.activitiesPassTakesBack)
    }
    let added = before.map { question.added(to: $0, in: answer) } ?? []
    let replaced = added.isEmpty ? before?.confirmed(in: question) : nil
    if let replaced, replaced != shown, case .text = question.kind {
      // Whoever types on after an answer may not have meant to change it.
      notes.append(.activitiesTypeItAgain)
    }
    if added.count == 1 {
      notes.append(.activitiesOnlyThat(line: ChoiceMarks(question.labels).line(of: added)))
    }
    return .saved(
      prompt: id, text: shown, note: .following(notes),
      replaced: before?.value == answer.value ? nil : replaced)
  }
}

extension TextForm.Deviation {
  /// What was counted, beside what was asked for.
  fileprivate var sentence: Sentence {
    switch self {
    case .lines(let count, let asked): .activitiesLinesAsked(count: count, goal: asked)
    case .syllables(let counts, let asked):
      .activitiesSyllablesAsked(counts: counts.map { "\($0)" }, goals: asked.map { "\($0)" })
    case .initials(let letters, let asked):
      .activitiesInitialsAsked(letters: letters, goals: asked)
    case .stray(let words): .activitiesStrayWords(words: words)
    }
  }
}

extension String {
  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension Text {
  /// Whether a line of an activity is for those alone who have something to put their name to. Of a line that
  /// its author wrote out by its beginning, which no answer makes: it may hold what somebody wrote.
  var offersToSign: Bool {
    offers("/reveal", by: "To put your name to what you wrote, type /reveal")
  }

  /// Whether a line of an activity is for those alone who will be in small groups.
  var announcesGroups: Bool { offers("/stay", by: "In a moment you will be in ") }

  private func offers(_ command: String, by beginning: String) -> Bool {
    if case .sentence = self { mentions(command) } else { words().hasPrefix(beginning) }
  }
}

extension Question {
  /// The choices; empty where there are none.
  fileprivate var labels: [Text] {
    if case .choice(let choices) = kind { choices.labels } else { [] }
  }

  /// The choices that an answer has besides all of the one before it; none where it has not all of them.
  fileprivate func added(to before: Answer, in answer: Answer) -> [Int] {
    guard case .choice(let choices) = kind, !choices.isOrder,
      Set(before.choices).isSubset(of: answer.choices)
    else { return [] }
    return answer.choices.filter { !before.choices.contains($0) }
  }

  /// Whether a line could have been read as this value. No module meets a choice that is not there,
  /// whatever the journal holds.
  fileprivate func admits(_ value: Answer.Value) -> Bool {
    switch (kind, value) {
    case (.choice(let choices), .choice(let picked)):
      choices.pick.contains(picked.count) && picked.allSatisfy(choices.labels.indices.contains)
    case (.text(let rule), .text(let text)): rule.lines == nil && text.count <= rule.maxLength
    case (.text(let rule), .lines(let lines)):
      rule.lines != nil && !lines.isEmpty && lines.allSatisfy { $0.count <= rule.maxLength }
    case (.number(let rule), .number(let number)):
      number.isFinite && rule.range?.contains(number) ?? true
    case (.ready, .ready): true
    case (.choice, _), (.text, _), (.number, _), (.ready, _): false
    }
  }
}

extension Answer {
  /// What is typed for a choice, the text itself.
  func shown(in question: Question) -> String { confirmed(in: question).words() }

  /// The answer in the words of its confirmation.
  /// - Parameter isWhole: whether the words of a choice stand behind it.
  func confirmed(in question: Question, isWhole: Bool = false) -> Text {
    switch value {
    case .choice(let picked): ChoiceMarks(question.labels).named(picked, isWhole: isWhole)
    case .text, .lines: Text(text ?? "")
    case .number(let number):
      Int(exactly: number) == nil
        ? .commonDecimal(number: number.plain) : Text(number.plain)
    case .ready: "done"
    }
  }

  /// The answer as the records keep it: the words of a choice rather than its letter.
  func kept(in question: Question) -> Text {
    if !lines.isEmpty { return Text(lines.joined(separator: "\n")) }
    guard case .choice(let choices) = question.kind else { return Text(shown(in: question)) }
    let picked = self.choices.map { choices.labels.indices.contains($0) ? choices.labels[$0] : "?" }
    return picked.joined(by: "; ") ?? ""
  }
}
