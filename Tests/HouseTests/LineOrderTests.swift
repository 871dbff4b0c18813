import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Records
import Testing

/// Lines of one connection are taken in the order they came.
@Suite struct LineOrderTests {
  /// An event in which a question is open, and stays so for somebody who says nothing.
  private func house<M: Module>(_ module: M.Type) throws -> (TestHouse, StallingJournal) {
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Words", module: M.name, activity: M(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [PlannedEvent(slug: "evening", title: "Evening", agenda: [activity])])
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try TestHouse(
      plan, modules: [ModuleDefinition(module)], records: records, journal: journal)
    for name in ["rosa", "ana", "ben"] { house.join(name, "evening") }
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
    return (house, journal)
  }

  /// What was saved of lines of which the first two come while the disk is busy.
  private func saved(
    _ lines: [String], _ house: TestHouse, _ journal: StallingJournal
  ) -> [String] {
    journal.isStalled = true
    for line in lines.prefix(2) { house.send(line, from: "ana") }
    journal.isStalled = false
    for line in lines.dropFirst(2) { house.send(line, from: "ana") }
    return house.takeLines(of: "ana").compactMap {
      $0.firstMatch(of: /^Saved: ([A-Za-z]+(?:, [A-Z]\b)*)/).map { String($0.1) }
    }
  }

  /// One that comes in the moment in which those before it may go on comes after them.
  @Test func noLineOvertakesThoseThatWaited() throws {
    let (house, journal) = try house(Tripwire.self)
    #expect(saved(["first", "second", "third"], house, journal) == ["first", "second", "third"])
  }

  /// Somebody pastes several lines, which arrive in one packet: each is read with those before it saved.
  @Test func choicesThatArriveTogetherAddUp() throws {
    let (house, journal) = try house(Capitals.self)
    #expect(saved(["a", "c", "and d"], house, journal) == ["A", "A, C", "A, C, D"])
  }
}

/// A question of which several choices may be picked.
struct Capitals: Module {
  static let name = "capitals"
  static let summary = "Asks which are capitals."
  static let settings = SettingsSchema([])

  enum Cue: Codable { case end }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  func begin(in room: inout Room<Cue>) {
    room.ask(
      .choice("Which are capitals?", ["Quito", "Guayaquil", "Lima", "Sucre"], pick: 1...3),
      for: .minutes(5), then: .end)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}
