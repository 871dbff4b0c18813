import ActivityKit
import ActivityTesting
import Foundation
import ShippedModules
import Testing
import YAML

@testable import EventPlan

/// What ships to be read by a house: the prompts in `packs` and the evenings in `events`.
@Suite struct ShippedContentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let packs = [
    "talk-light", "talk-medium", "talk-deep", "would-you-rather", "creative",
  ]
  static let events: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "events").path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The lines of a pack.
  private static func lines(_ path: String) throws -> [String] {
    let items = YAMLReader().read(Array(try text(path).utf8), file: path).root?.items ?? []
    return try items.map { try #require($0.text) }
  }

  /// What is said of a plan of the tree, or of one with this text.
  private static func diagnostics(_ path: String, _ text: String? = nil) -> String {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { read in
      if let text, read == path { return Array(text.utf8) }
      return try PlanFile.read(Self.root.appending(path: read).path)
    }
    switch reader.read(path: path) {
    case .plan(_, let warnings):
      return warnings.items.isEmpty ? "" : DiagnosticRenderer.text(warnings)
    case .refused(let diagnostics): return DiagnosticRenderer.text(diagnostics)
    case .unreadable(let path, let reason): return "\(path): \(reason)"
    }
  }

  @Test func thereAreSixEveningsInEachLanguage() throws {
    #expect(Self.events.count == 12)
    let page = try Self.text("docs/facilitating.md")
    for name in Self.events { #expect(page.contains("events/\(name)"), "\(name)") }
  }

  /// A person who looks for a format finds there what it is and whom it suits.
  @Test func thePageOfActivitiesHasEveryModuleAndFormat() throws {
    let page = try Self.text("docs/activities.md")
    for module in ShippedModules.all {
      let name = module.name
      #expect(page.contains("`\(name)") || page.contains("\(name): {"), "\(name)")
      for field in module.settings.fields where Self.formats.contains(field.name) {
        guard case .word(let words) = field.type else { continue }
        for word in words { #expect(page.contains(word), "\(name): { \(field.name): \(word) }") }
      }
    }
  }

  @Test func everyModuleAndFormatIsPlayed() {
    for module in ShippedModules.all {
      let items = SampleAgenda.items(of: module)
      #expect(!items.isEmpty, "\(module.name)")
      for field in module.settings.fields where Self.formats.contains(field.name) {
        guard case .word(let words) = field.type else { continue }
        for item in words.map({ "\(field.name): \($0)" }) {
          #expect(items.contains { $0.contains(item) }, "\(module.name): \(item)")
        }
      }
    }
  }

  /// The settings by which a module has several formats.
  private static let formats = ["format", "game", "kind", "pattern"]

  /// Whoever copies `Plugins` has it beside the plan.
  @Test func whatShipsHoldsBesideAPlan() throws {
    let plan = """
      house: { name: Test }
      facilitators: { rosa: {} }
      events: { evening: { agenda: [note: { text: Hello. }] } }

      """
    let reader = PlanReader(
      modules: ShippedModules.all, environment: nil,
      readFile: { path in
        if path == "plan.yaml" { return Array(plan.utf8) }
        return try PlanFile.read(Self.root.appending(path: path).path)
      },
      listFolder: { try PlanFile.list(Self.root.appending(path: $0).path) })
    guard case .plan(let read, let warnings) = reader.read(path: "plan.yaml") else {
      Issue.record("\(reader.read(path: "plan.yaml"))")
      return
    }
    #expect(warnings.items.map(\.message) == [])
    #expect(Set(read.modules.map(\.name)).isSuperset(of: ShippedModules.all.map(\.name)))
  }

  @Test(arguments: events) func eachEveningHolds(_ name: String) throws {
    #expect(Self.diagnostics("events/\(name)") == "")
    #expect(try Self.text("events/\(name)").contains("CC0 1.0"))
  }

  @Test(arguments: ["en", "es"], packs) func eachPackHolds(_ language: String, _ pack: String)
    throws
  {
    let path = "packs/\(language)/\(pack).yaml"
    let setting = pack == "creative" ? "creative: { prompt:" : "icebreaker: { prompts:"
    let format = pack == "would-you-rather" ? ", format: would-you-rather" : ""
    let plan = """
      house: { name: Test }
      events: { evening: { agenda: [\(setting) { include: \(path) }\(format) }] } }

      """
    #expect(Self.diagnostics("plan.yaml", plan) == "")
    #expect(try Self.text(path).contains("CC0 1.0"))
    let counts = ["would-you-rather": 60, "creative": 40]
    #expect(try Self.lines(path).count == counts[pack] ?? 100)
  }

  static let games: [(module: String, setting: String, count: Int)] = [
    ("letter-by-letter", "words", 40), ("bluff", "words", 20), ("categories", "categories", 30),
    ("clues", "cards", 30),
  ]

  @Test(arguments: ["en", "es"], games.indices)
  func eachPackOfAGameHolds(_ language: String, _ game: Int) throws {
    let (module, setting, count) = Self.games[game]
    let path = "packs/\(language)/\(module).yaml"
    let plan = """
      house: { name: Test }
      events: { evening: { agenda: [\(module): { \(setting): { include: \(path) } }] } }

      """
    #expect(Self.diagnostics("plan.yaml", plan) == "")
    let root = YAMLReader().read(Array(try Self.text(path).utf8), file: path).root
    #expect(root?.items?.count == count)
    #expect(try Self.text(path).contains("CC0 1.0"))
  }

  static let rooms = ["escape-bakery", "escape-lighthouse", "escape-library"]

  /// That everything in it can be found and solved, the module sees for itself.
  @Test(arguments: ["en", "es"], rooms) func eachRoomHolds(_ language: String, _ name: String)
    throws
  {
    let path = "packs/\(language)/\(name).yaml"
    let plan = """
      house: { name: Test }
      events: { evening: { agenda: [escape-room: { room: { include: \(path) } }] } }

      """
    #expect(Self.diagnostics("plan.yaml", plan) == "")
    #expect(try Self.text(path).contains("CC0 1.0"))
  }

  /// A room is the same in both languages but for its words.
  @Test(arguments: rooms) func eachRoomIsBuiltAlike(_ name: String) throws {
    func outline(_ node: Node) -> String {
      if let items = node.items { return "[\(items.map(outline).joined())]" }
      guard let entries = node.entries else { return "" }
      // How many words stand for the same depends on the language.
      let kept = entries.filter { !["also", "answers"].contains($0.key.text ?? "") }
      return "{\(kept.map { ($0.key.text ?? "") + outline($0.value) }.joined(separator: " "))}"
    }
    let outlines = try ["en", "es"].map { language in
      let path = "packs/\(language)/\(name).yaml"
      let root = YAMLReader().read(Array(try Self.text(path).utf8), file: path).root
      return outline(try #require(root))
    }
    #expect(outlines[0] == outlines[1])
  }

  @Test(arguments: ["en", "es"]) func noTwoPromptsAreNearTwins(_ language: String) throws {
    let lines = try Self.packs.flatMap { try Self.lines("packs/\(language)/\($0).yaml") }
    let words = lines.map { Set($0.lowercased().split { !$0.isLetter }) }
    for (place, one) in words.enumerated() {
      for other in words.indices where other > place {
        let shared = one.intersection(words[other]).count
        let all = one.count + words[other].count - shared
        #expect(Double(shared) < 0.65 * Double(all), "\(lines[place]) | \(lines[other])")
      }
    }
  }
}
