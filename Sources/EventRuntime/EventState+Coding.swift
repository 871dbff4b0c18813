import ActivityKit

/// The parts stand side by side where a state is stored.
extension EventState {
  private enum Key: CodingKey {
    case phase, isPaused, startedAt, place, lastEntry, lastAt, random, slot, runningTitle
    case runningModule, followingTitle, isOffAgenda, run, awards, prompts, scores, justClosed
    case closedBefore, toldToTalk, turnless, unreadUntil, controlledAt, answerCount, aloneUntil
    case stays, order, taken
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    seating = try Seating(from: decoder)
    phase = try values.decode(Phase.self, forKey: .phase)
    isPaused = try values.decode(Bool.self, forKey: .isPaused)
    startedAt = try values.decodeIfPresent(Duration.self, forKey: .startedAt)
    place = try values.decode(Int.self, forKey: .place)
    lastEntry = try values.decode(Int.self, forKey: .lastEntry)
    lastAt = try values.decode(Duration.self, forKey: .lastAt)
    random = try values.decode(RandomSource.self, forKey: .random)
    slot = try values.decode(StageSlot.self, forKey: .slot)
    runningTitle = try values.decode(String.self, forKey: .runningTitle)
    runningModule = try values.decode(String.self, forKey: .runningModule)
    followingTitle = try values.decodeIfPresent(String.self, forKey: .followingTitle)
    isOffAgenda = try values.decodeIfPresent(Bool.self, forKey: .isOffAgenda)
    run = try values.decode(Int.self, forKey: .run)
    awards = try values.decode(Int.self, forKey: .awards)
    prompts = try values.decode(Int.self, forKey: .prompts)
    scores = try values.decode(ScoreBook.self, forKey: .scores)
    justClosed = try values.decodeIfPresent(JustClosed.self, forKey: .justClosed)
    closedBefore = try values.decodeIfPresent([JustClosed].self, forKey: .closedBefore)
    toldToTalk = try values.decodeIfPresent(Int.self, forKey: .toldToTalk)
    turnless = try values.decodeIfPresent([Int].self, forKey: .turnless)
    unreadUntil = try values.decodeIfPresent(Duration.self, forKey: .unreadUntil)
    controlledAt = try values.decodeIfPresent(Duration.self, forKey: .controlledAt)
    answerCount = try values.decodeIfPresent(AnswerCount.self, forKey: .answerCount)
    aloneUntil = try values.decodeIfPresent(Duration.self, forKey: .aloneUntil)
    stays = try values.decodeIfPresent([Stays].self, forKey: .stays)
    order = try values.decode(RoomOrder.self, forKey: .order)
    taken = try values.decodeIfPresent(Int.self, forKey: .taken)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try seating.encode(to: encoder)
    try values.encode(phase, forKey: .phase)
    try values.encode(isPaused, forKey: .isPaused)
    try values.encodeIfPresent(startedAt, forKey: .startedAt)
    try values.encode(place, forKey: .place)
    try values.encode(lastEntry, forKey: .lastEntry)
    try values.encode(lastAt, forKey: .lastAt)
    try values.encode(random, forKey: .random)
    try values.encode(slot, forKey: .slot)
    try values.encode(runningTitle, forKey: .runningTitle)
    try values.encode(runningModule, forKey: .runningModule)
    try values.encodeIfPresent(followingTitle, forKey: .followingTitle)
    try values.encodeIfPresent(isOffAgenda, forKey: .isOffAgenda)
    try values.encode(run, forKey: .run)
    try values.encode(awards, forKey: .awards)
    try values.encode(prompts, forKey: .prompts)
    try values.encode(scores, forKey: .scores)
    try values.encodeIfPresent(justClosed, forKey: .justClosed)
    try values.encodeIfPresent(closedBefore, forKey: .closedBefore)
    try values.encodeIfPresent(toldToTalk, forKey: .toldToTalk)
    try values.encodeIfPresent(turnless, forKey: .turnless)
    try values.encodeIfPresent(unreadUntil, forKey: .unreadUntil)
    try values.encodeIfPresent(controlledAt, forKey: .controlledAt)
    try values.encodeIfPresent(answerCount, forKey: .answerCount)
    try values.encodeIfPresent(aloneUntil, forKey: .aloneUntil)
    try values.encodeIfPresent(stays, forKey: .stays)
    try values.encode(order, forKey: .order)
    try values.encodeIfPresent(taken, forKey: .taken)
  }
}
