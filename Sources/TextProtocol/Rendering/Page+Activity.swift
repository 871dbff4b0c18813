import ActivityKit
import Messages
import Words

/// What happens in an activity.
extension Page {
  mutating func add(title: String) {
    if !title.isEmpty { add(Tinted(title, .heading)) }
  }

  mutating func add(saved text: String, _ note: Sentence?, instead replaced: String?) {
    guard let replaced else { return add(.activitiesSaved(text: text.sentence, note: note)) }
    add(
      Self.isPlain(text) && Self.isPlain(replaced)
        ? .activitiesSavedInstead(text: text, before: replaced.sentence, note: note)
        : .activitiesSavedInsteadQuoted(text: text, before: replaced, note: note))
  }

  /// Whether a text can stand within a sentence as it is: it is short, and has no mark at which it could be
  /// taken to end. Letters of choices have none.
  private static func isPlain(_ text: String) -> Bool {
    text.count <= 24
      && (text.split(separator: ", ").allSatisfy { $0.count <= 2 }
        || Double(text.replacing(",", with: ".")) != nil
        || !text.contains(where: ",.;:!?…。！？、，".contains))
  }

  mutating func add(_ items: [String], numbered: Bool) {
    if numbered {
      return add(
        numbered: items.enumerated().map { index, item in
          (index + 1, "\(voice.text(index + 1)). \(item)")
        })
    }
    // Whoever has it read aloud does not hear the indent, and an item may be anybody's text.
    for item in items {
      // It goes on below its text.
      add("\(item.dash)\(item)", indent: 2, hang: item.dash.isEmpty ? 5 : 4)
    }
  }

  mutating func add(_ count: Display.Count) {
    let whole = voice.text(count.label)
    let label = whole.last == "." ? String(whole.dropLast()) : whole
    let sentence = count.sentence(
      of: count.marked ? .pagesTitle(title: label) : .pagesText(text: label))
    add(Tinted(stringLiteral: whole.dash) + text(sentence), indent: 2, hang: 4)
  }

  mutating func add(recap lines: [Sentence], of activity: String) {
    guard !lines.isEmpty else { return add(.recapNothing(activity: activity)) }
    add(.recapTitle(activity: activity), .heading)
    for line in lines { add(line, indent: 2, hang: 4) }
  }

  mutating func add(_ rows: [ScoreRow], final: Bool, scope: ScoreScope, others: Int) {
    switch scope {
    case .own:
      let points = rows.first?.points ?? 0
      return add(final ? .scoresOwnFinal(count: points) : .scoresOwn(count: points))
    case .public: break
    }
    guard !rows.isEmpty else { return add(.scoresNone) }
    add(final ? .scoresTitleFinal : .scoresTitle, .heading)
    add(
      numbered: rows.map { row in
        (row.rank, text(.scoresRow(rank: row.rank, name: row.name, points: row.points)))
      })
    guard others > 0 else { return }
    add(final ? .scoresOthersFinal(count: others) : .scoresOthers(count: others), indent: 2)
  }

  mutating func add(
    breakout people: [String], away: [String], _ topics: [Text], _ time: Sentence
  ) {
    guard !people.isEmpty else { return add(.activitiesAlone(time: time)) }
    add(.activitiesTogether(names: people, time: time))
    for name in away { add(.pagesDropped(name: name)) }
    for (index, topic) in topics.enumerated() {
      let topic = Sentence(topic)
      add(index == 0 ? .activitiesTopic(topic: topic) : .activitiesOrTopic(topic: topic))
    }
    add(.activitiesStaysHere)
  }

  /// - Parameter name: nil where everyone may speak.
  mutating func add(floor name: String?, _ time: Sentence?, yours: Bool, again: Bool) {
    if yours {
      let turn: Sentence =
        time.map {
          again ? .activitiesYourTurnAgain(time: $0) : .activitiesYourTurnFor(time: $0)
        } ?? .activitiesYourTurn
      add(turn, .question)
      add(.activitiesTurnEnds)
    } else if let name {
      add(
        time.map {
          again
            ? .activitiesTurnOfAgain(name: name, time: $0)
            : .activitiesTurnOfFor(name: name, time: $0)
        } ?? .activitiesTurnOf(name: name))
    } else {
      add(.activitiesFloorOpen)
    }
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
