import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Messages
import ShippedModules
import Testing

@testable import EventRuntime

@Suite struct PropertyTests {
  static let seeds = 0..<5 as Range<UInt64>
  static let known: [ModuleDefinition] =
    ShippedModules.all + [Evenings.everyStep] + [ModuleDefinition(Script.self)]

  /// Plays at random; what is due is done mostly in time, sometimes late.
  private func play(_ event: PlannedEvent, seed: UInt64, steps: Int = 250) -> Game {
    var play = RandomPlay(seed: seed)
    var game = Game(event, seed: seed)
    game.gather(["ana", "ben", "cai", "dee"])
    game.control(.start)
    for _ in 0..<steps {
      let time = play.pause()
      if Int.random(in: 0..<10, using: &play.random) == 0 {
        game.drift(by: time)
      } else {
        game.advance(by: time)
      }
      game.send(play.input(for: game.state))
    }
    return game
  }

  @Test(arguments: Evenings.all.indices)
  func replayEqualsLive(evening: Int) {
    let event = Evenings.all[evening]
    for seed in Self.seeds {
      let live = play(event, seed: seed)
      var state = EventState(seed: seed)
      let replayed = live.entries.map { state.apply($0, of: event) }
      #expect(replayed == live.outcomes)
    }
  }

  /// A restart at any moment changes nothing. The dictionaries and sets of a decoded state have
  /// another order, so this also finds an order that shows.
  @Test(arguments: Evenings.all.indices)
  func snapshotAnywhere(evening: Int) throws {
    let event = Evenings.all[evening]
    for seed in Self.seeds {
      let live = play(event, seed: seed, steps: 120)
      var random = RandomSource(seed: seed)
      var state = EventState(seed: seed)
      let replayed = try live.entries.map { entry in
        if Int.random(in: 0..<4, using: &random) == 0 {
          state = try Snapshot.decode(Snapshot.encode(state), modules: Self.known)
        }
        return state.apply(entry, of: event)
      }
      #expect(
        replayed.map(Self.withoutWordToAuthors) == live.outcomes.map(Self.withoutWordToAuthors))
    }
  }

  /// A snapshot does not say who wrote a piece without a name, so nobody can be told that theirs is held back.
  private static func withoutWordToAuthors(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.filter {
      guard case .say(.notice(let notice), to: .seats) = $0 else { return true }
      return notice.sentence.key != .noticesHeldBack
    }
  }

  @Test(arguments: Evenings.all.indices)
  func skippingFinishesFromAnywhere(evening: Int) {
    let event = Evenings.all[evening]
    for seed in Self.seeds {
      var game = play(event, seed: seed, steps: Int(seed) * 8)
      if game.state.phase == .ended { continue }
      if game.state.phase == .gathering { game.control(.start) }
      for _ in 0..<1_000 where game.state.phase == .running { game.control(.skip) }
      #expect(game.state.phase == .afterwards)
    }
  }

  @Test(arguments: Evenings.all.indices)
  func timeAloneFinishesTheAgenda(evening: Int) {
    var game = Game(Evenings.all[evening])
    game.gather(["ana", "ben", "cai"])
    game.control(.start)
    game.advance(by: .hours(3))
    #expect(game.state.phase == .afterwards)
  }

  @Test(arguments: Evenings.all.indices)
  func pausingAnywhereKeepsTheRemainingTime(evening: Int) {
    for seed in Self.seeds {
      var game = play(Evenings.all[evening], seed: seed, steps: 40)
      guard game.state.phase == .running else { continue }
      if game.state.isPaused { game.control(.resume) }
      game.advance(by: .zero)
      // Whoever has just lost the connection is waited for in real time, not in the activity's.
      guard game.state.company.awaited(at: game.now).isEmpty else { continue }
      let left = game.remaining
      game.control(.pause)
      game.advance(by: .hours(1))
      game.control(.resume)
      #expect(game.remaining == left)
    }
  }

  /// What holds after every input, whatever it was.
  @Test(arguments: Evenings.all.indices)
  func invariants(evening: Int) {
    let event = Evenings.all[evening]
    for seed in Self.seeds {
      let live = play(event, seed: seed)
      var state = EventState(seed: seed)
      var scored: Set<String> = []
      for entry in live.entries {
        for fact in state.apply(entry, of: event).facts {
          if !isSound(fact, of: state, &scored) { Issue.record("\(fact) after \(entry)") }
        }
        for fault in faults(of: state) { Issue.record("\(fault) after \(entry)") }
      }
      for seat in state.seats {
        _ = state.scores(for: seat.number, in: event, page: 2)
        _ = (state.agenda(of: event), state.who(for: 1, page: 1))
        for line in ["a", "b", "done", "pass", "", "12", "hello"] {
          _ = state.read(line, from: seat.number, at: state.lastAt)
        }
      }
    }
  }

  /// Nobody is in two teams, and whoever is here is in one where there are some.
  private func hasSoundTeams(_ state: EventState) -> Bool {
    guard state.hasTeams else { return true }
    let members = state.company.seenTeams.flatMap(\.members)
    return Set(members).count == members.count
      && Set(members).isSuperset(of: state.company.people.map(\.id))
  }

  private func faults(of state: EventState) -> [String] {
    // To the activity, whoever has stopped is away.
    let present = state.seats.filter {
      $0.role == .participant && $0.standing == .here && !state.hasStopped($0.number)
    }
    let areRemovedGone = state.seats.allSatisfy { seat in
      !state.order.entrance.isRemoved(seat.number)
        || seat.standing == .left && seat.role == .participant
    }
    let isSound = [
      ("who is here is miscounted", state.here == state.seats.count { $0.standing == .here }),
      ("the activity sees others", state.company.people == present.map(\.person)),
      ("a clock runs", state.phase == .running && !state.isPaused || state.wake == nil),
      (
        "the hand of somebody who has left is up",
        state.order.hands.up.allSatisfy { state.seat($0)?.standing != .left }
      ),
      ("teams are not sound", hasSoundTeams(state)),
      ("somebody who was removed is here", areRemovedGone),
    ]
    return isSound.filter { !$0.1 }.map(\.0)
  }

  /// No award and no act has the row of another, and no secret answer has an author.
  private func isSound(
    _ fact: Fact, of state: EventState, _ scored: inout Set<String>
  ) -> Bool {
    switch fact {
    case .moderated(let number, _, _, _, _): number == state.order.logbook.acts
    case .scored(let run, let number, _, _, _):
      scored.insert("\(run)/\(number)").inserted
    case .answered(_, _, _, let seat, let privacy, _, _):
      (seat == nil) == (privacy == .anonymous) && privacy != .nobody
    default: true
    }
  }
}
