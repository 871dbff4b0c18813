import ActivityKit

/// The parts stand side by side where a state is stored.
extension EventState {
  private enum Key: CodingKey {
    case lastEntry, lastAt, random, slot, suspended, order, stores, changes, left
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    seating = try Seating(from: decoder)
    progress = try AgendaProgress(from: decoder)
    prompts = try Prompts(from: decoder)
    scores = try ScoreBook(from: decoder)
    leading = try Leading(from: decoder)
    keepsakes = try Keepsakes(from: decoder)
    lastEntry = try values.decode(Int.self, forKey: .lastEntry)
    lastAt = try values.decode(Duration.self, forKey: .lastAt)
    random = try values.decode(RandomSource.self, forKey: .random)
    slot = try values.decode(StageSlot.self, forKey: .slot)
    suspended = try values.decodeIfPresent(StageSlot.self, forKey: .suspended)
    order = try values.decode(RoomOrder.self, forKey: .order)
    stores = try values.decodeIfPresent(StoreBook.self, forKey: .stores) ?? StoreBook()
    changes = try values.decodeIfPresent(AgendaChanges.self, forKey: .changes) ?? AgendaChanges()
    left = try values.decodeIfPresent(LeftActivity.self, forKey: .left)
    seating.noteVoices()
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try seating.encode(to: encoder)
    try progress.encode(to: encoder)
    try prompts.encode(to: encoder)
    try scores.encode(to: encoder)
    try leading.encode(to: encoder)
    try keepsakes.encode(to: encoder)
    try values.encode(lastEntry, forKey: .lastEntry)
    try values.encode(lastAt, forKey: .lastAt)
    try values.encode(random, forKey: .random)
    try values.encode(slot, forKey: .slot)
    try values.encodeIfPresent(suspended, forKey: .suspended)
    try values.encode(order, forKey: .order)
    if !stores.isBlank { try values.encode(stores, forKey: .stores) }
    if !changes.isBlank { try values.encode(changes, forKey: .changes) }
    try values.encodeIfPresent(left, forKey: .left)
  }
}
