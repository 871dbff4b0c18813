import ActivityKit
import EventPlan
import EventTerms
import Foundation
import Records
import ShippedModules
import Testing

@testable import Workbench

/// Weeks of an event, rehearsed into records.
@Suite struct RehearsedMonthTests {
  private static let series = """
    house: { name: Test, time_zone: Europe/Madrid }
    facilitators: { rosa: {} }
    events:
      circle:
        every: thursday 19:00
        from: 2026-09-03
        agenda:
          - { title: Meet, icebreaker: { format: pairs, time: 4m, talk: 30s, prompts: [How are you?] } }
          - break: 10m
    """

  private struct NoPlan: Error {}

  private static func month(
    people: Int = 14, into records: Records
  ) throws -> (month: RehearsedMonth, log: [RehearsedMonth.LogEntry], held: Int) {
    let reader = PlanReader(modules: ShippedModules.all, environment: [:]) { _ in
      Array(Self.series.utf8)
    }
    guard case .plan(let plan, _) = reader.read(path: "events.yaml") else { throw NoPlan() }
    let month = try RehearsedMonth(
      of: plan.events[0], in: plan, into: records, people: people, weeks: 4, seed: 5)
    var log: [RehearsedMonth.LogEntry] = []
    let played = try month.play(log: { log.append($0) }, held: { _ in })
    return (month, log, played.count { $0.isDone })
  }

  @Test func hoursPerPersonAreThoseOfWhoeverWroteThemDown() throws {
    let records = try Records.inMemory()
    let (month, log, held) = try Self.month(into: records)
    #expect(held == 4 && month.dates.count == 4)

    var here: [String: Int64] = [:]
    var reckoned: [String: Duration] = [:]
    for entry in log {
      if entry.did == "in" {
        #expect(here.updateValue(entry.clock, forKey: entry.person) == nil)
      } else {
        let left = here.removeValue(forKey: entry.person)
        let since = try #require(left)
        reckoned[entry.person, default: .zero] += .milliseconds(entry.clock - since)
      }
    }
    #expect(here.isEmpty)

    let book = AttendanceBook(
      try records.reader.report(event: nil, all: true), by: AttendanceTerms(), in: .gmt)
    #expect(book.meetings.count == 4)
    #expect(book.people.count == reckoned.count)
    for person in book.people where person.name != "Ana" {
      let seconds = try #require(reckoned[person.name.lowercased()]) - person.present
      // A crash may cost a second.
      #expect(abs(seconds.milliseconds) <= 1_500, "\(person.name)")
    }
  }

  @Test func namesakesAreTwoPeople() throws {
    let records = try Records.inMemory()
    let (_, log, _) = try Self.month(into: records)
    let book = AttendanceBook(
      try records.reader.report(event: nil, all: true), by: AttendanceTerms(), in: .gmt)
    let both = book.people.filter { $0.name == "Ana" }
    #expect(both.map { $0.visits.count } == [2, 2])
    #expect(Set(log.filter { $0.name == "Ana" }.map(\.person)) == ["ana", "ana the second"])
  }

  /// One time the house dies, one time the clock is set: nobody is there twice, and lengths are right all the same.
  @Test func aRestartAndAClockLeaveTheirTraces() throws {
    let records = try Records.inMemory()
    let (_, log, _) = try Self.month(into: records)
    let reports = try records.reader.report(event: nil, all: true)
    #expect(reports.map(\.clockWasSet) == [false, false, true, false])
    let second = log.filter { $0.meeting == 2 && $0.did == "out" }
    let together = Dictionary(grouping: second, by: \.clock).values.map(\.count)
    // When it died, and when it was over.
    #expect(together.filter { $0 > 5 }.count == 2)
  }
}
