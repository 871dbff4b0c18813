import ActivityTesting
import EventPlan
import Logging
import Messages
import Records
import Synchronization
import Testing

@testable import House

/// Another plan of the house, for what is kept in order besides its events.
@Suite struct UpkeepTests {
  /// Sheets go there at once, not only at the next end of an event.
  @Test func anotherFolderOfSheetsIsTakenUp() throws {
    let folders = Mutex<[String?]>([])
    let upkeep = Upkeep(
      HousePlan(name: "Test House", facilitators: [], events: []), journal: try Records.inMemory(),
      dispatcher: VirtualDispatcher(), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      keepSheets: { plan in folders.withLock { $0.append(plan.reports) } })
    upkeep.plan.language = .english
    #expect(folders.withLock { $0 }.isEmpty)
    upkeep.plan.reports = "sheets"
    upkeep.plan.reports = "sheets"
    upkeep.plan.reports = nil
    #expect(folders.withLock { $0 } == ["sheets", nil])
  }
}
