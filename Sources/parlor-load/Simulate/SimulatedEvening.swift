import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import House
import Logging
import NIOConcurrencyHelpers
import Records
import TextProtocol

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
  private var modules: ScriptedModules
  private let entropy: Entropy
  private var connectionCount = 0
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

  // MARK: Moves

  private func carryOut(_ move: Move) {
    switch move.deed {
    case .come(let person): come(person)
    case .drop(let person): drop(person)
    case .comeBack(let person): comeBack(first(from: person) { people[$0].connection == nil })
    case .type(let person, let line):
      // At the door a line is a name.
      if isSeated(person) { type(line, person) }
    case .answer(let person, let text, let dice): answer(text, dice: dice, from: person)
    case .wait(let time): return settle(until: dispatcher.now + time)
    case .disk(let fault): ledger.fault = fault
    case .kill(let steps): stepsToKill = steps
    case .clock(let step): dispatcher.setClock(by: step)
    case .reload(let number):
      version.withLockedValue { $0 = number }
      house.post { $0.reload() }
    }
    if let steps = move.steps {
      for _ in 0..<steps where referee.violation == nil {
        if !step(until: dispatcher.now) { break }
      }
    } else {
      settle(until: dispatcher.now)
    }
  }

  /// Whoever is asked something answers; where nobody is, that is waited for.
  private func answer(_ text: String, dice: UInt64, from person: Int) {
    let isAsked = { self.people[$0].prompt != nil && self.isSeated($0) }
    for _ in 0..<Self.patience where !people.indices.contains(where: isAsked) {
      settle(until: dispatcher.now + .seconds(1))
    }
    let asked = first(from: person, where: isAsked)
    if isSeated(asked) { type(people[asked].answer(text, dice: dice), asked) }
  }

  /// So many seconds a question is waited for.
  private static let patience = 20

  /// The first of the cast who fits, counting on from somebody; that somebody where nobody does.
  private func first(from person: Int, where fits: (Int) -> Bool) -> Int {
    (0..<people.count).lazy.map { (person + $0) % self.people.count }.first(where: fits) ?? person
  }

  func come(_ person: Int) {
    let event = script.cast[person].event
    let isByCode = referee.current.values.contains {
      $0.event.slug == event && $0.event.access != .open
    }
    connect(person)
    let needsProof = script.cast[person].role != .participant || isByCode
    type(needsProof ? people[person].joining : people[person].joiningWithoutProof, person)
  }

  private func comeBack(_ person: Int) {
    guard people[person].connection == nil else { return }
    guard let code = people[person].code else { return come(person) }
    connect(person)
    type("/rejoin \(code)", person)
  }

  private func connect(_ person: Int) {
    guard people[person].connection == nil else { return }
    connectionCount += 1
    let connection = SimulatedConnection(id: connectionCount, deliveries: deliveries)
    people[person].connection = connection
    referee.connected(connection.id, person)
    house.post { $0.connect(connection) }
  }

  private func drop(_ person: Int) {
    guard let connection = people[person].connection else { return }
    people[person].lose()
    house.post { [id = connection.id] in $0.disconnect(id) }
  }

  func isSeated(_ person: Int) -> Bool {
    people[person].connection.map { referee.places[$0.id] != nil } ?? false
  }

  func type(_ line: String, _ person: Int) {
    guard let connection = people[person].connection else { return }
    referee.typed(line, person)
    house.post { [id = connection.id] in $0.receive(line, from: id) }
  }

  private func reactToQuestions() {
    for person in people.indices where people[person].isAskedToAgree {
      agree(person)
      settle(until: dispatcher.now)
    }
  }

  func agree(_ person: Int) {
    people[person].isAskedToAgree = false
    type("agree", person)
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
  private func step(until end: Duration) -> Bool {
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

  private func look() {
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
        glimpses: glimpses, places: places, sent: sent, ledger: ledger.takeCommits(),
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

  // MARK: The house

  private func open() {
    let failure = NIOLockedValueBox<String?>(nil)
    dispatcher.lookOn {
      house.assumeIsolated { house in
        do { _ = try house.open() } catch { failure.withLockedValue { $0 = "\(error)" } }
      }
    }
    if let why = failure.withLockedValue({ $0 }) {
      referee.fail(.restart, "it does not open: \(why)")
    }
  }

  /// The process dies, and another one opens the house on what is on disk.
  func kill() {
    stepsToKill = nil
    look()
    referee.counts.kills += 1
    guard referee.violation == nil else { return }
    referee.note("(killed)")
    dispatcher.forgetAll()
    _ = deliveries.take()
    for person in people.indices { people[person].lose() }
    let number = version.withLockedValue { $0 }
    guard let plan = try? script.plan.read(version: number).plan else {
      return referee.fail(.restart, "version \(number) cannot be read")
    }
    let before = referee.current
    referee.forgetPlaces()
    modules = ScriptedModules(dispatcher)
    house = Self.house(
      of: plan, script, ledger, records, deliveries, dispatcher, version, modules, entropy)
    open()
    var glimpses: [House.Glimpse] = []
    dispatcher.lookOn { glimpses = house.assumeIsolated { $0.glimpses } }
    referee.rose(glimpses, kept: ledger.kept, before: before)
    if referee.violation == nil { look() }
  }

  private static func house(
    of plan: HousePlan, _ script: EveningScript, _ ledger: Ledger, _ records: Records?,
    _ deliveries: Deliveries, _ dispatcher: VirtualDispatcher, _ version: NIOLockedValueBox<Int>,
    _ modules: ScriptedModules, _ entropy: Entropy
  ) -> House {
    let source = PlanSource(path: "events.yaml") { [plan = script.plan] done in
      done(plan.read(version: version.withLockedValue { $0 }))
    }
    return House(
      HouseOptions(
        plan: plan, modules: EveningPlan.modules,
        keys: Dictionary(
          EveningPlan.staff.map { ($0.name, SimulatedPerson.key) },
          uniquingKeysWith: { first, _ in first }),
        version: "test", entropy: entropy, source: source, moduleHost: modules),
      journal: ledger, register: records ?? EmptyRegister(),
      broadcaster: SimulatedBroadcaster(deliveries: deliveries), dispatcher: dispatcher,
      log: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
  }
}

extension PlanResult {
  /// - Throws: what is wrong with it, which is a fault of the simulation.
  fileprivate var plan: HousePlan {
    get throws {
      switch self {
      case .plan(let plan, _): return plan
      case .refused(let found): throw ImpossiblePlan(text: DiagnosticRenderer.text(found))
      case .unreadable(_, let reason): throw ImpossiblePlan(text: reason)
      }
    }
  }
}

struct ImpossiblePlan: Error, CustomStringConvertible {
  let text: String
  var description: String { "the plan of the simulation cannot be read:\n\(text)" }
}

/// Nobody has a key, an invitation or a code but what the plan says.
final class EmptyRegister: Register {
  func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void) {
    switch inquiry {
    case .standing: then(.standing(Standing()))
    case .key, .recentKey: then(.key(nil))
    case .code: then(.code(nil))
    case .agreed: then(.agreed(false))
    }
  }
}
