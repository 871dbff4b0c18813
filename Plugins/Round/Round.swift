import ActivityKit

/// One speaks at a time and the others listen: each in turn, by hands, with a talking piece, or in a fishbowl.
struct Round: Module {
  static let name = "round"
  static let summary =
    "Speak one at a time: in turn, by hands, with a talking piece, or in a fishbowl."

  enum Cue: Codable, Sendable {
    /// Once around begins, counted from 0.
    case open(Int)
    /// The turn before is over.
    case next(Int)
    /// No hand was up for so many moments in a row.
    case listen(Int)
    /// Whoever had the piece may name the next.
    case hand(Int, from: Person.ID)
    case handed(Int)
    /// Others sit in the middle now.
    case swap
    case over
    case end
  }

  let about: String
  let format: RoundFormat
  let order: RoundOrder
  let time: Duration
  let rounds: Int
  let circle: Int
  let patience: Duration
  let talk: Duration
  var turns = TurnOrder()
  /// Whom the holder of the piece chooses from.
  var offered: [Person.ID] = []
  /// Who sits in the middle, and who sat there before.
  var inside: [Person.ID] = []
  var swapped: [Person.ID] = []

  /// By hands each speaks about once.
  func length(among people: Int) -> Duration? {
    if order == .hands { return time * people + patience + talk }
    let circles = format == .fishbowl ? self.circles(of: people, isFirst: true) : 1
    let choosing = format == .talkingPiece ? Self.choosing * max(0, people - 1) : .zero
    return (Self.breath * circles + time * people + choosing) * rounds + talk
  }

  mutating func begin(in room: inout Room<Cue>) {
    guard !room.people.isEmpty else {
      room.say(.roundNobodyHere)
      return room.finish()
    }
    room.say(Text(about))
    if order == .hands {
      room.say(.roundHands(hand: "/hand", time: room.bounded(time), patience: patience))
      return listen(0, in: &room)
    }
    switch format {
    case .turns: room.say(.commonTurns(time: room.bounded(time)))
    case .talkingPiece: room.say(.roundPiece(time: room.bounded(time)))
    case .fishbowl:
      room.say(.roundFishbowl(circle: circle, time: room.bounded(time)))
      return room.go(to: .swap)
    }
    room.go(to: .open(0))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .open(let lap): open(lap, in: &room)
    case .next(let lap): order == .hands ? listen(0, in: &room) : giveNext(lap, in: &room)
    case .listen(let count): listen(count, in: &room)
    case .hand(let lap, let holder): letHandOn(lap, from: holder, in: &room)
    case .handed(let lap):
      // Without an answer it goes on in order.
      if let place = room.answers.first?.choice, offered.indices.contains(place) {
        turns.prefer(offered[place])
      }
      offered = []
      room.go(to: .next(lap))
    case .swap: swap(in: &room)
    case .over: end(in: &room)
    case .end: room.finish()
    }
  }

  // MARK: Turns

  private mutating func open(_ lap: Int, in room: inout Room<Cue>) {
    // Those in the middle were named in their order as they came there.
    let isTold = format == .fishbowl && lap == 0
    turns = TurnOrder(isTold ? present(in: room) : ordered(present(in: room), in: &room))
    // Who has the piece next is not known.
    if format != .talkingPiece, !isTold, turns.waiting.count > 1 {
      room.say(.commonOrder(names: Text(turns.waiting.map(room.name).joined(separator: ", "))))
    }
    room.wait(Self.breath, then: .next(lap))
  }

  private mutating func giveNext(_ lap: Int, in room: inout Room<Cue>) {
    let present = present(in: room)
    if let person = turns.next(among: present) {
      room.giveFloor(
        to: person, for: time,
        then: format == .talkingPiece ? .hand(lap, from: person) : .next(lap))
    } else if lap + 1 < rounds, !present.isEmpty {
      room.go(to: .open(lap + 1))
    } else {
      room.go(to: format == .fishbowl ? .swap : .over)
    }
  }

  private func ordered(_ people: [Person.ID], in room: inout Room<Cue>) -> [Person.ID] {
    switch order {
    case .seating, .hands: return people
    case .chance: return people.shuffled(using: &room.random)
    case .leastHeard:
      let counts = people.map { room.turns(of: $0) }
      return people.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }.map { people[$0] }
    }
  }

  private func end(in room: inout Room<Cue>) {
    room.say(.roundOver)
    guard talk > .zero else { return room.finish() }
    room.say(.roundTalk(time: room.bounded(talk)))
    room.nameStep(.commonTimeToTalk)
    room.wait(talk, then: .end)
  }

  /// To read what comes.
  private static let breath = Duration.seconds(5)

  // MARK: Hands

  /// The first hand has the word, as soon as one is up.
  private func listen(_ count: Int, in room: inout Room<Cue>) {
    if let person = room.hands.first {
      return room.giveFloor(to: person, for: time, then: .next(0))
    }
    guard Self.moment * count < patience, !room.people.isEmpty else { return room.go(to: .over) }
    room.nameStep(.roundWaiting, skipTo: .over)
    room.wait(Self.moment, then: .listen(count + 1))
  }

  /// How often it looks for hands.
  private static let moment = Duration.seconds(2)

  // MARK: The talking piece

  private mutating func letHandOn(
    _ lap: Int, from holder: Person.ID, in room: inout Room<Cue>
  ) {
    offered = turns.upcoming(among: room.speakers)
    guard offered.count > 1, room.people.contains(where: { $0.id == holder }) else {
      offered = []
      return room.go(to: .next(lap))
    }
    room.say(.roundHandsOn(name: room.name(holder)), of: holder, own: .roundYouHandOn)
    room.ask(
      .choice(.roundWhoIsNext, offered.map { Text(room.name($0)) }), of: .only([holder]),
      for: Self.choosing, then: .handed(lap))
  }

  /// To name who gets the piece.
  private static let choosing = Duration.seconds(30)

  // MARK: The fishbowl

  /// Those who have not sat in the middle take their places there, until nobody is left.
  private mutating func swap(in room: inout Room<Cue>) {
    swapped += inside
    let waiting = room.speakers.filter { !swapped.contains($0) }
    guard !waiting.isEmpty else { return room.go(to: .over) }
    // As even as can be.
    let circles = circles(of: waiting.count, isFirst: swapped.isEmpty)
    let size = (waiting.count + circles - 1) / circles
    inside = Array(ordered(waiting, in: &room).prefix(size))
    room.say(.roundInside(names: inside.map(room.name)))
    room.go(to: .open(0))
  }

  /// At first not all of them sit in the middle: somebody is to listen.
  private func circles(of people: Int, isFirst: Bool) -> Int {
    max(isFirst ? 2 : 1, (people + circle - 1) / circle)
  }

  /// Those who may have a turn now.
  private func present(in room: Room<Cue>) -> [Person.ID] {
    let speakers = room.speakers
    return format == .fishbowl ? inside.filter(speakers.contains) : speakers
  }
}
