import ActivityKit

extension Sentence {
  /// The parts of a sentence in a row; nil of none.
  public static func list(_ parts: [Sentence]) -> Sentence? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().enumerated().reduce(first) { list, next in
      next.offset == parts.count - 2
        ? .listsAnd(rest: list, next: next.element) : .listsAlso(rest: list, next: next.element)
    }
  }

  /// Sentences that follow each other; nil of none.
  public static func following(_ sentences: [Sentence]) -> Sentence? {
    sentences.first.map { sentences.dropFirst().reduce($0) { .listsFollowing(rest: $0, next: $1) } }
  }

  /// A time that began before: "another minute".
  public static func another(_ time: Duration) -> Sentence {
    oneMore.first { $0.seconds == time.secondsUp }?.sentence ?? .durationsAnother(time: time)
  }

  private static let oneMore: [(seconds: Int, sentence: Sentence)] = [
    (1, .durationsAnotherSecond), (60, .durationsAnotherMinute), (3_600, .durationsAnotherHour),
  ]

  /// The seconds of ``another(_:)``, also while it stands still; nil of any other sentence.
  public var seconds: Int? {
    if let one = Self.oneMore.first(where: { $0.sentence == self }) { return one.seconds }
    guard let argument = arguments.first else { return nil }
    switch argument {
    case .seconds(let seconds) where key == .durationsAnother: return seconds
    case .sentence(let time?) where key == .promptsTimePaused: return time.seconds
    case .text, .number, .seconds, .names, .sentence, .worded: return nil
    }
  }
}
