import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
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
      records: Records.inMemory({ try disk.check() }))
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

  /// What somebody writes with the call reaches those who read it, and no disk.
  @Test func wordsWithTheCallArePassedOn() throws {
    let house = try Self.house(on: Disk(), crisisLine: nil)
    house.send("/help me I feel unwell", from: "ana")
    #expect(
      house.takeLines(of: "rosa") == [
        "ana asks for help. Answer with /tell ana TEXT.", "ana writes: I feel unwell",
      ])
    #expect(house.takeLines(of: "ben").isEmpty)
    #expect(try !house.records.reader.holds("unwell"))
    house.drop("rosa")
    _ = house.takeLines(of: "ana")
    house.send("/help me are you there", from: "ana")
    #expect(house.takeLines(of: "ana").last?.hasPrefix("What you wrote was read by nobody") == true)
  }

  @Test func aCodeThatIsTypedAgainIsNotSpoken() throws {
    let house = try Self.house(on: Disk(), crisisLine: nil)
    for line in ["7KQF-9TXM-0WJE-7EA4", "7kqf-9txm-0wje"] {
      house.send(line, from: "ana")
      #expect(house.takeLines(of: "ben").isEmpty)
      #expect(house.takeLines(of: "ana").first?.hasPrefix("That looks like a code") == true)
    }
  }

  @Test func aNameWithSpacesIsSuggestedByItsFirstWord() throws {
    let house = try Self.house(on: Disk(), crisisLine: nil)
    house.send("/join circle as Mary Ann", from: "mary")
    _ = house.takeLines(of: "ana")
    house.send("/report Mary she shouts", from: "ana")
    #expect(
      house.takeLines(of: "ana") == ["Nobody here is called 'Mary'. Did you mean Mary Ann?"])
    house.send("/call mary", from: "rosa")
    #expect(
      house.takeLines(of: "rosa").last == "Nobody here is called 'mary'. Did you mean Mary Ann?")
    house.send("/report Mary Ann she shouts", from: "ana")
    #expect(house.takeLines(of: "ana").first?.hasPrefix("The facilitators have") == true)
  }
}
