import ActivityKit
import ActivityTesting
import EventPlan
import Records
import Synchronization
import Testing

@Suite struct CallForHelpTests {
  private final class Disk: Sendable {
    struct Full: Error {}

    private let state = Mutex(false)
    var isFull: Bool {
      get { state.withLock { $0 } }
      set { state.withLock { $0 = newValue } }
    }

    func check() throws { if isFull { throw Full() } }
  }

  private static func house(on disk: Disk, crisisLine: String?) throws -> TestHouse {
    var problems: [SettingsProblem] = []
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [
        PlannedEvent(
          slug: "circle", title: "Circle", crisisLine: crisisLine,
          agenda: [
            PlannedActivity(
              title: "Tripwire", module: "tripwire", activity: Tripwire(Settings(), &problems))
          ])
      ])
    let house = try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)],
      records: Records.inMemory { try disk.check() })
    for name in ["rosa", "ana", "ben"] { house.join(name, "circle") }
    for name in house.present { _ = house.takeLines(of: name) }
    return house
  }

  /// The crisis line and the facilitators are reached while nothing can be saved.
  @Test func itWaitsForNoDisk() throws {
    let disk = Disk()
    let house = try Self.house(on: disk, crisisLine: "Call 988.")
    disk.isFull = true
    house.send("/hand", from: "ana")
    for name in house.present { _ = house.takeLines(of: name) }
    house.send("/help me", from: "ana")
    #expect(house.takeLines(of: "ana").first == "Call 988.")
    #expect(house.takeLines(of: "rosa") == ["ana asks for help."])
    #expect(house.takeLines(of: "ben").isEmpty)
    disk.isFull = false
    house.dispatcher.advance(by: .seconds(10))
    #expect(
      house.takeLines(of: "ana").last
        == "The facilitators know that you ask for help, and nobody else does.")
    let acts = try house.records.reader.report().last?.moderation
    #expect(acts?.map(\.act) == ["help"] && acts?.first?.detail == nil)
  }

  @Test func itWorksWithoutACrisisLine() throws {
    let house = try Self.house(on: Disk(), crisisLine: nil)
    house.send("/help me", from: "ana")
    #expect(
      house.takeLines(of: "ana")
        == ["The facilitators know that you ask for help, and nobody else does."])
    #expect(
      house.takeLines(of: "rosa") == ["ana asks for help. Answer with /tell ana TEXT."])
    #expect(house.takeLines(of: "ben").isEmpty)
  }
}
