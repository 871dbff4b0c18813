import ActivityKit

/// One of the ideas that people vote on.
struct Idea: Codable, Sendable, Equatable {
  /// The answer that it came with: nobody votes for their own.
  let answer: Answer.ID
  /// nil of one without a name.
  let author: Person.ID?
  let text: String

  /// The most that somebody may give at once.
  private static let mostOfOne = 3

  /// All ideas in an order that says nothing. A bar stands between several of one person, and what two have written
  /// alike is there once.
  static func all(of answers: [Answer], using random: inout RandomSource) -> [Idea] {
    var seen: Set<String> = []
    var ideas: [Idea] = []
    for answer in answers {
      let parts = (answer.text ?? "").split(separator: "|").map { String($0).trimmed }
      for part in parts.filter({ !$0.isEmpty }).prefix(mostOfOne)
      where seen.insert(part.folded).inserted {
        ideas.append(Idea(answer: answer.id, author: answer.person, text: part))
      }
    }
    return ideas.shuffled(using: &random)
  }

  func line<Cue>(in room: Room<Cue>) -> Text {
    author.map { .commonBy(text: Text(text), name: room.name($0)) } ?? Text(text)
  }
}
