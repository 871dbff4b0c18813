import ActivityKit

/// The question that small groups answer, each as one, while they talk.
struct GroupAsking: Codable, Sendable {
  private(set) var open: LivePrompt
  let answeredBy: GroupVoice
  /// For which group somebody has answered, by seat.
  private var homes: [Int: Int] = [:]
  /// Seats in the order in which they last answered.
  private var order: [Int] = []

  init(_ open: LivePrompt, answeredBy: GroupVoice) {
    (self.open, self.answeredBy) = (open, answeredBy)
  }

  mutating func noteAnswer(of person: Person.ID, for group: Int, at index: Int) {
    open.noteAnswer(of: person, at: index)
    homes[person.seat] = group
    order.removeAll { $0 == person.seat }
    order.append(person.seat)
  }

  /// Somebody takes back what stood at this index among the stage's answers.
  mutating func noteWithdrawal(of person: Person.ID, from index: Int) {
    open.noteWithdrawal(of: person)
    open.noteGone(index)
    homes[person.seat] = nil
    order.removeAll { $0 == person.seat }
  }

  /// Somebody has another seat.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    open.move(person, to: other)
    if let home = homes.removeValue(forKey: person.seat), homes[other.seat] == nil {
      homes[other.seat] = home
    }
    order = order.map { $0 == person.seat ? other.seat : $0 }
  }

  /// What a group has answered; that of somebody who has left it still counts.
  /// - Parameter answers: those of the stage.
  func answer(of group: Int, among answers: [Answer]) -> Answer? {
    let given = order.filter { homes[$0] == group }
      .compactMap { open.index(of: Person.ID($0)) }.map { answers[$0] }
    switch answeredBy {
    case .last, .scribe: return given.last
    case .majority:
      let most = given.map { one in given.count { Self.areSame(one.value, $0.value) } }
      return given.indices.last { most[$0] == most.max() }.map { given[$0] }
    }
  }

  private static func areSame(_ one: Answer.Value, _ other: Answer.Value) -> Bool {
    guard case .text(let one) = one, case .text(let other) = other else { return one == other }
    return ChoiceReader.fold(one) == ChoiceReader.fold(other)
  }

  /// What of a line is meant as the group's answer; nil where it is talk. What is short stands for itself, as
  /// people type it anywhere else; what is in words has to be told from talk.
  func answer(in line: String, wording: (Text) -> Text) -> String? {
    let line = line.withoutBlanksAround
    if line.hasPrefix("=") {
      let text = String(line.dropFirst()).withoutBlanksAround
      return text.isEmpty ? nil : text
    }
    let isMeant: Bool
    switch open.prompt.question.kind {
    case .choice(let choices):
      isMeant =
        ChoiceReader.looksLikeMarks(line)
        || choices.labels.contains { Self.isNamed($0, by: line, wording) }
    case .number: isMeant = line.allSatisfy { $0.isNumber || "+-., ".contains($0) }
    case .ready: isMeant = true
    case .text: isMeant = false
    }
    guard isMeant, case .answer = open.reader.read(line, wording: wording) else { return nil }
    return line
  }

  private static func isNamed(
    _ label: Text, by line: String, _ wording: (Text) -> Text
  ) -> Bool {
    let label = wording(label)
    let words = [label.words()] + label.languages.map { label.words(in: $0) }
    return words.contains { ChoiceReader.fold($0) == ChoiceReader.fold(line) }
  }
}

/// Somebody has answered for their small group, or has taken that back.
struct GroupDeed: Sendable {
  let person: Person.ID
  let answer: Answer
  /// Whether they typed a part of a choice, and read all of it.
  var isPart = false
  /// What the person had answered before.
  var before: Answer?
  let open: LivePrompt
  let answeredBy: GroupVoice
  /// The group; empty where the person is in none any more.
  let people: [Person.ID]
  /// What the group has answered now.
  let standing: Answer?
}
