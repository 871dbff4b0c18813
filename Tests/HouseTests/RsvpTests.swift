import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import House
import Names
import Records
import Testing
import TextProtocol

/// Who says that they come to a date that is to come, and is reminded of it.
@Suite struct RsvpTests {
  private static let opens = Date(timeIntervalSince1970: Double(VirtualDispatcher.epoch) / 1_000)

  /// A circle three hours after the house opens, and an evening at any time.
  private static func plan(
    access: EventAccess = .open, notify: [String] = ["send"], starts: Double = 3
  ) -> HousePlan {
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Tripwire", module: Tripwire.name, activity: Tripwire(Settings(), &problems))
    var plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [
        PlannedEvent(slug: "evening", title: "Evening", agenda: [activity]),
        PlannedEvent(
          slug: "circle", title: "Circle", starts: .at(opens + starts * 3_600), access: access,
          agenda: [activity]),
      ])
    plan.notify = notify
    return plan
  }

  private static func house(
    _ plan: HousePlan, _ records: Records? = nil, journal: (any Journal)? = nil,
    hoursLater: Double = 0
  ) throws -> TestHouse {
    try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)], records: records, journal: journal,
      epoch: VirtualDispatcher.epoch + Int64(hoursLater * 3_600_000))
  }

  private static func type(_ line: String, _ name: String, _ house: TestHouse) -> [String] {
    _ = house.takeLines(of: name)
    house.send(line, from: name)
    return house.takeLines(of: name)
  }

  private static let when = "Circle, Friday 27 November 2026 at 21:00, UTC"

  @Test func everyoneReadsHowManyAndFacilitatorsWho() throws {
    let house = try Self.house(Self.plan())
    for name in ["rosa", "ana", "ben"] { house.join(name, "evening") }
    let ask = "To say whether you come, type /rsvp yes, /rsvp maybe or /rsvp no."
    #expect(
      Self.type("/rsvp for circle", "ana", house)[0].hasPrefix(
        "\(Self.when): 0 yes, 0 maybe, 0 no. \(ask)"))
    _ = Self.type("/rsvp yes for circle", "ana", house)
    let told = Self.type("/rsvp maybe for circle", "ben", house)
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("\(Self.when): 1 yes, 1 maybe, 0 no. You said maybe."))
    func names() -> [String] { Array(Self.type("/rsvp for circle", "rosa", house).dropFirst()) }
    #expect(names() == ["Yes: ana.", "Maybe: ben."])
    _ = Self.type("/rsvp no for circle", "ana", house)
    #expect(names() == ["Maybe: ben.", "No: ana."])
  }

  /// Also where they have left, and where only the hour of the date is another one since.
  @Test func theSeatTheyHadTellsWhoTheyAre() throws {
    let records = try Records.inMemory()
    let house = try Self.house(Self.plan(), records)
    house.join("ana", "evening")
    let code = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    // In the lobby the only event with a date is meant.
    #expect(Self.type("/rsvp yes", "ana", house)[0].contains(": 1 yes, 0 maybe, 0 no."))
    let other = try Self.house(Self.plan(starts: 4), records)
    other.send(code, from: "ana")
    let told = Self.type("/rsvp", "ana", other)[0]
    #expect(told.contains("at 22:00, UTC: 1 yes, 0 maybe, 0 no. You said yes."))
  }

  @Test func aNameAloneTellsNothing() throws {
    let house = try Self.house(Self.plan())
    house.send("ana", from: "ana")
    #expect(
      Self.type("/rsvp yes", "ana", house)[0]
        == "The house would not know you again by a name alone. Take a seat first, or come with your code."
    )
    #expect(try house.records.reader.people { $0 == "ana" } == [])
  }

  @Test func onlyWhoMayComeLearnsWhoDoes() throws {
    let house = try Self.house(Self.plan(access: .invited))
    let code = "7KQF-9TXM-0WJE-7EA4"
    try house.records.editor.invite(
      Nickname("kim"), to: "circle", codeHash: RejoinCode.hash(code))
    for name in ["rosa", "ana"] { house.join(name, "evening") }
    let refused = Self.type("/rsvp for circle", "ana", house)
    #expect(refused[0].hasPrefix("Whoever may come to Circle can say so."))
    house.send(code, from: "kim")
    #expect(Self.type("/rsvp yes for circle", "kim", house)[0].contains(": 1 yes,"))
    #expect(Self.type("/rsvp for circle", "rosa", house).last == "Yes: kim.")
  }

  @Test(arguments: [
    ("/rsvp", "Evening has no date that is to come."),
    ("/rsvp yes for evening", "Evening has no date that is to come."),
    ("/rsvp for nowhere", "There is no event 'nowhere'."),
    ("/rsvp for", "The event is missing. Type /rsvp [yes|maybe|no] [for EVENT]"),
    ("/rsvp surely", "That is more than the command takes. Type /rsvp [yes|maybe|no] [for EVENT]"),
    (
      "/remind 3h for circle",
      "Circle starts sooner than that: Friday 27 November 2026 at 21:00, UTC."
    ),
    ("/remind 25h for circle", "The time goes from 1s to 24h."),
    ("/remind 1h", "Evening has no date that is to come."),
  ])
  func whatCannotBeSaid(line: String, answer: String) throws {
    let house = try Self.house(Self.plan())
    house.join("ana", "evening")
    #expect(Self.type(line, "ana", house) == [answer])
  }

  @Test func aHouseWithoutAProgramRemindsNobody() throws {
    let house = try Self.house(Self.plan(notify: []))
    house.join("ana", "evening")
    for line in ["/remind 1h for circle", "/remind for circle", "/remind off for circle"] {
      #expect(
        Self.type(line, "ana", house) == ["This house sends nothing, so it reminds nobody."])
    }
  }

  @Test func somebodyIsRemindedOnce() throws {
    let house = try Self.house(Self.plan())
    for name in ["ana", "ben"] { house.join(name, "evening") }
    #expect(
      Self.type("/remind 1h for circle", "ana", house)
        == ["You are reminded 1 hour before \(Self.when)."])
    // Whole minutes.
    #expect(
      Self.type("/remind 30s for circle", "ben", house)
        == ["You are reminded 1 minute before \(Self.when)."])
    house.advance(by: .hours(2) - .seconds(1))
    #expect(house.takeReminders().isEmpty)
    house.advance(by: .seconds(1))
    let reminded = house.takeReminders()
    #expect(reminded.map { $0.person } == [Reminder(name: "ana", isProved: false)])
    #expect(reminded.first?.event.time == Self.opens + 3 * 3_600)
    #expect(Self.type("/remind for circle", "ana", house)[0].hasPrefix("You are not reminded of"))
    house.advance(by: .minutes(59))
    #expect(house.takeReminders().map { $0.person.name } == ["ben"])
    house.advance(by: .hours(2))
    #expect(house.takeReminders().isEmpty)
  }

  @Test func whoeverWantsNoneIsNotReminded() throws {
    let house = try Self.house(Self.plan())
    house.join("ana", "evening")
    _ = Self.type("/remind 1h for circle", "ana", house)
    #expect(
      Self.type("/remind off for circle", "ana", house)
        == ["You are not reminded of \(Self.when). To be, type /remind 1h."])
    house.advance(by: .hours(3))
    #expect(house.takeReminders().isEmpty)
  }

  /// It opens while there is still time, at the time itself, or too late.
  @Test(arguments: [(1.0, 0, 1), (2.5, 1, 0), (3.5, 0, 0)])
  func aRestartForgetsNoReminder(hours: Double, atOnce: Int, later: Int) throws {
    let records = try Records.inMemory()
    let house = try Self.house(Self.plan(), records)
    house.join("ana", "evening")
    _ = try house.makePersonalCode(for: "ana")
    _ = Self.type("/remind 1h for circle", "ana", house)
    let other = try Self.house(Self.plan(), records, hoursLater: hours)
    let reminded = other.takeReminders()
    #expect(reminded.count == atOnce && reminded.allSatisfy { $0.person.isProved })
    other.advance(by: .hours(3))
    #expect(other.takeReminders().count == later)
  }

  @Test func whatCannotBeSavedIsRefused() throws {
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try Self.house(Self.plan(), records, journal: journal)
    house.join("ana", "evening")
    journal.fails = true
    #expect(
      Self.type("/rsvp yes for circle", "ana", house)
        == ["Nothing can be saved right now. Please try again in a minute."])
    journal.fails = false
    #expect(Self.type("/rsvp for circle", "ana", house)[0].contains(": 0 yes,"))
  }
}
