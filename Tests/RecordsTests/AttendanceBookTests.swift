import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Testing
import Words

@testable import Records

/// How people attended over time.
@Suite struct AttendanceBookTests {
  private static let week: Int64 = 7 * 86_400_000

  /// The evening of the sample, so many weeks later and as another occurrence.
  private func report(_ occurrence: Int64, weeks: Int64) async throws -> Report {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.occurrence = occurrence
    report.openedAt += weeks * Self.week
    report.started = report.started.map {
      Moment(elapsed: $0.elapsed, wall: $0.wall + weeks * Self.week)
    }
    return report
  }

  private func book(target: Duration? = nil, since: Int64 = .min) async throws -> AttendanceBook {
    let first = try await report(1, weeks: 0)
    var second = try await report(2, weeks: 1)
    // Somebody of the same name is another person, and Ben did not come.
    second.attendees[1].person = 7
    second.attendees.remove(at: 2)
    second.absent = [Report.Absentee(person: 3, name: "Ben")]
    var terms = AttendanceTerms()
    terms.target = target
    return AttendanceBook([second, first], by: terms, since: since, in: newYork)
  }

  @Test func namesakesNeverMeet() async throws {
    let book = try await book()
    #expect(book.people.map(\.number) == [2, 7, 3, 1])
    #expect(book.people.map(\.name) == ["Ana", "Ana", "Ben", "Rosa"])
    #expect(book.people[2].visits.map(\.status) == [.attended, .absent])
    // 31 of 40 minutes are 75 %, and 80 count.
    #expect(book.people[0].visits.map(\.status) == [.partly])
    #expect(book.people[2].late == 1 && book.people[0].early == 1 && book.people[3].late == 0)
  }

  /// Nobody is shown one unless somebody asks.
  @Test func streaksAreForWhoeverAsks() async throws {
    var reports: [Report] = []
    for number in 1...4 {
      reports.append(try await report(Int64(number), weeks: Int64(number)))
    }
    // Ben missed the second, and was excused from the third.
    for place in [1, 2] {
      reports[place].attendees.remove(at: 2)
      reports[place].absent = [Report.Absentee(person: 3, name: "Ben")]
    }
    reports[2].corrections = [
      Report.Correction(number: 1, person: 3, name: "Ben", minutes: nil, reason: "ill", madeAt: 0)
    ]
    var book = AttendanceBook(reports, by: AttendanceTerms(), in: newYork)
    #expect(book.people.map(\.name) == ["Ana", "Ben", "Rosa"])
    #expect(book.people.map(\.streak) == [0, 1, 4])
    let csv = BookCSV(timeZone: newYork, of: .people)
    #expect(!csv.render(book).contains("streak"))
    book.showsStreaks = true
    #expect(csv.render(book).contains("hours,streak\r\n"))
    #expect(BookText(timeZone: newYork).people(book).contains("In a row"))
    #expect(ReportPage(timeZone: newYork).people(book).contains(">In a row</th>"))
    #expect(try BookJSON(timeZone: newYork).render(book).contains("\"streak\" : 4"))
  }

  @Test func whoCameBeforeReturns() async throws {
    let book = try await book()
    #expect(book.meetings.map(\.occurrence) == [1, 2])
    #expect(book.meetings.map(\.new) == [3, 1] && book.meetings.map(\.returning) == [0, 1])
    #expect(book.weeks.map(\.name) == ["2025-W43", "2025-W44"])
    // Also those who came before what is looked at.
    let later = try await self.book(since: minutes(0) + Self.week)
    #expect(later.meetings.map(\.occurrence) == [2] && later.weeks.map(\.returning) == [1])
  }

  @Test func hoursAreSummedByWeek() async throws {
    let weeks = try await book(target: .seconds(5_400)).personWeeks.filter { $0.person.number == 1 }
    #expect(weeks.map(\.present) == [.seconds(2_700), .seconds(2_700)])
    #expect(weeks.map(\.ofTarget) == [0.5, 0.5])
  }

