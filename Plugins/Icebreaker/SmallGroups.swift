import ActivityKit

/// Conversations in pairs or threes, each with new partners.
struct SmallGroups: Codable, Sendable {
  enum Cue: Codable, Sendable {
    /// People are told before it happens.
    case announce(Int)
    case meet(Int)
    case regroup(Int)
  }

  let size: Int
  var deck: PromptDeck
  let time: Duration
  let talk: Duration

  /// Between the announcement and the breakouts.
  static let notice = Duration.seconds(10)

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    deck.draw(using: &room.random)
    room.go(to: .groups(.announce(0)))
  }

  func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .announce(let round):
      guard room.people.count >= 2 else { return stop(in: &room) }
      let groups = size == 2 ? "pairs" : "groups of three"
      room.say(
        round == 0
          ? "In a moment you will be in \(groups), to talk for \(time.spoken). "
            + "If you would rather stay in the main room, type /stay."
          : "In a moment you will be in \(groups) again, with new partners where possible, for "
            + "\(time.spoken). To stay in the main room, type /stay.")
      room.wait(Self.notice, then: .groups(.meet(round)))
    case .meet(let round):
      let groups = room.drawGroups(of: size)
      guard !groups.isEmpty else { return stop(in: &room) }
      name(round, in: &room)
      room.split(groups, about: deck[round], for: time, then: .groups(.regroup(round)))
    case .regroup(let round) where round + 1 < deck.rounds:
      room.go(to: .groups(.announce(round + 1)))
    case .regroup:
      guard talk > .zero else { return room.finish() }
      room.say("If you like, share something that stayed with you: \(talk.spoken) for that.")
      room.nameStep("The time to share")
      room.wait(talk, then: .end)
    }
  }

  private func name(_ round: Int, in room: inout Room<Icebreaker.Cue>) {
    if deck.rounds > 1 { room.nameStep("Round \(round + 1) of \(deck.rounds)") }
  }

  private func stop(in room: inout Room<Icebreaker.Cue>) {
    room.say("There are too few of you here to go on in groups, so this ends here.")
    room.finish()
  }
}
