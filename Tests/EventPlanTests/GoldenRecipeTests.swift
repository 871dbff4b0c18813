import ActivityKit
import Foundation
import Recipes
import Testing

@testable import EventPlan

/// Each `GoldenRecipes/NAME.yaml` is read as a recipe and must be answered with `NAME.txt`, one for
/// each message. `RECORD=1 swift test` rewrites the answers.
@Suite struct GoldenRecipeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "GoldenRecipes")

  static func names(_ suffix: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) })
  }

  @Test func eachAnswerHasItsRecipe() throws {
    let recipes = try Self.names(".yaml")
    #expect(recipes.count > 70)
    #expect(try Self.names(".txt").subtracting(recipes).sorted() == [])
  }

  @Test func eachRecipeIsAnsweredAsWritten() throws {
    for name in try Self.names(".yaml").sorted() {
      let bytes = try PlanFile.read(Self.folder.appending(path: name + ".yaml").path)
      let (module, diagnostics) = PlanReader.recipe(bytes, path: name + ".yaml", taken: ["who"])
      #expect((module == nil) == diagnostics.hasErrors, "\(name)")
      let answer =
        DiagnosticRenderer.text(diagnostics)
        + (module.map { "\($0.name): \($0.summary)\n" } ?? "")
      let file = Self.folder.appending(path: name + ".txt")
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try answer.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(answer == expected, "\(name)")
      }
    }
  }
}
