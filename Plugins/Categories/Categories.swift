import ActivityKit

/// Everyone names something of a kind, and what nobody else has named gets a point.
struct Categories: Module {
  static let name = "categories"
  static let summary = "Name something of a kind that nobody else names."

  enum Cue: Codable, Sendable {
    case ask(Int)
    case reveal(Int)
    case end
  }

  var categories: [String]
  var rounds: Int
  var time: Duration
  /// To read what all have named, and to laugh about it.
  var talk: Duration
  var isShuffled: Bool
  /// Of which one is drawn a round, for all that counts to begin with; none where anything does.
  var letters: [String]
  var letter: String?

  private static let introduction = Duration.seconds(6)
  private static let standings = Duration.seconds(8)

  var length: Duration? {
    Self.introduction + (time + talk) * min(rounds, categories.count) + Self.standings
  }

  /// What several named, or one.
  private struct Entry {
    let text: String
    var people: [Person.ID]
  }

  mutating func begin(in room: inout Room<Cue>) {
    if isShuffled { categories.shuffle(using: &room.random) }
    categories.removeLast(categories.count - min(rounds, categories.count))
    room.say(.categoriesHowTo)
    room.wait(Self.introduction, then: .ask(0))
  }

  /// Whoever names what begins with another letter can still name something else.
  func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard let letter, let person = answer.person, let text = answer.text, !counts(text) else {
      return
    }
    room.tell(person, .categoriesBeginsOtherwise(letter: Text(letter.uppercased())))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .ask(let n) where n < categories.count:
      letter = letters.randomElement(using: &room.random)
      let category = Text(categories[n])
      room.nameStep(.categoriesRound(number: n + 1, count: categories.count))
      room.ask(
        .text(
          letter.map { .categoriesAskLetter(category: category, letter: Text($0.uppercased())) }
            ?? .categoriesAsk(category: category), maxLength: 60),
        for: time, then: .reveal(n))
    case .ask:
      room.show(.scores)
      room.wait(Self.standings, then: .end)
    case .reveal(let n):
      reveal(n, in: &room)
    case .end:
      room.finish()
    }
  }

  private func reveal(_ n: Int, in room: inout Room<Cue>) {
    let entries = entries(room.answers)
    guard !entries.isEmpty else {
      room.say(.commonNothingShared)
      return room.wait(.seconds(4), then: .ask(n + 1))
    }
    let lines = entries.map { entry -> Text in
      let names = entry.people.map(room.name)
      guard let letter, !counts(entry.text) else {
        return .categoriesNamed(text: Text(entry.text), names: names)
      }
      return .categoriesNamedOtherwise(
        text: Text(entry.text), names: names, letter: Text(letter.uppercased()))
    }
    room.show(.list(title: Text(categories[n]), lines, numbered: false))
    for entry in entries where entry.people.count == 1 && counts(entry.text) {
      room.award(1, to: entry.people[0], for: .categoriesForOnly(text: Text(entry.text)))
    }
    room.nameStep(.commonTimeToRead)
    room.wait(talk, then: .ask(n + 1))
  }

  /// What was named, however it is spelt: `an Apple` and `apple` are one.
  private func entries(_ answers: [Answer]) -> [Entry] {
    var entries: [Entry] = []
    var same = SameTexts()
    for answer in answers {
      guard let text = answer.text, let person = answer.person else { continue }
      let place = same.place(of: text)
      if place == entries.count { entries.append(Entry(text: text, people: [])) }
      entries[place].people.append(person)
    }
    return entries
  }

  /// Whether it begins with the letter, where one was drawn: of `the sea` the second word does as well.
  private func counts(_ text: String) -> Bool {
    guard let letter else { return true }
    return text.folded.split { !$0.isLetter }.prefix(2).contains { $0.hasPrefix(letter.folded) }
  }
}
