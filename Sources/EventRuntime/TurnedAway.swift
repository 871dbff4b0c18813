import ActivityKit
import TextProtocol

/// Names that were taken from people. Each is folded once, and is saved as it was written.
struct TurnedAway: Codable, Sendable, Equatable {
  private struct Name: Equatable {
    let text: String
    let key: String
    let likeness: Likeness

    init(_ text: String) {
      self.text = text
      key = Nickname.key(of: text)
      likeness = Likeness(of: text)
    }
  }

  private var names: [Name] = []

  /// More than so many are not turned away at a time.
  static let most = 1_000

  init() {}

  init(from decoder: any Decoder) throws {
    names = try decoder.singleValueContainer().decode([String].self).map(Name.init)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names.map(\.text))
  }

  mutating func add(_ name: String) { names = (names + [Name(name)]).suffix(Self.most) }

  /// Whether a name is one of these, or looks like one.
  func holds(_ name: String) -> Bool {
    guard !names.isEmpty else { return false }
    let name = Name(name)
    return names.contains { $0.key == name.key || $0.likeness == name.likeness }
  }
}
