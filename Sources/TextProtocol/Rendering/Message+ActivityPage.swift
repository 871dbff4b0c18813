import ActivityKit

extension Message {
  /// What happens in an activity, as people read it.
  var activityPage: Page {
    var page = Page()
    switch self {
    case .activity(let title, _, let number, let count):
      page.addBlank()
      page.add("Activity \(number) of \(count): \(.heading, title)")
    case .say(let text):
      page.addLines(text)
    case .prompt(let prompt):
      page.add(prompt)
    case .saved(_, let text, let note, let replaced):
      let note = note.map { " \($0)" } ?? ""
      if let replaced, Self.isShort(text), Self.isShort(replaced) {
        page.add("Saved: \(text), instead of \(Self.sentence(replaced))\(note)")
      } else if let replaced {
        page.add("Saved: \(Self.sentence(text))")
        page.add("It was before: \(Self.sentence(replaced))\(note)")
      } else {
        page.add("Saved: \(Self.sentence(text))\(note)")
      }
    case .passed(_, let withdrawn):
      page.add(
        withdrawn.map { "Passed. Your answer is withdrawn: \(Self.sentence($0))" }
          ?? "Passed. That is fine.")
    case .reminder(let seconds):
      page.add("\(spoken(seconds)) left.")
    case .tally(let title, let counts):
      page.add(title: title)
      for count in counts { page.add(count) }
    case .list(let title, let items, let numbered):
      page.add(title: title)
      for (index, item) in items.enumerated() {
        // Whoever has it read aloud does not hear the indent, and an item may be anybody's text.
        let mark = numbered ? "\(index + 1). " : item.dash
        page.add("\(mark)\(item)", indent: 2, hang: numbered ? 5 : 4)
      }
    case .scores(let rows, let final, let scope, let others):
      page.add(rows.rows, final: final, scope: scope)
      if !rows.rows.isEmpty, others > 0 {
        let take = final ? "took part" : others == 1 ? "takes part" : "take part"
        page.add("\(counted(others, "other", "others")) \(take).", indent: 2)
      }
      page = page.adding(rows.place, of: kind)
    case .award(let points, let reason):
      let text = "You get \(counted(points, "point", "points")) for \(reason)"
      page.add("\(Self.sentence(text))")
    case .breakout(let people, let topics, let seconds, let paused):
      let time = spoken(seconds, paused)
      if people.isEmpty {
        page.add("You have \(time) to yourself.")
      } else {
        page.add("You are with " + .names(people) + " for \(time).")
        for (index, topic) in topics.enumerated() {
          page.add("\(index == 0 ? "To talk about: " : "Or: ")\(topic)")
        }
        page.add("What you say stays in this group.")
      }
    case .regrouped:
      page.add("Everyone is back in the main room.")
    case .floor(let name, let seconds, let yours, let paused, let again):
      let time = seconds.map { ", for \(again ? "another " : "")\(spoken($0, paused))" } ?? ""
      if yours {
        page.add(Tinted("It is your turn to speak\(time).", .question))
        page.add("Type done when you have finished, or pass.")
      } else if let name {
        page.add("It is \(.name, name)'s turn to speak\(time).")
      } else {
        page.add("Everyone may speak.")
      }
    case .paused(let by, let asked):
      let may = asked ? "You can still answer; to talk, use /say." : "You can talk."
      if let by { page.add("Paused by \(.name, by). \(may)") } else { page.add("Paused. \(may)") }
    case .resumed(let seconds):
      page.add(Tinted("Resumed." + (seconds.map { " \(spoken($0)) left." } ?? ""), .plain))
    case .extended(let seconds, let left, let paused):
      page.add("\(spoken(seconds)) more. \(spoken(left)) left\(paused ? " (paused)" : "").")
    default: break
    }
    return page
  }

  /// Whether two such texts can stand in one sentence.
  private static func isShort(_ text: String) -> Bool {
    text.count <= 24 && !text.contains { $0.isWhitespace || $0.isPunctuation }
  }

  /// The text as a sentence: with a full stop unless it ends in a mark of its own.
  private static func sentence(_ text: String) -> String {
    text.last.map { ".!?…。！？".contains($0) } ?? true ? text : "\(text)."
  }
}

extension String {
  /// What stands before it in a list: nothing where it begins with a letter and a full stop, as what
  /// is to be picked does.
  fileprivate var dash: String {
    let mark = utf8.prefix(3)
    let isLettered =
      mark.dropFirst().elementsEqual(". ".utf8)
      && mark.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } == true
    return isLettered ? "" : "- "
  }
}

