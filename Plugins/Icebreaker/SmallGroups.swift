import ActivityKit

/// Conversations in pairs, threes or fours, each with new partners.
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

  var length: Duration { (Self.notice + time) * deck.rounds + talk }

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    deck.draw(using: &room.random)
    room.go(to: .groups(.announce(0)))
  }

  func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .announce(let round):
      guard room.people.count >= 2 else { return stop(in: &room) }
      room.say(announcement(isFirst: round == 0))
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
      room.say(.icebreakerShare(time: talk))
      room.nameStep(.icebreakerTimeToShare)
      room.wait(talk, then: .end)
    }
  }

  private func name(_ round: Int, in room: inout Room<Icebreaker.Cue>) {
    if deck.rounds > 1 {
      room.nameStep(.icebreakerRound(number: round + 1, count: deck.rounds))
    }
  }

  private func announcement(isFirst: Bool) -> Text {
    switch (size, isFirst) {
    case (2, true): .commonPairsSoon(time: time, stay: "/stay")
    case (2, false): .icebreakerPairsAgain(time: time, stay: "/stay")
    case (3, true): .icebreakerTriosSoon(time: time, stay: "/stay")
    case (3, false): .icebreakerTriosAgain(time: time, stay: "/stay")
    case (_, true): .commonGroupsSoon(size: size, time: time, stay: "/stay")
    case (_, false): .icebreakerGroupsAgain(size: size, time: time, stay: "/stay")
    }
  }

  private func stop(in room: inout Room<Icebreaker.Cue>) {
    room.say(.icebreakerTooFew)
    room.finish()
  }
}
