import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Testing
import Words

@testable import Records

/// Reports without names: no figure is about fewer than three people.
@Suite struct AnonymousReportTests {
  private func report() async throws -> Report {
    try #require(try await eveningRecords().reader.report().first)
  }

  @Test func nobodyIsNamed() async throws {
    var report = try await report()
    report.absent = [Report.Absentee(person: 9, name: "Kim")]
    report.feedback = [Report.Feedback(run: 3, items: [], lines: ["Ana talks too much."])]
    let anonymous = try #require(report.anonymous())
    let voice = Voice.english
    for text in [
      ReportText(timeZone: newYork, voice: voice).render([anonymous]),
      ReportPage(timeZone: newYork, voice: voice).render([anonymous]),
      try ReportJSON(timeZone: newYork).render([anonymous]),
    ] {
      #expect(text.contains("Friday social"))
      for name in ["Ana", "Ben", "Rosa", "Kim", "right"] {
        #expect(!text.contains(name), "\(name)")
      }
    }
    #expect(
      ReportText(timeZone: newYork, voice: voice).render([anonymous]).contains(
        "friday-social: 3 people\n"))
    // Who gave how many answers is told of nobody.
    #expect(try !ReportJSON(timeZone: newYork).render([anonymous]).contains("\"answers\" : 2"))
  }

  @Test func ofFewerThanThreeNothingIsTold() async throws {
    var report = try await report()
    // One of three was not there: nobody is told which activity that was.
    report.activities[1].present = 2
    #expect(report.anonymous()?.activities.map(\.present) == [3, nil, 3])
    let anonymous = try #require(report.anonymous())
    let page = ReportPage(timeZone: newYork).render([anonymous])
    #expect(page.contains("y=\"58\" text-anchor=\"end\"></text>"), "not that nobody was there")
    report.people = 2
    #expect(report.anonymous() == nil)
  }

  /// By the number of those who did, it would be known of few who did not.
  @Test func howFewGaveNoAnswerIsNotTold() async throws {
    var report = try await report()
    // Rosa leads, and six take part.
    for number in 4...7 {
      var other = report.attendees[1]
      (other.seat, other.person) = (number, Int64(number))
      report.attendees.append(other)
    }
    report.people = report.attendees.count
    func ask(_ counts: Int..., in run: Int) {
      let items = counts.map {
        Report.Feedback.Item(text: "Heard?", mean: Report.Mean(number: 7, count: $0))
      }
      report.feedback = [Report.Feedback(run: run, items: items, lines: [])]
    }
    func told() -> [Int?]? { report.anonymous()?.feedback.first?.items.map(\.mean.count) }
    ask(3, 4, 5, 6, in: 9)
    #expect(told() == [3, nil, nil, 6])
    ask(5, in: 9)
    let book = AttendanceBook([report], by: AttendanceTerms(), in: newYork)
    #expect(book.meetings.map(\.feedback?.count) == [5])
    #expect(book.anonymous().meetings.map(\.feedback?.count) == [nil])
    let anonymous = try #require(report.anonymous())
    #expect(ReportText(timeZone: newYork).render([anonymous]).contains("7.0        –"))
    #expect(try !ReportJSON(timeZone: newYork).render([anonymous]).contains("\"answers\" : 5"))
    // One of the six was not there when it was asked.
    report.attendees[6].intervals = []
    ask(3, 5, in: 3)
    #expect(told() == [nil, nil])
  }

  @Test func overTimeNoFewAreCounted() async throws {
    let first = try await report()
    var (second, third) = (first, first)
    (second.occurrence, third.occurrence) = (2, 3)
    (second.openedAt, third.openedAt) = (first.openedAt + 1, first.openedAt + 2)
    (second.started, third.started) = (nil, nil)
    second.attendees[1].person = 7
    third.attendees.removeLast()
    let book = AttendanceBook([first, second, third], by: AttendanceTerms(), in: newYork)
      .anonymous()
    #expect(book.people.isEmpty && book.personWeeks.isEmpty)
    // Of the second, one is new; the third had two.
    #expect(book.meetings.map(\.came) == [3, 3])
    #expect(book.meetings.map(\.new) == [3, nil] && book.meetings.map(\.returning) == [0, nil])
    // Four in the week and three at the first: the fourth would be the one who is new at the second.
    #expect(book.weeks.isEmpty)
    #expect(BookText(timeZone: newYork).series(book).contains(" 3    –     – "))
    #expect(BookCSV(timeZone: newYork, of: .occurrences).render(book).contains(",3,,,0,"))
  }
}
