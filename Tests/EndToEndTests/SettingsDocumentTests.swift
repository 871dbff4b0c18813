import ActivityKit
import Foundation
import ShippedModules
import Testing
import Words

@testable import parlor

/// `docs/settings.md` is made of the declarations. `RECORD=1 swift test` rewrites it.
@Suite struct SettingsDocumentTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/settings.md").standardizedFileURL

  private static func page(of modules: [ModuleDefinition]) -> String {
    var page = """
      # What can be set in the modules that ship

      `parlor modules NAME` shows the same of one module, also of the recipes of your own house. This page is made of
      the declarations of the modules, and a test compares the two.

      """
    for module in modules {
      page += "\n## \(module.name)\n\n\(module.summary)\n\n```\n"
      page += module.settings.table.lines.map { $0 + "\n" }.joined()
      page += "```\n"
    }
    return page
  }

  @Test func thePageIsTrue() throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Self.page(of: ShippedModules.all).write(
        to: Self.file, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    // One that somebody adds for themselves need not be on it: a module is its own folder and one line.
    let listed = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) })
    #expect(
      listed.isSuperset(of: ["trivia", "icebreaker", "mindfulness", "creative", "poll", "round"]))
    #expect(text == Self.page(of: ShippedModules.all.filter { listed.contains($0.name[...]) }))
  }

  @Test func noLineIsWiderThanATerminal() {
    let tables = ShippedModules.all.flatMap { $0.settings.table.lines }
    #expect(tables.filter { $0.count > 80 } == [])
  }
}
