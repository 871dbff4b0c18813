import EventTerms
import Foundation
import Testing
import Words

@testable import Records

/// Attendance for record stores of xAPI, and sheets to sign.
@Suite struct StatementTests {
  @Test func somebodyAttendedAMeeting() async throws {
    let reports = try await eveningRecords().reader.report(all: true)
    let statements = Statements(home: "https://example.org/", by: AttendanceTerms(), in: newYork)
    let text = try statements.render(reports)
    // Ana was there for less than counts; nobody is named.
    let again = try statements.render(reports)
    #expect(!text.contains("Ana") && text == again)
    let lines = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.count == 3 && Set(lines.compactMap { $0["id"] as? String }).count == 3)
    let ana = lines[0]
    let actor = try #require((ana["actor"] as? [String: Any])?["account"] as? [String: String])
    #expect(actor == ["homePage": "https://example.org", "name": "2"])
    #expect(
      (ana["verb"] as? [String: Any])?["id"] as? String
        == "http://adlnet.gov/expapi/verbs/attended")
    #expect(
      (ana["object"] as? [String: Any])?["id"] as? String
        == "https://example.org/events/friday-social/occurrences/1")
    let result = try #require(ana["result"] as? [String: Any])
    #expect(result["duration"] as? String == "PT1860S" && result["completion"] as? Bool == false)
    #expect(ana["timestamp"] as? String == "2025-10-24T19:40:00-04:00")
    #expect(
      try #require(ana["id"] as? String).wholeMatch(
        of: /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/) != nil)
  }

  @Test func aSheetToSign() throws {
    let sheet = SignInSheet(
      "Friday <social>", at: evening, names: ["Ana", "Zoe"], in: newYork, voice: .english)
    #expect(
      sheet.text.hasPrefix(
        "Friday <social>\nFriday 24 October 2025, 19:00 (America/New_York)\n\n"))
    #expect(sheet.text.contains(" 2  Zoe ") && sheet.text.contains("14  ____"))
    #expect(sheet.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      sheet.page.contains("Friday &lt;social&gt;") && sheet.page.contains("class=\"wide line\""))
    let someday = SignInSheet("Circle", at: nil, names: [], in: newYork, voice: .english)
    #expect(someday.text.contains("Date: ____"))
  }
}
