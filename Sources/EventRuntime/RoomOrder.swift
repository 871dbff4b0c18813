/// What keeps a room safe, as far as it lasts, in parts that stand side by side where it is stored.
struct RoomOrder: Codable, Sendable, Equatable {
  var entrance = Entrance()
  var speech = SpeechRules()
  var hands = Hands()
  var logbook = Logbook()

  /// Whether the room is not told who comes and goes: where nobody may speak, a name does not either.
  var isHushed: Bool { entrance.isLocked || speech.isQuiet }

  init() {}

  init(from decoder: any Decoder) throws {
    entrance = try Entrance(from: decoder)
    speech = try SpeechRules(from: decoder)
    hands = try Hands(from: decoder)
    logbook = try Logbook(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try entrance.encode(to: encoder)
    try speech.encode(to: encoder)
    try hands.encode(to: encoder)
    try logbook.encode(to: encoder)
  }
}

extension KeyedDecodingContainer {
  /// Snapshots from before there were rules have none.
  func decode(_ type: RoomOrder.Type, forKey key: Key) throws -> RoomOrder {
    try decodeIfPresent(type, forKey: key) ?? RoomOrder()
  }
}
