import ActivityKit

/// People take one of two sides, see how the room chose, and say why if they like.
struct WouldYouRather: Codable, Sendable {
  enum Cue: Codable, Sendable {
    case choose(Int)
    case tally(Int)
  }

  var dilemmas: [Dilemma]
  let count: Int
  let time: Duration
  let talk: Duration

  var length: Duration { (time + talk) * min(count, dilemmas.count) }

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    if dilemmas.count > count {
      dilemmas = Array(dilemmas.shuffled(using: &room.random).prefix(count))
    }
    room.go(to: .rather(.choose(0)))
  }

  func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .choose(let n) where n < min(count, dilemmas.count):
      let shown = min(count, dilemmas.count)
      if shown > 1 { room.nameStep(.icebreakerChoice(number: n + 1, count: shown)) }
      room.ask(
        .choice(.icebreakerRather, dilemmas[n].sides), for: time, then: .rather(.tally(n)))
    case .choose:
      room.say(.icebreakerRatherOver)
      room.finish()
    case .tally(let n):
      guard !room.answers.isEmpty else { return room.go(to: .rather(.choose(n + 1))) }
      let counts = dilemmas[n].sides.enumerated().map { index, side in
        Display.Count(side, votes: room.answers.count { $0.choice == index })
      }
      room.show(.tally(title: .icebreakerRatherTitle, counts))
      guard talk > .zero else { return room.go(to: .rather(.choose(n + 1))) }
      room.say(.icebreakerWhatMadeYou(time: room.bounded(talk)))
      room.nameStep(.commonTimeToTalk)
      room.wait(talk, then: .rather(.choose(n + 1)))
    }
  }
}

/// Two sides to choose between.
struct Dilemma: Codable, Sendable, Equatable {
  let sides: [Text]

  init(_ one: Text, _ other: Text) { sides = [one, other] }

  /// What stands between two sides: a bar in any language, where the sides have such words of their own.
  private static let between = [[" | "], [" or "], [" o ", " u "]]
  private static let openings = ["would you rather ", "¿prefieres "]

  /// Reads "tea or coffee", "té o café", "tea | coffee"; nil unless there are exactly two sides.
  init?(_ text: String) {
    var text = Substring(text)
    if text.last == "?" { text.removeLast() }
    if let opening = Self.openings.first(where: { text.lowercased().hasPrefix($0) }) {
      text = text.dropFirst(opening.count)
    }
    guard let marks = Self.between.first(where: { $0.contains { text.contains($0) } }) else {
      return nil
    }
    let parts: [Substring] = marks.reduce([text]) { parts, mark in
      parts.flatMap { $0.split(separator: mark, omittingEmptySubsequences: false) }
    }
    let sides = parts.map { side in
      String(side.drop { $0 == " " }.reversed().drop { " ,".contains($0) }.reversed())
    }
    guard sides.count == 2, !sides.contains("") else { return nil }
    self.sides = sides.map(Text.verbatim)
  }
}
