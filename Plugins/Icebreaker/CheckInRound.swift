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
        room.say(
          "Each of you has up to \(time.spoken), one at a time. When it is your turn, say what you "
            + "like, then type done; or just pass.")
      }
      room.say("The order: \(turns.waiting.map(room.name).joined(separator: ", ")).")
      room.wait(.seconds(5), then: .round(.turn(round)))
    case .turn(let round):
      if let person = turns.next(among: room.people.map(\.id)) {
        room.giveFloor(to: person, for: time, then: .round(.turn(round)))
      } else if round + 1 < deck.rounds, !room.people.isEmpty {
        room.go(to: .round(.open(round + 1)))
      } else {
        room.say("That was everyone. Thank you for speaking, and for listening.")
        room.finish()
      }
    }
  }
}

/// Whose turn it is: each person once; who is away is passed over and may come back for it, and who
/// comes late is last.
struct TurnOrder: Codable, Sendable, Equatable {
  /// Those who have not had their turn, in order.
  private(set) var waiting: [Person.ID]
  private var heard: [Person.ID] = []

  init(_ order: [Person.ID] = []) { waiting = order }

  /// The next person, of those present; nil when all of them have had their turn.
  mutating func next(among present: [Person.ID]) -> Person.ID? {
    waiting += present.filter { !waiting.contains($0) && !heard.contains($0) }
    guard let index = waiting.firstIndex(where: present.contains) else { return nil }
    let person = waiting.remove(at: index)
    heard.append(person)
    return person
  }
}
