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

  @Test func everyTypeAndEveryFact() {
    for type in RecipeReader.TypeWord.allCases { #expect(page.contains("`\(type.rawValue)`")) }
    for key in RecipeReader.declarationKeys { #expect(page.contains("`\(key)`"), "\(key)") }
    for fact in RecipeFact.allCases { #expect(page.contains("`{\(fact.rawValue)}`")) }
  }

  @Test func everyRecipeThatShips() {
    #expect(ShippedModules.recipes.count >= 6)
    for recipe in ShippedModules.recipes {
      #expect(recipe.diagnostics.items.isEmpty)
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