  @Test func theLastCorrectionCounts() async throws {
    var report = try await report(1, weeks: 0)
    report.absent = [Report.Absentee(person: 9, name: "Kim")]
    report.corrections = [
      Report.Correction(
        number: 1, person: 2, name: "Ana", minutes: nil, reason: "ill", madeAt: 0),
      Report.Correction(
        number: 2, person: 2, name: "Ana", minutes: 40, reason: "her power went", madeAt: 0),
      Report.Correction(
        number: 3, person: 9, name: "Kim", minutes: nil, reason: "at work", madeAt: 0),
    ]
    let book = AttendanceBook([report], by: AttendanceTerms(), in: newYork)
    let ana = try #require(book.people.first { $0.number == 2 })
    #expect(ana.visits.map(\.status) == [.attended] && ana.present == .seconds(2_400))
    #expect(book.people.first { $0.number == 9 }?.visits.map(\.status) == [.excused])
  }

  @Test func inATerminal() async throws {
    let text = BookText(timeZone: newYork).series(try await book())
    #expect(
      text == """
        Date        Event          Came  New  Back  Minutes  Of event
        2025-10-24  Friday social     3    3     0       40      86 %
        2025-10-31  Friday social     2    1     1       40      88 %

        Week      New  Back
        2025-W43    3     0
        2025-W44    1     1

        """)
    let people = BookText(timeZone: newYork).people(try await book(target: .hours(9)))
    #expect(people.contains("The target is 9 hours a week.\n"))
    #expect(people.contains("Whoever was there for 80 % of an event or more attended it.\n"))
  }

  /// Every form rounds alike, and what was short is not called nothing.
  @Test func anEventOfLessThanHalfAMinute() async throws {
    var report = try await report(1, weeks: 0)
    report.ended = report.started.map {
      Moment(elapsed: $0.elapsed + 20_000, wall: $0.wall + 20_000)
    }
    let book = AttendanceBook([report], by: AttendanceTerms(), in: newYork)
    #expect(BookText(timeZone: newYork).series(book).contains(" <1 "))
    #expect(ReportPage(timeZone: newYork).series(book).contains(">&lt;1<"))
    #expect(BookCSV(timeZone: newYork, of: .occurrences).render(book).contains(",0.3,3,3,0,"))
  }

  @Test func asRowsAndAsJSON() async throws {
    let book = try await book(target: .seconds(5_400))
    #expect(
      BookCSV(timeZone: newYork, of: .weeks).render(book).split(separator: "\r\n").prefix(3) == [
        "week,number,person,hours,of_target", "2025-W43,2,Ana,0.52,34", "2025-W43,3,Ben,0.55,37",
      ])
    #expect(
      BookCSV(timeZone: newYork, of: .people).render(book).contains(
        "\r\n3,Ben,participant,1,0,1,0,1,0,0.55\r\n"))
    #expect(
      BookCSV(timeZone: newYork, of: .occurrences).render(book).contains(
        ",2025-10-24T19:00:00-04:00,40.0,3,3,0,0,86,\r\n"))
    for subject in BookCSV.Subject.allCases {
      let rows = BookCSV(timeZone: newYork, of: subject).render(book).split(separator: "\r\n")
      let count = BookCSV.columns(of: subject).count
      #expect(
        rows.allSatisfy {
          $0.split(separator: ",", omittingEmptySubsequences: false).count == count
        })
    }
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(BookJSON(timeZone: newYork).render(book).utf8))
        as? [String: Any])
    #expect(json["target_seconds"] as? Int == 5_400)
    #expect((json["people"] as? [[String: Any]])?.map { $0["number"] as? Int } == [2, 7, 3, 1])
  }

  @Test(arguments: [
    ("2026-09", 30), ("2026-09-14", 1), ("2026-02-30", 0), ("2026-13", 0), ("September", 0),
  ])
  func daysAndMonths(_ text: String, _ days: Int) {
    let range = HouseTime(newYork).range(of: text)
    #expect((range.map { $0.upperBound - $0.lowerBound } ?? 0) == Int64(days) * 86_400_000)
  }
}
