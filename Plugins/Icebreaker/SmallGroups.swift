import ActivityKit

/// Conversations in pairs, threes or fours, each with new partners.
struct SmallGroups: Codable, Sendable {
  enum Cue: Codable, Sendable {
    /// People have said which kind they are.
    case sorted
    /// People are told before it happens.
    case announce(Int)
    case meet(Int)
    case regroup(Int)
  }

  let size: Int
  var deck: PromptDeck
  let time: Duration
  let talk: Duration
  /// Of whom there are to be some in each group, as the plan calls them; nil where it does not matter.
  let mixing: [String]?
  /// Those of each kind, once they have said so. Whoever has not is of one more.
  private var kinds: [[Person.ID]]?

  init(size: Int, deck: PromptDeck, time: Duration, talk: Duration, mixing: [String]) {
    (self.size, self.deck, self.time, self.talk) = (size, deck, time, talk)
    self.mixing = mixing.isEmpty ? nil : mixing
  }

  /// To say which kind one is.
  private static let sorting = Duration.seconds(30)

  /// Between the announcement and the breakouts.
  static let notice = Duration.seconds(10)

  var length: Duration {
    (mixing == nil ? .zero : Self.sorting) + (Self.notice + time) * deck.rounds + talk
  }

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    deck.draw(using: &room.random)
    guard let mixing else { return room.go(to: .groups(.announce(0))) }
    room.ask(
      .choice(.commonChooseKind, mixing.map(Text.verbatim)), for: Self.sorting,
      then: .groups(.sorted))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .sorted:
      kinds = mixing?.indices.map { kind in
        room.answers.filter { $0.choice == kind }.compactMap(\.person)
      }
      room.go(to: .groups(.announce(0)))
    case .announce(let round):
      guard room.people.count >= 2 else { return stop(in: &room) }
      room.say(announcement(of: room.bounded(time, after: Self.notice), isFirst: round == 0))
      room.wait(Self.notice, then: .groups(.meet(round)))
    case .meet(let round):
      let groups = draw(in: &room)
      guard !groups.isEmpty else { return stop(in: &room) }
      name(round, in: &room)
      room.split(groups, about: deck[round], for: time, then: .groups(.regroup(round)))
    case .regroup(let round) where round + 1 < deck.rounds:
      room.go(to: .groups(.announce(round + 1)))
    case .regroup:
      guard talk > .zero else { return room.finish() }
      room.say(.icebreakerShare(time: room.bounded(talk)))
      room.nameStep(.icebreakerTimeToShare)
      room.wait(talk, then: .end)
    }
  }

  private func draw(in room: inout Room<Icebreaker.Cue>) -> [[Person.ID]] {
    guard let kinds else { return room.drawGroups(of: size) }
    return room.drawGroups(of: size, mixing: kinds)
  }

  private func name(_ round: Int, in room: inout Room<Icebreaker.Cue>) {
    if deck.rounds > 1 {
      room.nameStep(.icebreakerRound(number: round + 1, count: deck.rounds))
    }
  }

  private func announcement(of time: Duration, isFirst: Bool) -> Text {
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
