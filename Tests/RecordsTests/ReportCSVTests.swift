import Foundation
import Testing

@testable import Records

@Suite struct ReportCSVTests {
  @Test func aRowForEachIntervalAndOneForEachPerson() async throws {
    let reports = try await eveningRecords().reader.report()
    let csv = ReportCSV(timeZone: newYork).render(reports)
    #expect(csv.hasSuffix("\r\n"))
    let event = "1,friday-social,Friday social"
    #expect(
      csv.split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init) == [
        "row,occurrence,event,title,person,role,joined,left,minutes,share,points",
        "interval,\(event),Rosa,facilitator,2025-10-24T18:55:00-04:00,2025-10-24T19:40:00-04:00,45.0,,",
        "total,\(event),Rosa,facilitator,2025-10-24T18:55:00-04:00,2025-10-24T19:40:00-04:00,45.0,100,100",
        "interval,\(event),Ana,participant,2025-10-24T18:59:00-04:00,2025-10-24T19:30:00-04:00,31.0,,",
        "total,\(event),Ana,participant,2025-10-24T18:59:00-04:00,2025-10-24T19:30:00-04:00,31.0,75,700",
        "interval,\(event),Ben,participant,2025-10-24T19:02:00-04:00,2025-10-24T19:05:00-04:00,3.0,,",
        "interval,\(event),Ben,participant,2025-10-24T19:10:00-04:00,2025-10-24T19:40:00-04:00,30.0,,",
        "total,\(event),Ben,participant,2025-10-24T19:02:00-04:00,2025-10-24T19:40:00-04:00,33.0,83,700",
      ])
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
    #expect((people[2]["intervals"] as? [Any])?.count == 2)
    let scores = try #require(report["scores"] as? [[String: Any]])
    #expect(scores.map { $0["points"] as? Int } == [700, 700, 100])
  }
}
