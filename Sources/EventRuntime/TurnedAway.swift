import ActivityKit
import Messages
import Names

/// Names that were taken from people. Each is folded once, and is saved as it was written.
struct TurnedAway: Codable, Sendable, Equatable {
  private struct Name: Codable, Equatable {
    let text: String
    let key: String
    let likeness: Likeness
    /// Whose it was; nil for names from before this was noted.
    let seat: Int?
    /// Whether its holder took another one; otherwise a facilitator gave them one.
    let isGivenUp: Bool

    enum CodingKeys: CodingKey { case text, seat, isGivenUp }

    init(_ text: String, of seat: Int? = nil, isGivenUp: Bool = false) {
      self.text = text
      self.seat = seat
      self.isGivenUp = isGivenUp
      key = Nickname.key(of: text)
      likeness = Likeness(of: text)
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.init(text)
      } else {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
          try container.decode(String.self, forKey: .text),
          of: try container.decodeIfPresent(Int.self, forKey: .seat),
          isGivenUp: try container.decodeIfPresent(Bool.self, forKey: .isGivenUp) ?? false)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(seat, forKey: .seat)
      if isGivenUp { try container.encode(true, forKey: .isGivenUp) }
    }

    func isLike(_ other: Name) -> Bool { key == other.key || likeness == other.likeness }
  }

  private var names: [Name] = []

  /// More than so many are not turned away at a time.
  static let most = 1_000

  init() {}

  init(from decoder: any Decoder) throws {
    names = try decoder.singleValueContainer().decode([Name].self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names)
  }

  /// - Parameter isGivenUp: whether its holder took another one.
  mutating func add(_ name: String, of seat: Int, isGivenUp: Bool) {
    names = (names + [Name(name, of: seat, isGivenUp: isGivenUp)]).suffix(Self.most)
  }

  /// Whether a name is one of these, or looks like one.
  /// - Parameters:
  ///   - owner: a seat that may have back what was its own, and nobody else's.
  ///   - isOwn: whether its holder takes it, who may have back only what they gave up.
  func holds(_ name: String, for owner: Int? = nil, isOwn: Bool = false) -> Bool {
    guard !names.isEmpty else { return false }
    let name = Name(name)
    return names.contains {
      $0.isLike(name) && (owner == nil || $0.seat != owner || isOwn && !$0.isGivenUp)
    }
  }

  /// A seat has a name back that was taken from it.
  mutating func giveBack(_ name: String, to seat: Int) {
    let name = Name(name)
    names.removeAll { $0.seat == seat && $0.isLike(name) }
  }
}
