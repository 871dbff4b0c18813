import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import House
import NIOConcurrencyHelpers
import Records

/// A house in virtual time that goes through a script, watched by a referee after each thing it does.
final class SimulatedEvening {
  let script: EveningScript
  let dispatcher = VirtualDispatcher()
  let ledger: Ledger
  let records: Records?
  let deliveries = Deliveries()
  var people: [SimulatedPerson]
  var referee: Referee
  /// The house that is open.
  var house: House
  /// The version of the plan that its files have.
  let version = NIOLockedValueBox(0)
  var modules: ScriptedModules
  let entropy: Entropy
  var connectionCount = 0
  /// After so many more things the house dies.
  var stepsToKill: Int?
  private var stepsAtOnce = 0
  /// No evening needs so many steps in one moment.
  private static let mostAtOnce = 20_000

  init(_ script: EveningScript) throws {
    self.script = script
    records = script.usesRecords ? try Records.inMemory() : nil
    ledger = Ledger(seed: script.seed, dispatcher: dispatcher, records: records)
    people = script.cast.map(SimulatedPerson.init)
    referee = Referee(cast: script.cast)
    let random = NIOLockedValueBox(RandomSource(seed: script.seed &+ 1))
    entropy = Entropy { random.withLockedValue { $0.next() } }
    modules = ScriptedModules(dispatcher)
    let plan = try script.plan.read(version: 0).plan
    house = Self.house(
      of: plan, script, ledger, records, deliveries, dispatcher, version, modules, entropy)
  }

  /// Plays the script to the end.
  /// - Returns: the first promise that was broken.
  func run() -> Violation? {
    open()
    for move in script.moves where referee.violation == nil {
      referee.note(move.deed.text(script.cast))
      carryOut(move)
      if move.steps == nil { reactToQuestions() }
    }
    if referee.violation == nil { finish() }
    return referee.violation
  }

  // MARK: Steps

  /// Does all that is due until then.
  func settle(until end: Duration) {
    while referee.violation == nil, step(until: end) {}
    if referee.violation == nil {
      referee.checkRest(at: dispatcher.now, fault: ledger.fault)
      if ledger.fault == nil { referee.checkErasure(ledger.kept) }
    }
  }

  /// Does one thing, and looks at what came of it.
  func step(until end: Duration) -> Bool {
    if let left = stepsToKill {
      stepsToKill = left - 1
      if left <= 0 { kill() }
    }
    let moment = dispatcher.now
    let hasWork = dispatcher.step(until: end)
    stepsAtOnce = dispatcher.now == moment ? stepsAtOnce + 1 : 0
    if stepsAtOnce > Self.mostAtOnce {
      referee.fail(.stuck, "the house is busy without an end, and no time passes")
    }
    look()
    if ledger.takeCut() { kill() }
    return hasWork
  }

  func look() {
    var glimpses: [House.Glimpse] = []
    var places: [Int: Referee.Place] = [:]
    dispatcher.lookOn {
      (glimpses, places) = house.assumeIsolated { house in
        (
          house.glimpses,
          house.places.mapValues { Referee.Place(occurrence: $0.occurrence, seat: $0.seat) }
        )
      }
    }
    let sent = deliveries.take()
    referee.check(
      Referee.Step(
        glimpses: glimpses, places: places, sent: sent, ledger: ledger.takeWrites(),
        now: dispatcher.now))
    for delivery in sent {
      for person in people.indices {
        guard let connection = people[person].connection,
          delivery.connections.contains(connection.id)
        else { continue }
        people[person].read(delivery.message)
      }
    }
  }
}
