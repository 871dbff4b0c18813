/// Something that happens around an activity, which most need not know of.
public enum Happening: Codable, Sendable, Equatable {
  /// A participant is here who was not: somebody new, or somebody who is back.
  case joined(Person)
  /// A participant is not here any more, and may come back.
  case left(Person)
  /// What goes on is skipped.
  case skipped
  /// What goes on lasts longer.
  case extended(Duration)

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case joined, left, skipped, extended
  }

  public var kind: Kind {
    switch self {
    case .joined: .joined
    case .left: .left
    case .skipped: .skipped
    case .extended: .extended
    }
  }
}
