import EventTerms
import Foundation
import Testing

@testable import EventPlan

/// The tables of `docs/plan.md` are made of the keys. `RECORD=1 swift test` rewrites their rows.
@Suite struct PlanPageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/plan.md").standardizedFileURL

  @Test func theTablesAreTrue() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var page = text
    try Self.put(PlanDraft.House.self, into: &page)
    try Self.put(PlanDraft.Facilitator.self, into: &page)
    try Self.put(HouseLimits.self, into: &page)
    try Self.put(PlanDraft.Event.self, into: &page)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(page == text)
    }
  }

  /// Puts the rows of a mapping into the table that follows its mark.
  private static func put<Target: PlanMapping>(
    _ target: Target.Type, into page: inout String
  ) throws {
    let mark = try #require(page.range(of: "<!-- The rows are made of the keys of \(Target.owner)"))
    let head = try #require(
      page.range(of: "|---|---|---|\n", range: mark.upperBound..<page.endIndex))
    let end = try #require(page.range(of: "\n\n", range: head.upperBound..<page.endIndex))
    let rows = Target.keys.map {
      "| `\($0.name)` | \($0.help.whole) | \($0.absent?.whole ?? "required") |"
    }
    page.replaceSubrange(head.upperBound..<end.lowerBound, with: rows.joined(separator: "\n"))
  }

  @Test func whatHasNoTableIsNamed() throws {
    let page = try String(contentsOf: Self.file, encoding: .utf8)
    for key in PlanDraft.keys { #expect(page.contains("\n## \(key.name)\n"), "\(key.name)") }
    for key in Keeping.keys { #expect(page.contains("`\(key.name)`"), "\(key.name)") }
    for key in EventAccess.keys { #expect(page.contains("`{ \(key.name): "), "\(key.name)") }
    for word in ScoreVisibility.allCases { #expect(page.contains("`\(word.rawValue)`")) }
  }
}
