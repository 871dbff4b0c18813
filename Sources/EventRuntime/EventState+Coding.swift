import ActivityKit

/// The parts stand side by side where a state is stored.
extension EventState {
  private enum Key: CodingKey {
    case lastEntry, lastAt, random, slot, prompts, justClosed
    case closedBefore, toldToTalk, answerCount, aloneUntil, order
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    seating = try Seating(from: decoder)
    progress = try AgendaProgress(from: decoder)
    scores = try ScoreBook(from: decoder)
    leading = try Leading(from: decoder)
    lastEntry = try values.decode(Int.self, forKey: .lastEntry)
    lastAt = try values.decode(Duration.self, forKey: .lastAt)
    random = try values.decode(RandomSource.self, forKey: .random)
    slot = try values.decode(StageSlot.self, forKey: .slot)
    prompts = try values.decode(Int.self, forKey: .prompts)
    justClosed = try values.decodeIfPresent(JustClosed.self, forKey: .justClosed)
    closedBefore = try values.decodeIfPresent([JustClosed].self, forKey: .closedBefore)
    toldToTalk = try values.decodeIfPresent(Int.self, forKey: .toldToTalk)
    answerCount = try values.decodeIfPresent(AnswerCount.self, forKey: .answerCount)
    aloneUntil = try values.decodeIfPresent(Duration.self, forKey: .aloneUntil)
    order = try values.decode(RoomOrder.self, forKey: .order)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try seating.encode(to: encoder)
    try progress.encode(to: encoder)
    try scores.encode(to: encoder)
    try leading.encode(to: encoder)
    try values.encode(lastEntry, forKey: .lastEntry)
    try values.encode(lastAt, forKey: .lastAt)
    try values.encode(random, forKey: .random)
    try values.encode(slot, forKey: .slot)
    try values.encode(prompts, forKey: .prompts)
    try values.encodeIfPresent(justClosed, forKey: .justClosed)
    try values.encodeIfPresent(closedBefore, forKey: .closedBefore)
    try values.encodeIfPresent(toldToTalk, forKey: .toldToTalk)
    try values.encodeIfPresent(answerCount, forKey: .answerCount)
    try values.encodeIfPresent(aloneUntil, forKey: .aloneUntil)
    try values.encode(order, forKey: .order)
  }
}
