import ActivityKit

/// A part of a quiz that has a title of its own.
struct TriviaRound: Codable, Sendable, Equatable {
  let title: String
  /// How many questions it has.
  var count: Int
}

extension TriviaRound {
  private static let title = Setting.text("title", maxLength: 60, "What the round is called.")
  private static let questions = Setting.records(
    "questions", of: TriviaItem.settings, count: Trivia.questionCount, "Its questions.")

  static let settings = SettingsSchema(Self.title, Self.questions)

  /// A round, and its questions as they were written.
  static func read(_ settings: Settings) -> (round: TriviaRound, questions: [Settings]) {
    let questions = settings[Self.questions]
    let round = TriviaRound(title: settings[Self.title], count: questions.count)
    return (round, questions)
  }
}

extension Trivia {
  /// Where a round begins among the questions.
  func beginning(of round: Int) -> Int { (rounds ?? []).prefix(round).reduce(0) { $0 + $1.count } }

  /// What follows the answer to a question.
  func next(after n: Int) -> Cue {
    let next = rounds?.indices.dropFirst().first { beginning(of: $0) == n + 1 }
    return next.map { Cue.roundOver(before: $0) } ?? .ask(n + 1)
  }

  /// Says how the last round went, where that is to be told.
  func closeRound(before next: Int, in room: inout Room<Cue>) {
    guard leaderboard == .round, scoring != .none else { return room.go(to: .round(next)) }
    showBest(of: next - 1, in: &room)
    room.show(.scores)
    room.wait(gap, then: .round(next))
  }

  mutating func begin(_ round: Int, in room: inout Room<Cue>) {
    guard let rounds, rounds.indices.contains(round) else { return room.go(to: .ask(0)) }
    let first = beginning(of: round)
    book?.beginRound(at: first)
    room.say(
      .triviaRound(
        number: round + 1, rounds: rounds.count, count: rounds[round].count,
        title: Text(rounds[round].title)))
    room.nameStep(.commonTimeToRead)
    room.wait(gap, then: .ask(first))
  }

  /// Who got the most in a round, where people may know that of each other.
  func showBest(of round: Int, in room: inout Room<Cue>) {
    guard let rounds, rounds.indices.contains(round), !room.areScoresHidden else { return }
    let best = (book?.bestInRound ?? []).map {
      Text.triviaPoints(name: room.name($0.person), count: $0.inRound)
    }
    guard !best.isEmpty else { return }
    room.show(
      .list(title: .triviaBestOfRound(title: Text(rounds[round].title)), best, numbered: false))
  }
}
