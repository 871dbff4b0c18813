import Foundation
import Questions
import Testing

/// What `docs/content.md` promises of formats.
@Suite struct ContentPageTests {
  private func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/content.md"), encoding: .utf8)
  }

  @Test func everyFormatHasItsRow() throws {
    let lines = try page().split(separator: "\n")
    for format in QuestionFormat.allCases {
      #expect(lines.count { $0.hasPrefix("| `\(format.rawValue)` |") } == 1, "\(format)")
    }
  }

  /// The block of code after a heading, without its fences.
  private func example(_ language: String) throws -> String {
    let parts = try page().components(separatedBy: "```\(language)\n")
    try #require(parts.count == 2, "\(language)")
    return parts[1].components(separatedBy: "```")[0]
  }

  @Test func theTableIsReadAsItSays() throws {
    let result = read(try example("csv"), .csv)
    #expect(
      result.questions.map(\.key) == [
        .choices(["Quito", "Lima", "La Paz"], right: [1]), .typed("Archimedes", accept: []),
        .truth(true),
      ])
  }

  @Test func theJSONIsReadAsItSays() throws {
    let result = read(try example("json"), .json)
    #expect(
      result.questions.map(\.key) == [
        .choices(["Quito", "Lima"], right: [1]),
        .choices(["Lima", "Santiago", "Quito"], right: [1]),
        .choices(["9", "11"], right: [1]),
      ])
  }
}
