/// How somebody who is simulated takes part.
public enum Temperament: String, Sendable, CaseIterable {
  /// Answers at once, and is brief in turns.
  case eager
  /// Reads and types slowly, so that time may run out.
  case slow
  /// Passes where others would know who answered, and at turns.
  case shy
  /// Comes when it has begun.
  case late
  /// Mostly passes.
  case passing
  /// Loses the connection every few minutes, and is back soon.
  case dropping
  /// Talks all the time, and keeps the floor until its time is up.
  case chatty
  /// Leaves in the middle of a small group, for good.
  case leaving
  /// Has everything read out, in speech mode.
  case listening
  /// Nothing of the kind.
  case steady

  /// Those of so many people: each once, then as many of each as there can be.
  static func cast(of count: Int) -> [Temperament] {
    (0..<count).map { allCases[$0 % allCases.count] }
  }

  /// Of a hundred times, how often somebody passes.
  /// - Parameter isExposed: whether others will read their words with their name.
  func passes(whenExposed isExposed: Bool) -> Int {
    switch self {
    case .passing: 70
    case .shy: isExposed ? 60 : 15
    case .eager, .chatty: 2
    case .slow, .late, .dropping, .leaving, .listening: 8
    case .steady: 15
    }
  }

  /// What the time that others take is multiplied with, in percent.
  var slowness: Int {
    switch self {
    case .eager: 60
    case .slow: 170
    case .shy, .late, .passing, .dropping, .chatty, .leaving, .listening, .steady: 100
    }
  }
}
