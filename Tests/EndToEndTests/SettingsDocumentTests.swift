import ActivityKit
import Foundation
import ShippedModules
import Testing

@testable import parlor

/// `docs/settings.md` is made of the declarations. `RECORD=1 swift test` rewrites it.
@Suite struct SettingsDocumentTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/settings.md").standardizedFileURL

  private static var page: String {
    var page = """
      # What can be set in the modules that ship

      The same as `parlor modules NAME` shows, which knows the recipes of your own house as well. This page is made
      of the declarations of the modules; the tests hold it against them.

      """
    for module in ShippedModules.all {
      page += "\n## \(module.name)\n\n\(module.summary)\n\n```\n"
      page += SettingsTable(module.settings).lines().map { $0 + "\n" }.joined()
      page += "```\n"
    }
    return page
  }

  @Test func thePageIsTrue() throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Self.page.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == Self.page)
  }

  @Test func noLineIsWiderThanATerminal() {
    let tables = ShippedModules.all.flatMap { SettingsTable($0.settings).lines() }
    #expect(tables.filter { $0.count > 80 } == [])
  }
}
