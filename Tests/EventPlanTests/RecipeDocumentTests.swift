import ActivityKit
import Foundation
import Recipes
import ShippedModules
import Testing

@testable import EventPlan

/// `docs/recipes.md` names every step, every option and every recipe that ships.
@Suite struct RecipeDocumentTests {
  private let page: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/recipes.md").standardizedFileURL
    page = try String(contentsOf: file, encoding: .utf8)
  }

  private func rows(_ name: String) -> String {
    page.split(separator: "\n").filter { $0.hasPrefix("| `\(name)`") }.joined(separator: "\n")
  }

  @Test(arguments: RecipeVerb.allCases) func everyStep(_ verb: RecipeVerb) {
    #expect(!rows(verb.rawValue).isEmpty)
    let options = verb.schema.fields.map(\.name).filter { $0 != verb.rawValue }
    // How a question is answered has a table of its own.
    let place = verb == .ask ? page : rows(verb.rawValue)
    for option in options {
      #expect(place.contains("`\(option)"), "\(verb.rawValue) \(option)")
    }
  }

  /// The bounds of every option stand in the table of bounds.
  @Test(arguments: RecipeVerb.allCases) func everyBound(_ verb: RecipeVerb) throws {
    let start = try #require(page.range(of: "## Bounds\n"))
    let rows = page[start.upperBound...].split(separator: "\n").filter { $0.hasPrefix("| ") }
    let row = try #require(rows.first { $0.contains("`\(verb.rawValue)`") })
    for field in verb.schema.fields where field.name != "for" || verb == .award {
      for bound in Self.bounds(of: field.type) {
        #expect(row.contains(bound), "\(verb.rawValue) \(field.name): \(bound)")
      }
    }
    let time = try #require(
      verb.schema.field("for")?.type ?? RecipeVerb.ask.schema.field("for")?.type)
    if case .duration(let range) = time {
      #expect(
        rows.contains { $0.hasPrefix("| `for`") && $0.contains(Bounds.durations(range)) })
    }
  }

  private static func bounds(of type: SettingType) -> [String] {
    switch type {
    case .text(let most): ["\(most) characters"]
    case .integer(let range): [Bounds.integers(range)]
    case .duration(let range): [Bounds.durations(range)]
    case .list(let item, let count):
      bounds(of: item) + [count.lowerBound == 0 ? "up to \(count.upperBound)" : Bounds.items(count)]
    case .either(let types): types.filter { $0.takesCollection }.flatMap(bounds)
    case .number, .flag, .word, .record: []
    }
  }

  @Test func everyTypeAndEveryFact() {
    for type in RecipeReader.TypeWord.allCases { #expect(page.contains("`\(type.rawValue)`")) }
    for key in RecipeReader.WrittenSetting.keys {
      #expect(page.contains("`\(key.name)`"), "\(key.name)")
    }
    for fact in RecipeFact.allCases { #expect(page.contains("`{\(fact.rawValue)}`")) }
  }

  @Test func everyRecipeThatShips() {
    #expect(ShippedModules.recipes.count >= 6)
    for recipe in ShippedModules.recipes {
      #expect(recipe.diagnostics.items.map(\.message) == [])
      guard let module = recipe.module else {
        Issue.record("a recipe that ships has an error in it")
        continue
      }
      #expect(rows(module.name) == "| `\(module.name)` | \(module.summary) |")
    }
  }

  /// The first recipe of the page is the one that is made.
  @Test func theFirstRecipeOfThePageIsSound() throws {
    let start = try #require(page.range(of: "```yaml\n"))
    let end = try #require(page.range(of: "```\n", range: start.upperBound..<page.endIndex))
    let text = page[start.upperBound..<end.lowerBound]
    let (module, diagnostics) = PlanReader.recipe(Array(text.utf8), path: "kind-words.yaml")
    #expect(module != nil && diagnostics.items.isEmpty)
  }
}