extension Page {
  fileprivate mutating func add(title: String) {
    if !title.isEmpty { add(Tinted(title, .heading)) }
  }

  /// What was counted, then the number: that is how it is understood when it is read aloud.
  fileprivate mutating func add(_ count: Display.Count) {
    let text = count.label.last == "." ? String(count.label.dropLast()) : count.label
    let label = Tinted(text, count.marked ? .heading : .plain)
    let remark = count.remark.map { ", \($0)" } ?? ""
    let number =
      count.areVotes == true ? counted(count.count, "vote", "votes") : "\(count.count)"
    add("\(count.label.dash)" + label + ": \(number)\(remark)", indent: 2, hang: 4)
  }

  fileprivate mutating func add(_ rows: [ScoreRow], final: Bool, scope: ScoreScope) {
    if scope == .own {
      let points = counted(rows.first?.points ?? 0, "point", "points")
      add(Tinted(final ? "You ended with \(points)." : "You have \(points).", .plain))
      return
    }
    if rows.isEmpty { return add("No points yet.") }
    add(title: final ? "Final scores" : "Scores")
    for row in rows {
      add(
        "\(row.rank). \(.name, row.name), \(counted(row.points, "point", "points"))", indent: 2,
        hang: 5)
    }
  }

  fileprivate mutating func add(_ prompt: OpenPrompt) {
    addLines(prompt.text, .question)
    let marks = prompt.marks
    for index in prompt.choices.indices {
      add("\(marks.line(index))", indent: 2, hang: 5)
    }
    if let privacy = prompt.privacySentence { add(Tinted(privacy, .quiet)) }
    let left = prompt.again ? " left" : ""
    let time = "\(spoken(prompt.seconds))\(left)\(prompt.paused ? " (paused)" : "")."
    add(Tinted("\(prompt.asked.map(Self.watching) ?? prompt.invitation) \(time)", .quiet))
  }
}

extension Page {
  /// What stands for whoever watches where others read how to answer.
  fileprivate static func watching(_ asked: Int) -> String {
    asked == 0
      ? "You watch; nobody is here to be asked."
      : "You watch; \(counted(asked, "person is", "people are")) asked."
  }
}

extension OpenPrompt {
  /// Who sees what is answered; nil when everyone knows who said what.
  fileprivate var privacySentence: String? {
    switch privacy {
    case .named: nil
    case .anonymous where few:
      "No names are shown, but with so few of \(asked == nil ? "you" : "them") others may guess who "
        + (kind == .text ? "wrote what." : "answered what.")
    case .anonymous:
      kind == .text ? "Nobody sees who wrote what." : "Nobody sees who answered what."
    case .facilitator where asked != nil: "Only facilitators see the answers."
    case .facilitator: "Only facilitators see your answer."
    case .nobody where kind == .ready:
      "What \(asked == nil ? "you" : "they") type reaches nobody: done is counted, and nothing is kept."
    case .nobody where asked != nil: "Nobody sees the answers: they are counted and not kept."
    case .nobody: "Nobody sees your answer: it is counted and not kept."
    }
  }

  /// How to answer.
  fileprivate var invitation: String {
    switch kind {
    case .choice:
      switch marks.kind {
      case .letters: "Answer with a letter, or pass."
      case .numbers: "Answer with a number, or pass."
      case .none: "Answer with one of these, or pass."
      }
    case .several:
      "Answer with \(many), such as \(example), or pass."
    case .text:
      (words.map { "Answer in one line of about \(counted($0, "word", "words")), or pass." }
        ?? "Answer in one line, or pass.") + (saysHowToTalk ? " To talk, use /say." : "")
    case .number:
      range.map {
        "Answer with a number from \($0.lowerBound.plain) to \($0.upperBound.plain), or pass."
      }
        ?? "Answer with a number, or pass."
    case .ready: "Type done when you are ready, or pass."
    }
  }

  /// "2 letters", "1 to 4 of these".
  private var many: String {
    let count = pick.lowerBound == pick.upperBound ? "\(pick.lowerBound)" : range(of: pick)
    return switch marks.kind {
    case .letters: "\(count) letters"
    case .numbers: "\(count) numbers"
    case .none: "\(count) of these"
    }
  }

  /// "1 or 2", "1 to 4".
  private func range(of pick: ClosedRange<Int>) -> String {
    "\(pick.lowerBound) \(pick.count == 2 ? "or" : "to") \(pick.upperBound)"
  }

  private var example: String {
    let count = min(max(pick.lowerBound, min(2, pick.upperBound)), choices.count)
    return marks.typed.prefix(count).joined(separator: marks.kind == .none ? ", " : " ")
  }
}
