import Foundation
import Testing

@testable import Records

@Suite struct ReportCSVTests {
  private func rows(_ subject: ReportCSV.Subject, _ reports: [Report]) -> [String] {
    let csv = ReportCSV(timeZone: newYork, of: subject).render(reports)
    #expect(csv.hasSuffix("\r\n"))
    return csv.split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init)
  }

  private static let event = "1,friday-social,Friday social"

  @Test func aRowForEachInterval() async throws {
    let event = Self.event
    #expect(
      rows(.intervals, try await eveningRecords().reader.report()) == [
        "occurrence,event,title,seat,person,number,role,joined,left,how,minutes",
        "\(event),1,Rosa,1,facilitator,2025-10-24T18:55:00-04:00,2025-10-24T19:40:00-04:00,ended,45.0",
        "\(event),2,Ana,2,participant,2025-10-24T18:59:00-04:00,2025-10-24T19:30:00-04:00,left,31.0",
        "\(event),3,Ben,3,participant,2025-10-24T19:02:00-04:00,2025-10-24T19:05:00-04:00,dropped,3.0",
        "\(event),3,Ben,3,participant,2025-10-24T19:10:00-04:00,2025-10-24T19:40:00-04:00,ended,30.0",
      ])
  }

  @Test func aRowForEachPersonWhoCameOrDidNot() async throws {
    let event = Self.event
    var reports = try await eveningRecords().reader.report()
    reports[0].attendees[2].wasRemoved = true
    reports[0].absent = [Report.Absentee(person: 9, name: "Cleo")]
    #expect(
      rows(.people, reports) == [
        "occurrence,event,title,seat,person,number,role,status,joined,left,minutes,share,rank,points,late,early,corrected",
        "\(event),1,Rosa,1,facilitator,came,2025-10-24T18:55:00-04:00,2025-10-24T19:40:00-04:00,45.0,100,3,100,0,0,",
        "\(event),2,Ana,2,participant,came,2025-10-24T18:59:00-04:00,2025-10-24T19:30:00-04:00,31.0,75,1,700,0,10,",
        "\(event),3,Ben,3,participant,removed,2025-10-24T19:02:00-04:00,2025-10-24T19:40:00-04:00,33.0,83,1,700,2,0,",
        "\(event),,Cleo,9,,absent,,,0.0,,,,,,",
      ])
  }

  @Test func aRowForWhatEachGotPointsFor() async throws {
    let event = Self.event
    #expect(
      rows(.scores, try await eveningRecords().reader.report()) == [
        "occurrence,event,title,seat,person,number,reason,times,points",
        "\(event),2,Ana,2,right,1,500",
        "\(event),2,Ana,2,fast,1,200", "\(event),3,Ben,3,right,1,700",
        "\(event),1,Rosa,1,right,1,100",
      ])
  }

  @Test func excelIsToldTheEncoding() async throws {
    let reports = try await eveningRecords().reader.report()
    for subject in ReportCSV.Subject.allCases {
      let plain = ReportCSV(timeZone: newYork, of: subject).render(reports)
      let marked = ReportCSV(timeZone: newYork, of: subject, isForExcel: true).render(reports)
      #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
    }
  }

  @Test(arguments: [
    ("Ana", "Ana"), ("Ana, Ben", "\"Ana, Ben\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
    ("@cmd", "'@cmd"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""),
    ("＝1", "'＝1"), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("a=b", "a=b"), ("", ""),
  ])
  func cellsAreHarmless(text: String, cell: String) {
    #expect(ReportCSV.cell(text) == cell)
  }

  @Test func jsonSaysTheSame() async throws {
    let reports = try await eveningRecords().reader.report()
    let json = try ReportJSON(timeZone: newYork).render(reports)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["time_zone"] as? String == "America/New_York")
    let report = try #require((document["reports"] as? [[String: Any]])?.first)
    #expect(report["started"] as? String == "2025-10-24T19:00:00-04:00")
    #expect(report["live"] as? Bool == false)
    let people = try #require(report["people"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Rosa", "Ana", "Ben"])
    #expect(people[2]["seconds"] as? Int == 33 * 60)
    #expect(people[2]["share"] as? Double == 0.825)
    let intervals = try #require(people[2]["intervals"] as? [[String: Any]])
    #expect(intervals.map { $0["seconds"] as? Int } == [180, 1_800])
    #expect(people.map { $0["removed"] as? Bool } == [false, false, false])
    #expect(report["absent"] as? [String] == [] && report["clock_was_set"] as? Bool == false)
    let scores = try #require(report["scores"] as? [[String: Any]])
    #expect(scores.map { $0["points"] as? Int } == [700, 700, 100])
  }
}
