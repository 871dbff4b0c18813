import ActivityKit
import Foundation
import ShippedModules
import Testing
import YAML

@testable import EventPlan
@testable import EventTerms

@Suite struct ScheduleTests {
  /// A row of `Schedules/table.json`, which `Scripts/schedule-table` makes with python-dateutil.
  private struct Row: Decodable {
    let name: String
    let zone: String
    /// Lines of an event.
    let plan: [String]
    /// The next ten, in UTC.
    let dates: [String]
  }

  private static func series(_ lines: [String], zone: String = "UTC") throws -> Series {
    let keys = lines.map { "    \($0)\n" }.joined()
    let text =
      "house: { name: Test }\nevents:\n  evening:\n    time_zone: \(zone)\n\(keys)"
      + "    agenda: [silent-walk: {}]\n"
    let event = try #require(try plan(text).events.first)
    guard case .every(let series) = event.starts else { throw CancellationError() }
    return series
  }

  private static func utc(_ slots: [Series.Slot]) -> [String] {
    slots.map { $0.start.formatted(.iso8601) }
  }

  @Test func datesAreThoseOfAnotherReader() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Schedules/table.json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
    #expect(rows.count == 12)
    for row in rows {
      let series = try Self.series(row.plan, zone: row.zone)
      #expect(Self.utc(Array(series.slots.prefix(10))) == row.dates, "\(row.name)")
    }
  }

  @Test func daysGoThereAndBack() throws {
    for number in stride(from: 0, through: CalendarDay.last.number, by: 97) {
      let day = CalendarDay(number: number)
      let parts = day.parts
      #expect(CalendarDay(year: parts.year, month: parts.month, day: parts.day) == day)
    }
    #expect(CalendarDay.last.description == "9999-12-31")
    #expect(try CalendarDay("2026-11-27").weekday == .friday)
  }

  @Test func aDateIsOpenUntilItIsOverOrLongPast() throws {
    let series = try Self.series(["every: day 19:00", "from: 2026-11-27"])
    func current(_ now: String, after held: String? = nil) throws -> String? {
      let now = try Date(now, strategy: .iso8601)
      let held = try held.map { try Date($0, strategy: .iso8601) }
      return series.current(at: now, after: held)?.day.description
    }
    #expect(try current("2026-11-01T00:00:00Z") == "2026-11-27")
    #expect(try current("2026-11-27T20:00:00Z") == "2026-11-27")
    #expect(try current("2026-11-27T20:00:00Z", after: "2026-11-27T19:00:00Z") == "2026-11-28")
    #expect(try current("2026-11-28T07:30:00Z") == "2026-11-28")
    #expect(try current("2026-11-28T06:30:00Z") == "2026-11-27")
  }

  @Test func whatHasAnEndIsOver() throws {
    let series = try Self.series(["every: day 19:00", "from: 2026-11-27", "count: 2"])
    let late = try Date("2026-11-29T08:00:00Z", strategy: .iso8601)
    #expect(series.current(at: late, after: nil) == nil)
    #expect(series.next(3, after: late) == [])
    let first = try Date("2026-11-27T19:00:00Z", strategy: .iso8601)
    #expect(Self.utc(series.next(3, after: first)) == ["2026-11-28T19:00:00Z"])
    // The hour may be another one in a plan that was changed meanwhile.
    #expect(series.slot(at: first + 1_800)?.start == first)
    #expect(series.slot(at: first - 86_400) == nil)
  }

  @Test func anOccurrenceHasWhatDiffers() throws {
    let event = try #require(
      try plan(
        """
        house: { name: Test }
        events:
          evening:
            title: Circle
            every: thursday 19:00
            from: 2026-12-31
            occurrences:
              2027-01-07: { title: New year, agenda: [{ silent-walk: }, { silent-walk: }] }
            agenda: [silent-walk: {}]
        """
      ).events.first)
    guard case .every(let series) = event.starts else { throw CancellationError() }
    let evenings = series.slots.prefix(2).map { event.occurrence(at: $0, of: series) }
    #expect(evenings.map(\.title) == ["Circle", "New year"])
    #expect(evenings.map(\.agenda.count) == [1, 2])
    #expect(evenings.compactMap(\.time) == series.slots.prefix(2).map(\.start))
  }

  // MARK: Agendas that take turns

  private static let turns = """
    house: { name: Test }
    agendas:
      warm: [silent-walk: {}]
      talk: [{ silent-walk: }, { silent-walk: }]
      feast: [{ silent-walk: }, { silent-walk: }, { silent-walk: }]
    events:
      circle:
        every: thursday 19:00
        from: 2026-12-03
        except: [2026-12-17]
        occurrences:
          2026-12-24: { agenda: feast }
          2026-12-31: { agenda: [silent-walk: {}] }
          2027-01-07: cancelled
        agendas: [warm, talk]
    """

  @Test func agendasTakeTurnsByTheirPlaceInTheSeries() throws {
    let event = try #require(try plan(Self.turns).events.first)
    guard case .every(let series) = event.starts else { throw CancellationError() }
    let slots = Array(series.slots.prefix(6))
    // A day that is left out or called off has had its turn.
    #expect(slots.map(\.place) == [0, 1, 3, 4, 6, 7])
    #expect(
      slots.map { series.agendaName(at: $0) } == ["warm", "talk", "feast", nil, "warm", "talk"])
    let counts = slots.map { event.occurrence(at: $0, of: series).agenda.count }
    #expect(counts == [1, 2, 3, 1, 1, 2])
    #expect(event.agenda.count == 1)
    #expect(event.activities.count == 1 + 2 + 3 + 1)
    #expect(series.last == nil)
    #expect(series.slot(at: slots[4].start)?.place == 6)
  }

  @Test func whatComesIsToldByTheCheck() throws {
    let plan = try plan(Self.turns)
    let now = try Date("2026-12-04T00:00:00Z", strategy: .iso8601)
    #expect(
      AgendaTurns.lines(of: plan, after: now)
        == ["circle: 2026-12-10 talk, 2026-12-24 feast, 2026-12-31 with an agenda of its own"])
    let other = try EventPlanTests.plan(house(agenda: "[silent-walk: {}]"))
    #expect(AgendaTurns.lines(of: other, after: now) == [])
  }

  @Test func theLengthOfEachAgendaIsChecked() {
    let text = """
      house: { name: Test }
      agendas:
        short: [break: 20m]
        long: [break: 50m]
      events:
        evening:
          every: thursday 19:00
          from: 2099-12-03
          length: 30m
          agendas: [short, long]
      """
    let reader = PlanReader(
      modules: ShippedModules.all, environment: [:], readFile: { _ in Array(text.utf8) })
    guard case .plan(_, let found) = reader.read(path: "events.yaml") else {
      Issue.record("no plan")
      return
    }
    #expect(
      found.items.map(\.message)
        == ["the agenda takes 50 minutes, and the event is to take 30 minutes"])
    #expect(found.items.map(\.range.start.line) == [10])
  }

  @Test(arguments: [
    "thursday 19:00", "monday, wednesday and friday 18:30", "day 07:00", "3 days 07:00",
    "weekday 09:00", "week on sunday 10:00", "2 weeks on monday and thursday 18:30",
    "month on the first tuesday 17:00", "2 months on the last friday 17:00",
    "month on the first and third monday 17:00", "month on the 1st and 15th 12:00",
    "month on the last day 20:00",
  ])
  func whatEveryTakesFitsThePatternForEditors(_ text: String) throws {
    #expect(EveryForm(text) != nil)
    #expect(try Regex(EveryForm.pattern).wholeMatch(in: text) != nil)
  }

  @Test(arguments: [
    "", "19:00", "thursday", "thursday 7pm", "thursday 24:00", "thursdays 19:00",
    "thursday thursday 19:00", "0 weeks on monday 19:00", "2 thursday 19:00", "weeks 19:00",
    "month on the fifth monday 19:00", "month on the 32nd 19:00", "month on first monday 19:00",
    "2 weekday 19:00", "always",
  ])
  func otherTextsAreRefused(_ text: String) { #expect(EveryForm(text) == nil) }

  @Test func theWordsOfPeopleAreUnderstood() {
    #expect(EveryForm.meant(by: "Thursdays 9:00") == "thursday 09:00")
    #expect(
      EveryForm.meant(by: "Month on the last Fridy 17:00") == "month on the last friday 17:00")
    #expect(EveryForm.meant(by: "now and then 19:00") == nil)
    #expect(EveryForm.meant(by: "thursday 19:00") == nil)
  }

  // MARK: Length

  private func lengths(_ keys: String) -> [String] {
    let text = """
      house: { name: Test }
      events:
        evening:
      \(keys)
          agenda: [{ break: 50m }, { break: 30m }]
      """
    let reader = PlanReader(
      modules: ShippedModules.all, environment: [:], readFile: { _ in Array(text.utf8) })
    switch reader.read(path: "events.yaml") {
    case .plan(_, let found), .refused(let found): return found.items.map(\.message)
    case .unreadable(_, let reason): return [reason]
    }
  }

  @Test func anAgendaThatIsTooLongIsFound() {
    let late = "the agenda takes 1 hour 20 minutes, and the event is to take 1 hour 15 minutes"
    #expect(lengths("    length: 75m") == [late])
    #expect(lengths("    length: 80m") == [])
    #expect(lengths("    starts: 2026-11-27 19:00\n    ends_by: 20:15") == [late])
    #expect(lengths("    starts: 2026-11-27 23:00\n    ends_by: 00:30") == [])
    #expect(lengths("    length: 75m\n    timing: off") == [])
    #expect(
      lengths("    ends_by: 20:15") == ["'ends_by' goes with a time, by 'starts' or 'every'"])
    #expect(
      lengths("    starts: 2026-11-27 19:00\n    at_least: 5\n    capacity: 3")
        == ["'at_least' is 5, and only 3 may come ('capacity')"])
  }

  @Test func aLateFacilitatorGoesWithAnEventThatWaitsForOne() throws {
    let time = "    starts: 2026-11-27 19:00\n"
    #expect(
      lengths(time + "    late_facilitator: 10m\n    without_facilitator: begin")
        == ["'late_facilitator' goes with 'start: by facilitator'"])
    #expect(
      lengths(time + "    start: by facilitator\n    without_facilitator: begin")
        == ["'without_facilitator' goes with 'late_facilitator'"])
    #expect(
      lengths("    late_facilitator: 10m\n    start: by facilitator").count == 2)
    let plan = try plan(
      """
      house: { name: Test }
      events:
        evening:
          starts: 2026-11-27 19:00
          start: by facilitator
          late_facilitator: 10m
          without_facilitator: call off
          agenda: [silent-walk: {}]
      """)
    #expect(plan.events.map(\.lateFacilitator) == [.minutes(10)])
    #expect(plan.events.map(\.withoutFacilitator) == [.callOff])
  }
}
