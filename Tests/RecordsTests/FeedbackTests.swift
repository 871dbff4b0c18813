import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Testing
import Words

@testable import Records

/// What people said of an occurrence: without names, from three answers on, for as long as feedback is kept.
@Suite struct FeedbackTests {
  private static let items: [Text] = ["Were you heard?", "All in all?"]

  /// An evening that kept no other answers, with so many answers to the first item and three to the second.
  private func records(
    first count: Int = 4, keep feedback: Keeping.Lifetime = .days(365)
  ) async throws -> Records {
    let records = try Records.inMemory()
    var keep = Keeping()
    (keep[.answers], keep[.feedback]) = (.none, feedback)
    let opening = Opening(
      occurrence: 1, event: "friday-social", title: "Friday social", seed: 1, wall: evening,
      keep: keep)
    func answer(_ prompt: Int, _ number: Int, _ value: Text, seat: Int? = nil) -> Fact {
      .answered(
        run: 4, prompt: prompt, answer: number, seat: seat,
        privacy: seat == nil ? .anonymous : .named, value: value, isFeedback: true)
    }
    let facts: [Fact] =
      [
        .activityBegan(
          run: 4, place: 3, module: "feedback", title: "Feedback", items: Self.items)
      ]
      + (1...count).map { answer(1, $0, Text(String($0))) }
      + (1...3).map { answer(2, $0, "9") }
      + [answer(3, 1, "More time."), answer(3, 2, "=1+1"), answer(3, 3, "As it was.")]
      // A number of somebody's own is nothing that the group said.
      + [answer(4, 1, "2", seat: 2)]
    let written = ([.open(opening)] + writes(eveningFacts.dropLast())).map { write -> Write in
      guard case .facts(let occurrence, let at, let facts) = write else { return write }
      return .facts(occurrence: occurrence, at: at, facts.filter(opening.keeps))
    }
    try await records.writeNow(
      written + [
        .facts(occurrence: 1, at: moment(minutes(35)), facts.filter(opening.keeps)),
        .facts(occurrence: 1, at: moment(minutes(40)), [.ended]), .close(occurrence: 1),
      ])
    return records
  }

  private func report(_ records: Records) throws -> Report {
    try #require(try records.reader.report().first)
  }

  @Test func itsAveragesAreInEachReport() async throws {
    let report = try report(try await records())
    #expect(report.feedback.map { $0.items.map(\.mean.number) } == [[2.5, 9]])
    #expect(report.feedback.first?.mean == Report.Mean(number: 5.75, count: 3))
    #expect(report.feedback.first?.lines == ["=1+1", "As it was.", "More time."])
    let text = ReportText(timeZone: newYork).render([report])
    #expect(
      text.contains("Were you heard?      2.5        4\n") && text.contains("\n- More time.\n"))
    let page = ReportPage(timeZone: newYork).render([report])
    #expect(page.contains(">Were you heard?<") && !page.contains("More time."))
    let book = AttendanceBook([report], by: AttendanceTerms(), in: newYork)
    #expect(ReportPage(timeZone: newYork).series(book).contains("Feedback over time"))
    #expect(BookCSV(timeZone: newYork, of: .occurrences).render(book).contains(",5.75\r\n"))
  }

  @Test func ofTwoNothingIsTold() async throws {
    let report = try report(try await records(first: 2))
    #expect(report.feedback.map { $0.items.map(\.text) } == [["All in all?"]])
  }

  @Test func itIsKeptApartFromOtherAnswers() async throws {
    let records = try await records()
    #expect(try records.rows("SELECT DISTINCT run FROM answers") == ["4"])
    #expect(try await self.records(keep: .none).rows("SELECT * FROM answers") == [])
    for (days, count) in [(Int64(364), "11"), (366, "0")] {
      _ = try await withCheckedContinuation { done in
        records.purge([:], others: Keeping(), at: minutes(40) + days * 86_400_000) {
          done.resume(returning: $0)
        }
      }.get()
      #expect(try records.rows("SELECT count(*) FROM answers") == [count])
    }
    #expect(try report(records).feedback.isEmpty)
  }
}
