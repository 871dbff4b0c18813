import ActivityKit

/// Each in turn says something, or passes; the others listen.
struct CheckInRound: Codable, Sendable {
  enum Cue: Codable, Sendable {
    case open(Int)
    /// The next turn of a round.
    case turn(Int)
  }

  var deck: PromptDeck
  let time: Duration
  var turns = TurnOrder()

  init(_ deck: PromptDeck, time: Duration) {
    self.deck = deck
    self.time = time
  }

  func length(among people: Int) -> Duration { (Self.breath + time * people) * deck.rounds }

  /// To read what comes.
  private static let breath = Duration.seconds(5)

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    deck.draw(using: &room.random)
    room.go(to: .round(.open(0)))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .open(let round):
      turns = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
      for prompt in deck[round] { room.say(prompt) }
      if round == 0 {
        room.say(.commonTurns(time: room.bounded(time)))
      }
      room.say(.commonOrder(names: Text(turns.waiting.map(room.name).joined(separator: ", "))))
      room.wait(Self.breath, then: .round(.turn(round)))
    case .turn(let round):
      if let person = turns.next(among: room.speakers) {
        room.giveFloor(to: person, for: time, then: .round(.turn(round)))
      } else if round + 1 < deck.rounds, !room.people.isEmpty {
        room.go(to: .round(.open(round + 1)))
      } else {
        room.say(.icebreakerRoundOver)
        room.finish()
      }
    }
  }
}
