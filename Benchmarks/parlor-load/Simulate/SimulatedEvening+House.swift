import ActivityTesting
import EventPlan
import EventRuntime
import House
import Logging
import NIOConcurrencyHelpers
import Records

/// The house of the evening: opened on what is on disk, killed, and opened again.
extension SimulatedEvening {
  func open() {
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
    referee.counts[.kills, default: 0] += 1
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

  static func house(
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
  var plan: HousePlan {
    get throws {
      switch self {
      case .plan(let plan, _): return plan
      case .refused(let found): throw LoadError(DiagnosticRenderer.text(found))
      case .unreadable(_, let reason): throw LoadError(reason)
      }
    }
  }
}

/// Nobody has a key, an invitation or a code but what the plan says.
final class EmptyRegister: Register {
  func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void) {
    switch inquiry {
    case .standing: then(.standing(Standing()))
    case .key, .recentKey: then(.key(nil))
    case .code: then(.code(nil))
    case .agreed: then(.agreed(false))
    case .habits: then(.habits(Habits()))
    case .rsvps: then(.rsvps(Rsvps()))
    }
  }
}
