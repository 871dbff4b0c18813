import ActivityKit
import Foundation
import Testing

@testable import EventPlan
@testable import EventTerms

/// What `parlor calendar` prints. `Scripts/calendar-check` has it read by another program.
@Suite struct CalendarTests {
  private static let base = """
    house: { name: Riverside Commons, time_zone: Europe/Berlin }
    events:
      circle:
        title: Circle, and tea
        about: |
          Talk; listen.
          Bring a cup.
        every: 2 weeks on monday and thursday 19:00
        from: 2026-09-03
        until: 2027-06-24
        except: [2026-12-10]
        occurrences:
          2026-12-21: cancelled
          2026-12-24: { starts: 18:00, title: Holidays }
        length: 75m
        agenda: [silent-walk: {}]
      single:
        starts: 2026-07-01 19:00
        time_zone: UTC
        agenda: [silent-walk: {}]
      whenever:
        agenda: [silent-walk: {}]
    """

  private static let now = Date(timeIntervalSince1970: 1_795_802_400)

  private func text(
    _ text: String, _ ledger: inout CalendarLedger, at now: Date = Self.now
  ) throws -> String {
    let plan = try plan(text)
    return CalendarFile(plan, join: "telnet example.org 4242", now: now)
      .text(of: plan.events, &ledger)
  }

  @Test func aSeriesIsWrittenWithWhatDiffers() throws {
    var ledger = CalendarLedger(house: "abc")
    let lines = try text(Self.base, &ledger).components(separatedBy: "\r\n")
    let start = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      lines[start...].joined(separator: "\n") == """
        BEGIN:VEVENT
        UID:circle.abc@parlor
        DTSTAMP:20261127T180000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/Berlin:20260903T190000
        RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,TH;UNTIL=20270624T170000Z
        EXDATE;TZID=Europe/Berlin:20261210T190000
        DURATION:PT75M
        SUMMARY:Circle\\, and tea
        DESCRIPTION:Talk\\; listen.\\nBring a cup.\\n\\nTo join: telnet example.org 424
         2
        END:VEVENT
        BEGIN:VEVENT
        UID:circle.abc@parlor
        DTSTAMP:20261127T180000Z
        SEQUENCE:0
        RECURRENCE-ID;TZID=Europe/Berlin:20261221T190000
        DTSTART;TZID=Europe/Berlin:20261221T190000
        STATUS:CANCELLED
        DURATION:PT75M
        SUMMARY:Circle\\, and tea
        DESCRIPTION:Talk\\; listen.\\nBring a cup.\\n\\nTo join: telnet example.org 424
         2
        END:VEVENT
        BEGIN:VEVENT
        UID:circle.abc@parlor
        DTSTAMP:20261127T180000Z
        SEQUENCE:0
        RECURRENCE-ID;TZID=Europe/Berlin:20261224T190000
        DTSTART;TZID=Europe/Berlin:20261224T180000
        DURATION:PT75M
        SUMMARY:Holidays
        DESCRIPTION:Talk\\; listen.\\nBring a cup.\\n\\nTo join: telnet example.org 424
         2
        END:VEVENT
        BEGIN:VEVENT
        UID:single.abc@parlor
        DTSTAMP:20261127T180000Z
        SEQUENCE:0
        DTSTART:20260701T190000Z
        SUMMARY:Single
        DESCRIPTION:To join: telnet example.org 4242
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test func theClocksOfAZoneAreToldByRules() throws {
    var ledger = CalendarLedger(house: "abc")
    let lines = try text(Self.base, &ledger).components(separatedBy: "\r\n")
    let end = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      lines[..<end].joined(separator: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Parlor//Parlor//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:Riverside Commons
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        BEGIN:DAYLIGHT
        DTSTART:19700101T000000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0200
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20261025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20270328T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        """)
  }

  @Test func otherZonesHaveRulesOfTheirOwn() throws {
    func lines(_ name: String) throws -> [String] {
      let zone = CalendarZone(zone: try #require(TimeZone(identifier: name)))
      return zone.lines(from: Self.now, now: Self.now)
    }
    let york = try lines("America/New_York")
    #expect(york.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))
    #expect(york.contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"))
    #expect(try lines("Australia/Lord_Howe").contains("TZOFFSETFROM:+1030"))
    #expect(try lines("Asia/Kathmandu").count == 8)
  }

  @Test func whatChangesHasTheNextNumber() throws {
    var ledger = CalendarLedger(house: "abc")
    let first = try text(Self.base, &ledger)
    // The same plan is written alike, whenever that is.
    let saved = try JSONEncoder().encode(ledger)
    ledger = try JSONDecoder().decode(CalendarLedger.self, from: saved)
    #expect(try text(Self.base, &ledger, at: Self.now + 86_400) == first)
    let changed = Self.base.replacing("starts: 18:00", with: "starts: 17:00")
    let second = try text(changed, &ledger, at: Self.now + 86_400)
    #expect(second.components(separatedBy: "SEQUENCE:1").count == 4)
    #expect(second.components(separatedBy: "SEQUENCE:0").count == 2)
    #expect(second.components(separatedBy: "UID:circle.abc@parlor").count == 4)
    #expect(second.contains("DTSTAMP:20261128T180000Z"))
    // Back to what it was is another change.
    #expect(try text(Self.base, &ledger).contains("SEQUENCE:2"))
  }

  @Test func agendasThatTakeTurnsAreTold() throws {
    var ledger = CalendarLedger(house: "abc")
    let plan = """
      house: { name: Test }
      agendas:
        warm: [silent-walk: {}]
        talk: [silent-walk: {}]
      events:
        circle:
          every: thursday 19:00
          from: 2026-12-03
          occurrences: { 2026-12-10: { starts: 18:00 }, 2026-12-17: { agenda: talk } }
          agendas: [warm, talk]
      """
    let text = try text(plan, &ledger).replacing("\r\n ", with: "")
    let told = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("DESCRIPTION:") }
    let join = "\\n\\nTo join: telnet example.org 4242"
    #expect(
      told == [
        "DESCRIPTION:In turn: warm\\, talk\(join)", "DESCRIPTION:This time: talk\(join)",
        "DESCRIPTION:This time: talk\(join)",
      ])
  }

  @Test func longLinesAreFoldedBetweenCharacters() {
    let text = CalendarLines.text(["SUMMARY:" + String(repeating: "ñ", count: 100), "END:X"])
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().prefix(2).allSatisfy { $0.hasPrefix(" ") })
    #expect(
      text.replacing("\r\n ", with: "")
        == "SUMMARY:" + String(repeating: "ñ", count: 100) + "\r\nEND:X\r\n")
  }

  @Test(arguments: [
    ("month on the first and third monday 17:00", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
    ("2 months on the last friday 17:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
    ("month on the 1st and 15th 12:00", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("month on the last day 20:00", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("3 days 07:00", "FREQ=DAILY;INTERVAL=3"),
    ("weekday 09:00", "FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR"),
  ])
  func eachCycleIsARule(_ every: String, _ rule: String) throws {
    var ledger = CalendarLedger(house: "abc")
    let plan =
      "house: { name: Test }\nevents:\n  one:\n    every: \(every)\n    from: 2026-09-01\n"
      + "    count: 5\n    agenda: [silent-walk: {}]\n"
    #expect(try text(plan, &ledger).contains("RRULE:\(rule);COUNT=5\r\n"))
  }

  @Test func theLedgerLiesBesideThePlan() {
    #expect(CalendarLedger.path(besides: "plans/events.yaml") == "plans/events.calendar.json")
  }
}
