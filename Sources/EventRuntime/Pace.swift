import ActivityKit

/// How much time somebody takes to answer, of the time that a question is usually open. The raw value is what
/// they type.
public enum Pace: String, Codable, Sendable, CaseIterable {
  case usual = "x1"
  case half = "x1.5"
  case double = "x2"
  case triple = "x3"
  /// No limit but ``longest``.
  case off

  /// So long a question waits at least for whoever has no limit: they may have walked away.
  public static let longest = Duration.minutes(10)

  /// Reads `x1.5`, and what people type for it: `1.5x`, `1,5`.
  public init?(typed: String) {
    let text = typed.lowercased().replacing(",", with: ".").replacing("×", with: "x")
    let number =
      text.hasPrefix("x") ? text.dropFirst() : text.hasSuffix("x") ? text.dropLast() : text[...]
    guard let pace = Pace(rawValue: "x\(number)") ?? Pace(rawValue: text) else { return nil }
    self = pace
  }

  private var halves: Int {
    switch self {
    case .usual: 2
    case .half: 3
    case .double: 4
    case .triple, .off: 6
    }
  }

  /// Their time where others have this one.
  func time(_ usual: Duration) -> Duration {
    let time = (usual * halves / 2).wholeMilliseconds
    return self == .off ? max(time, Self.longest) : time
  }

  /// This one, or the least that leaves somebody so much where others have the usual time; ``triple`` where none does.
  func leaving(_ needed: Duration, of usual: Duration) -> Pace {
    guard self != .off, time(usual) < needed else { return self }
    return [Pace.half, .double].first { $0.time(usual) >= needed } ?? .triple
  }

  /// What they have taken, as if they had the usual time: the same share of it. Whoever has no limit has that
  /// of ``triple``.
  func share(of taken: Duration) -> Duration { taken * 2 / halves }
}
