import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Messages
import Testing
import Words

@testable import Records

/// The page: whole, legible without a picture, and safe from what people write.
@Suite struct ReportPageTests {
  private func pages() async throws -> [String] {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.attendees[1].name = "<script>alert('Ana')</script> & \"co\"\u{202E}"
    report.absent = [Report.Absentee(person: 9, name: "Kim")]
    report.activities[0].title = "</title><img alt=x>"
    let page = ReportPage(timeZone: newYork)
    let book = AttendanceBook([report], by: AttendanceTerms(), in: newYork)
    return [
      page.render([report]), page.render([report, report]), page.series(book), page.people(book),
    ]
  }

  @Test func whatPeopleWriteStaysText() async throws {
    for page in try await pages() {
      #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{202E}"))
    }
    #expect(
      try await pages()[0].contains(
        "&lt;script&gt;alert(&#39;Ana&#39;)&lt;/script&gt; &amp; &quot;co&quot;"))
  }

  /// While it goes on nobody can tell who does not come.
  @Test func whoeverIsInvitedMayStillCome() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    report.absent = [Report.Absentee(person: 9, name: "Kim")]
    let page = ReportPage(timeZone: newYork)
    #expect(page.render([report]).contains("<h2>Invited, did not come</h2>"))
    report.isLive = true
    #expect(page.render([report]).contains("<h2>Invited, not here yet</h2>"))
  }

  @Test func nothingIsFetched() async throws {
    for page in try await pages() {
      #expect(page.contains("default-src 'none'"))
      for word in ["http:", "https:", "src=", "href=", "url(", "@import"] {
        #expect(!page.contains(word), "\(word)")
      }
    }
  }

  @Test func eachTagIsClosedInItsOrder() async throws {
    let empty: Set<Substring> = ["meta", "rect", "line", "!DOCTYPE"]
    for page in try await pages() {
      var open: [Substring] = []
      for match in page.matches(of: /<(\/?)([A-Za-z0-9!]+)[^>]*>/) where !empty.contains(match.2) {
        if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
      }
      #expect(open == [])
    }
  }

  @Test func chartsHaveTablesAndTablesHaveHeadings() async throws {
    for page in try await pages() {
      #expect(page.contains("<h1>") && page.contains("<html lang=\"en\">"))
      let tables = page.matches(of: /<table>\n<caption/).count
      #expect(tables > 0 && tables == page.matches(of: /<\/table>/).count)
      #expect(page.contains("<th scope=\"col\"") && page.contains("<th scope=\"row\""))
      for chart in page.matches(of: /<svg class="chart"[^>]*>/) {
        #expect(chart.0.contains("role=\"img\"") && chart.0.contains("aria-label=\""))
      }
      // What is hidden beside them is the colour of a word in the key.
      let signs = page.matches(of: /<svg aria-hidden="true"/).count
      #expect(
        page.matches(of: /<svg/).count == signs + page.matches(of: /<svg class="chart"/).count)
    }
    #expect(try await pages()[0].contains("<rect class=\"part0\""))
  }

  /// What was planned stands beside what it took, in words and as a mark.
  @Test func paceIsPlannedAgainstActual() async throws {
    var report = try #require(try await eveningRecords().reader.report().first)
    #expect(!ReportPage(timeZone: newYork).render([report]).contains("class=\"mark\""))
    report.activities[2].planned = .minutes(25)
    let page = ReportPage(timeZone: newYork).render([report])
    #expect(page.contains(">20 (planned: 25)<") && page.contains("class=\"mark\" x1=\"100.00%\""))
    #expect(page.contains("<th scope=\"col\" class=\"number\">Planned</th>"))
    #expect(ReportText(timeZone: newYork).render([report]).contains("Planned  Minutes"))
    #expect(
      try ReportJSON(timeZone: newYork).render([report]).contains(#""planned_seconds" : 1500"#))
  }

  /// Who was there for each activity: Ana left in the middle of the last one, and Ben was away for a while.
  @Test func whoTookPart() async throws {
    let report = try #require(try await eveningRecords().reader.report().first)
    #expect(report.activities.map(\.present) == [3, 3, 3])
    #expect(ReportPage(timeZone: newYork).render([report]).contains("People there, by activity"))
  }

  @Test func aGroupBeforeAndAfter() async throws {
    let mood: [Fact] =
      [.activityBegan(run: 4, place: 3, module: "mood-check", title: "How are you?")]
      + (1...4).flatMap { answer in
        (1...2).map { prompt in
          .answered(
            run: 4, prompt: prompt, answer: answer, seat: nil, privacy: .anonymous,
            value: Text(String(prompt == 1 ? answer : 5)))
        }
      }
    for floor in [nil, 4, 5] {
      let records = try Records.inMemory()
      let opening = Opening(
        occurrence: 1, event: "friday-social", title: "Friday social", seed: 1, wall: evening,
        tallyFloor: floor)
      try await records.writeNow(
        [.open(opening)] + writes(eveningFacts.dropLast()) + [
          .facts(occurrence: 1, at: moment(minutes(35)), mood)
        ])
      let report = try #require(try records.reader.report().first)
      let page = ReportPage(timeZone: newYork).render([report])
      // With fewer answers than the event's floor nothing is told, and nothing was told to the room.
      guard floor != 5 else {
        #expect(report.moods.isEmpty && !page.contains("Before and after"))
        continue
      }
      #expect(report.moods.map(\.before) == [Report.Mean(number: 2.5, count: 4)])
      #expect(page.contains(">2.5<") && page.contains("width=\"50.00%\""))
      #expect(
        ReportText(timeZone: newYork).render([report]).contains("How are you?         2.5    5.0"))
    }
  }

  @Test func itIsInTheLanguageOfTheHouse() async throws {
    let spanish = Voice(.shipped, try #require(Language("es")))
    let report = try #require(try await eveningRecords().reader.report().first)
    let page = ReportPage(timeZone: newYork, voice: spanish).render([report])
    #expect(page.contains("<html lang=\"es\">") && page.contains("Personas presentes"))
  }

  @Test func theCurveFollowsWhoIsThere() async throws {
    let report = try #require(try await eveningRecords().reader.report().first)
    #expect(
      PresenceCurve(report).steps.map { [$0.at / 60_000, Int64($0.count)] } == [
        [-5, 1], [-1, 2], [2, 3], [5, 2], [10, 3], [30, 2], [40, 0],
      ])
    #expect(BarChart.percent(33.333) == "33.33%" && BarChart.percent(100) == "100.00%")
    #expect(BarChart.percent(5.05) == "5.05%")
  }
}
