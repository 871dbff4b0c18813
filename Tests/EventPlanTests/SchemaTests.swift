import ActivityKit
import ActivityTesting
import Foundation
import ShippedModules
import Testing
import YAML

@testable import EventPlan

/// The schemas for editors, held against what the reader of plans takes.
@Suite struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// A file of YAML, or nil when its syntax is broken: then an editor needs no schema to say so.
  private static func document(_ text: some Collection<UInt8>, _ name: String) -> JSONValue? {
    let document = YAMLReader().read(Array(text), file: name)
    guard document.problems.isEmpty else { return nil }
    return document.root.map { JSONValue($0) }
  }

  /// Mistakes that no JSON Schema can express, by what it would have to know.
  private static let beyondPlanSchemas: [String: [String]] = [
    "a schema compares numbers, not times": [
      "duration-bounds"
    ],
    "a pattern does not know the calendar or time zones": [
      "event-starts-no-such-day", "event-starts-skipped", "house-unknown-zone",
    ],
    "the value of a variable": [
      "facilitator-key-short", "facilitator-key-unset",
    ],
    "the keys of a mapping are not compared": [
      "facilitator-same-name"
    ],
    "another file, or where the plan itself is": [
      "include-cycle", "include-folder", "include-foreign-by-name", "include-foreign-missing",
      "include-foreign-nothing-left", "include-foreign-outside", "include-foreign-unreadable",
      "house-language-unknown", "include-missing", "include-outside", "include-shape-error",
      "include-spreadsheet", "meaning-in-include",
    ],
    "a value that depends on others": [
      "agenda-store-unused", "agendas-misfits",
      "choice-with-comma", "meaning-all-at-once", "meaning-answer", "meaning-answer-quotes",
      "meaning-list-item",
      "meaning-missing-at-top",
      "meaning-missing-key", "series-misfits",
    ],
    "characters that are not to be printed": [
      "house-name-escape", "text-second-direction",
    ],
  ]

  private static let beyondRecipeSchemas: [String: [String]] = [
    "a name that stands elsewhere in the file": [
      "award-anonymous", "award-nobody-right", "award-without-vote", "field-count-too-early",
      "field-unknown",
      "setting-missing", "setting-missing-far", "setting-part-unknown", "setting-unused",
      "share-nothing", "share-unknown", "vote-not-shared", "vote-nothing", "vote-unknown",
    ],
    "the type of something that stands elsewhere": [
      "each-not-a-list", "setting-bounds", "setting-list-as-text", "setting-list-too-long",
      "setting-wrong-type", "share-done", "share-private", "vote-numbers",
    ],
    "where in the file it stands": [
      "field-item-outside", "field-name-outside", "field-number-outside", "steps-deep",
      "until-within-until",
    ],
    "what a text says": [
      "field-arithmetic", "field-not-a-name", "field-unclosed",
    ],
    "one value compared with another": [
      "ask-each-of-one", "ask-hold-of-nobody", "ask-max-below-min", "ask-pick-too-many",
      "ask-solution-of-several", "ask-solution-too-many", "ask-solution-unknown",
      "declared-default", "declared-default-bounds", "declared-max-below-min",
    ],
    "a text that may be written so elsewhere": [
      "setting-in-a-list"
    ],
    "a schema compares numbers, not times": [
      "wait-long"
    ],
    "the name of the file": [
      "Bad Stem"
    ],
  ]

  private static let recipes = RecipeSchema(taken: ["who"])

  @Test func goldenPlans() throws {
    var documents: [String: JSONValue] = [:]
    for name in try GoldenTests.names(".yaml") where !name.hasPrefix("shipped-") {
      let bytes = try PlanFile.read(GoldenTests.folder.appending(path: name + ".yaml").path)
      documents[name] = Self.document(bytes, name)
    }
    #expect(documents.count > 90)
    let schema = PlanSchema(modules: testModules).schema
    let rejected = try Validator.mistakes(in: documents, by: schema).filter { !$0.value.isEmpty }
    let refused = documents.keys.filter {
      if case .plan = GoldenTests.reading($0) { false } else { true }
    }
    #expect(rejected.filter { !refused.contains($0.key) } == [:])
    #expect(
      refused.filter { rejected[$0] == nil }.sorted()
        == Self.beyondPlanSchemas.values.joined().sorted())
  }

  @Test func goldenRecipes() throws {
    var documents: [String: JSONValue] = [:]
    var refused: [String] = []
    for name in try GoldenRecipeTests.names(".yaml") {
      let bytes = try PlanFile.read(GoldenRecipeTests.folder.appending(path: name + ".yaml").path)
      documents[name] = Self.document(bytes, name)
      if documents[name] != nil,
        PlanReader.recipe(bytes, path: name + ".yaml", taken: ["who"]).module == nil
      {
        refused.append(name)
      }
    }
    let rejected = try Validator.mistakes(in: documents, by: Self.recipes.schema)
      .filter { !$0.value.isEmpty }
    #expect(rejected.filter { !refused.contains($0.key) } == [:])
    #expect(
      refused.filter { rejected[$0] == nil }.sorted()
        == Self.beyondRecipeSchemas.values.joined().sorted())
  }

  @Test func everyPlanOfTheTree() throws {
    var documents: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
    where name.hasSuffix(".yaml") {
      let text = try Data(contentsOf: Self.root.appending(path: name))
      let document: JSONValue = try #require(Self.document(text, name))
      documents[name] = document
    }
    let evenings = Self.root.appending(path: "events")
    for name in try FileManager.default.contentsOfDirectory(atPath: evenings.path)
    where name.hasSuffix(".yaml") {
      let text = try Data(contentsOf: evenings.appending(path: name))
      let document: JSONValue = try #require(Self.document(text, name))
      documents["events/\(name)"] = document
    }
    // A list of texts may include a file among its items.
    documents["an include among texts"] = Self.document(
      """
      house: { name: Test }
      events: { evening: { agenda: [icebreaker: { prompts: [One, { include: packs/more.yaml }] }] } }
      """.utf8, "included")
    // Some transcripts have recipes of their own.
    var recipes: [String: ModuleDefinition] = [:]
    let folders = ["docs", "Tests/Transcripts"]
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: Self.root.appending(path: folder).path)
      for name in names.sorted() where name.hasSuffix(".md") {
        let text = try String(
          contentsOf: Self.root.appending(path: "\(folder)/\(name)"), encoding: .utf8)
        let blocks = Self.blocks(in: text)
        let plans = blocks.map { $0.text }
          .filter { $0.hasPrefix("house:") || $0.contains("\nhouse:") }
        for (number, plan) in plans.enumerated() {
          documents["\(folder)/\(name) \(number + 1)"] = Self.document(plan.utf8, name)
        }
        for block in blocks where block.file.hasSuffix(".yaml") {
          guard let recipe = PlanReader.recipe(Array(block.text.utf8), path: block.file).module
          else { continue }
          recipes[recipe.name] = recipe
        }
      }
    }
    #expect(documents.count > 20)
    // docs/modules.md adds a module.
    let added = ModuleDefinition(
      name: "hot-take", summary: "", version: 1,
      settings: SettingsSchema(Setting.texts("statements", count: 1...20, "")), of: Quiz.self
    ) { Quiz($0, &$1) }
    for module in ShippedModules.all + [added] { recipes[module.name] = nil }
    let own = recipes.values.sorted { $0.name < $1.name }
    let schema = PlanSchema(modules: ShippedModules.all + [added] + own).schema
    let rejected = try Validator.mistakes(in: documents, by: schema).filter { !$0.value.isEmpty }
    #expect(rejected == [:])
  }

  @Test func everyRecipeOfTheTree() throws {
    let folder = Self.root.appending(path: "Plugins")
    var documents: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".yaml") {
      let text = try Data(contentsOf: folder.appending(path: name))
      let document: JSONValue = try #require(Self.document(text, name))
      documents[name] = document
    }
    #expect(documents.count >= 6)
    let rejected = try Validator.mistakes(in: documents, by: Self.recipes.schema)
      .filter { !$0.value.isEmpty }
    #expect(rejected == [:])
  }

  /// Each `yaml` block of a Markdown file, with the name of the file that it stands for.
  private static func blocks(in text: String) -> [(file: String, text: String)] {
    var blocks: [(file: String, text: String)] = []
    var file = ""
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = block {
        if line.hasPrefix("```") {
          blocks.append((file, lines.joined(separator: "\n") + "\n"))
          block = nil
        } else {
          block = lines + [line]
        }
      } else if line.hasPrefix("```yaml") {
        file = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        block = []
      }
    }
    return blocks
  }

  @Test(arguments: [
    "How many participants may have a seat; 40 when absent.",
    "How long a connection without a seat may stay without a line; 3m when absent.",
    "New connections from one address, at once and then in a minute; "
      + "twice connections_per_address when absent.",
    "facilitator, co-facilitator or peer lead: what each may do; facilitator when absent.",
    "What to expect, in a sentence or two.",
  ])
  func aKeyIsToldInASentence(_ sentence: String) throws {
    #expect(try PlanSchema(modules: testModules).text().contains("\"\(sentence)\""))
  }

  @Test func defaultsAndHelpAreTold() throws {
    let text = try PlanSchema(modules: ShippedModules.all).text()
    #expect(text.contains("\"default\" : \"20s\""))
    #expect(text.contains("To pick favourites; 0s for a gallery without a vote."))
    #expect(text.contains("Each writes one good thing; all of them are read out without names."))
  }
}
