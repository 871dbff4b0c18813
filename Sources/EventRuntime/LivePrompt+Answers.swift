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
    var notes: [Sentence] = []
    var isDoubtful = false
    let question = prompt.question
    if case .text(let rule) = prompt.question.kind, let goal = rule.words,
      let text = answer.text
    {
      let count = text.wordCount
      isDoubtful = count != goal
      if isDoubtful { notes.append(.activitiesWordsAsked(count: count, goal: goal)) }
    }
    if isDoubtful || answer.text.map(Talk.begins) == true, prompt.mayChange, before == nil {
      notes.append(.activitiesPassTakesBack)
    }
    let shown = answer.confirmed(in: question, isWhole: isPart)
    let replaced = before?.confirmed(in: question)
    if let replaced, replaced != shown, case .text = question.kind {
      // Whoever types on after an answer may not have meant to change it.
      notes.append(.activitiesTypeItAgain)
    }
    if let before, let line = question.together(before, answer) {
      notes.append(.activitiesChooseTogether(line: line))
    }
    return .saved(
      prompt: id, text: shown, note: .following(notes),
      replaced: before?.value == answer.value ? nil : replaced)
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

  /// What is typed for the choices of two answers, of which the later has taken the place of the other; nil
  /// where nobody would have them both. Whoever types one letter after another may mean them all.
  fileprivate func together(_ before: Answer, _ answer: Answer) -> String? {
    guard case .choice(let choices) = kind, !choices.isOrder else { return nil }
    let all = Set(before.choices + answer.choices).sorted()
    guard all.count == before.choices.count + answer.choices.count,
      choices.pick.contains(all.count)
    else { return nil }
    return ChoiceMarks(choices.labels).line(of: all)
  }

  /// Whether a line could have been read as this value. No module meets a choice that is not there,
  /// whatever the journal holds.
  fileprivate func admits(_ value: Answer.Value) -> Bool {
    switch (kind, value) {
    case (.choice(let choices), .choice(let picked)):
      choices.pick.contains(picked.count) && picked.allSatisfy(choices.labels.indices.contains)
    case (.text(let rule), .text(let text)): text.count <= rule.maxLength
    case (.number(let rule), .number(let number)):
      number.isFinite && rule.range?.contains(number) ?? true
    case (.ready, .ready): true
    default: false
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
    case .text(let text): Text(text)
    case .number(let number):
      Int(exactly: number) == nil
        ? .commonDecimal(number: number.plain) : Text(number.plain)
    case .ready: "done"
    }
  }

  /// The answer as the records keep it: the words of a choice rather than its letter.
  func kept(in question: Question) -> Text {
    guard case .choice(let choices) = question.kind else { return Text(shown(in: question)) }
    let picked = self.choices.map { choices.labels.indices.contains($0) ? choices.labels[$0] : "?" }
    return picked.dropFirst().reduce(picked.first ?? "") { "\($0); \($1)" }
  }
}
