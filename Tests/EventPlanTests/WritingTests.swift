import ActivityKit
import EventTerms
import Foundation
import ShippedModules
import Testing
import YAML

@testable import EventPlan

/// What plans are likely to be written like, and what they are told then.
@Suite struct WritingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  // MARK: Everyday words

  @Test(arguments: EverydayModules.all.sorted { $0.key < $1.key }.map(\.key))
  func eachEverydayWordLeadsToAPlanThatHolds(_ word: String) throws {
    let advice = try #require(EverydayModules.advice(for: word))
    #expect(!ShippedModules.all.contains { $0.name == word }, "it is a module already")
    let text = "house: { name: Test }\nevents: { evening: { agenda: [\(advice.written)] } }\n"
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      path == "events.yaml"
        ? Array(text.utf8) : try PlanFile.read(Self.root.appending(path: path).path)
    }
    guard case .plan(let plan, let warnings) = reader.read(path: "events.yaml") else {
      Issue.record("\(advice.written) is no activity")
      return
    }
    #expect(plan.events[0].agenda.map(\.module) == [advice.module])
    #expect(warnings.items.isEmpty)
  }

  @Test func everydayWordsAreHeardInAnyForm() {
    #expect(EverydayModules.advice(for: "Check In")?.module == "icebreaker")
    #expect(EverydayModules.advice(for: "votes")?.module == "poll")
    #expect(EverydayModules.advice(for: "coffee_break")?.module == "break")
    #expect(EverydayModules.advice(for: "triviaa") == nil)
    let shipped = ShippedModules.all
    #expect(EverydayModules.item(for: "charades", among: shipped)?.hasPrefix("clues:") == true)
    let own = ModuleDefinition(
      name: "charades", summary: "", version: 1, settings: SettingsSchema([]), of: Quiz.self
    ) { Quiz($0, &$1) }
    #expect(EverydayModules.item(for: "Charades", among: shipped + [own]) == "charades: {}")
  }

  // MARK: Settings in a word

  private static func reading(agenda: String) -> PlanResult {
    let text = "house: { name: Test }\nevents: { evening: { agenda: \(agenda) } }\n"
    return PlanReader(modules: ShippedModules.all, environment: nil) { _ in Array(text.utf8) }
      .read(path: "events.yaml")
  }

  @Test func aValueStandsForTheSettingOfTheShortForm() throws {
    guard
      case .plan(let plan, _) = Self.reading(
        agenda: "[break: 10m, break: { time: 10m }, note: Bring a cup., break: ]")
    else {
      Issue.record("the plan is refused")
      return
    }
    let lengths = plan.events[0].agenda.map(\.activity.length)
    #expect(lengths == [.minutes(10), .minutes(10), .seconds(5), .minutes(5)])
  }

  @Test(arguments: [
    ("break: 10", "'time' is a number without a unit; write 10s for seconds or 10m for minutes"),
    ("note: ", "note needs 'text'"),
  ])
  func whatIsWrongWithItIsToldOfTheSetting(item: String, message: String) throws {
    guard case .refused(let diagnostics) = Self.reading(agenda: "[\(item)]") else {
      Issue.record("\(item) is taken")
      return
    }
    #expect(diagnostics.items.map(\.message) == [message])
  }

  // MARK: Time zones

  @Test(arguments: ZoneAdvice.places + ZoneAdvice.abbreviations.values + [ZoneAdvice.example])
  func eachPlaceThatIsNamedIsAZone(_ place: String) {
    #expect(place.contains("/") && TimeZone(identifier: place) != nil)
  }

  @Test(arguments: [
    ("Berlin", "Europe/Berlin", nil), ("Kolkata", "Asia/Kolkata", nil),
    ("berlin", "Europe/Berlin", nil),
    ("New York", "America/New_York", nil), ("ushuaia", "America/Argentina/Ushuaia", nil),
    ("europe/paris", "Europe/Paris", nil), ("utc", "UTC", nil), ("Lissabon", "Europe/Lisbon", nil),
    ("GMT+2", nil, "Europe/Athens"), ("UTC+05:30", nil, "Asia/Kolkata"),
    ("+0100", nil, "Europe/Berlin"), ("UTC-5", nil, "America/New_York"),
    ("GMT−8", nil, "America/Los_Angeles"), ("PST", nil, "America/Los_Angeles"),
    ("CEST", nil, "Europe/Berlin"), ("XYZ", nil, "Europe/Paris"), ("here", nil, nil),
  ])
  func aZoneIsAdvised(_ text: String, _ zone: String?, _ named: String?) {
    let advice = ZoneAdvice(text)
    #expect(advice.zone == zone)
    #expect((advice.hint == nil) == (named == nil))
    if let named { #expect(advice.hint?.contains(named) == true) }
  }

  // MARK: Sentences in brackets

  @Test(arguments: [
    (["How is your day", "in a sentence?"], [0...1]),
    (["Welcome", "everyone."], [0...1]),
    (["What is new?", "How are you", "really", "today?"], [1...3]),
    (["¿Qué tal", "amigo?"], [0...1]),
    (["Tell us where you live", "and how long you have been there"], [0...1]),
    (["Which do you like", "Paris or Rome?"], [0...1]),
    (["आप कैसे हैं", "एक वाक्य में?"], [0...1]),
    (["«Oui", "mais non»"], [0...1]),
  ])
  func sentencesThatCommasSplitAreSeen(_ items: [String], _ groups: [ClosedRange<Int>]) {
    #expect(SplitSentence(items, areChoices: false)?.groups == groups)
  }

  @Test func longListsTakeNoLongerThanTheyAre() {
    #expect(SplitSentence(Array(repeating: "word", count: 50_000), areChoices: false) == nil)
    #expect(SplitSentence(Array(repeating: "“word", count: 50_000), areChoices: false) == nil)
  }

  @Test(arguments: [
    ["Red", "green", "blue"], ["tea", "coffee", "why not both?"], ["Lima", "Quito"],
    ["What is new?", "what is old?"], ["I agree", "it depends", "I do not agree"],
    ["Quick brown fox", "Lazy dog"], ["“Yes”", "“No”"], ["1912", "in 1913", "later"],
    ["Rosa Parks", "the bus driver", "Dr. King"],
  ])
  func otherListsAreNot(_ items: [String]) {
    #expect(SplitSentence(items, areChoices: true) == nil)
    #expect(SplitSentence(items, areChoices: false) == nil)
  }

  // MARK: What ships

  /// Every file of YAML in the tree, and every block of it in a page.
  @Test func nothingThatShipsIsCut() throws {
    var texts: [(name: String, text: String)] = []
    let files = FileManager.default
    for folder in [".", "packs", "packs/en", "packs/es", "Plugins", "docs", "Tests/Transcripts"] {
      let path = Self.root.appending(path: folder)
      for name in try files.contentsOfDirectory(atPath: path.path).sorted() {
        let file = path.appending(path: name)
        if name.hasSuffix(".yaml") {
          texts.append((name, try String(contentsOf: file, encoding: .utf8)))
        } else if name.hasSuffix(".md") {
          let page = try String(contentsOf: file, encoding: .utf8)
          let blocks = page.matches(of: /(?m)^```yaml[^\n]*\n(?<text>(?s:.*?))^```/)
          texts += blocks.map { (name, String($0.text)) }
        }
      }
    }
    #expect(texts.count > 80)
    for (name, text) in texts {
      let document = YAMLReader(isWrittenByHand: true).read(Array(text.utf8), file: name)
      #expect(document.problems == [], "\(name)")
      guard let root = document.root else { continue }
      var diagnostics = Diagnostics()
      diagnostics.note(document.source)
      var shape = ShapeReader(modules: [], diagnostics: diagnostics)
      Self.check(root, &shape)
      #expect(DiagnosticRenderer.text(shape.diagnostics) == "")
    }
  }

  private static func check(_ node: Node, _ shape: inout ShapeReader) {
    switch node.content {
    case .scalar: shape.checkWriting(of: node)
    case .sequence(let items): for item in items { check(item, &shape) }
    case .mapping(let entries):
      for entry in entries {
        shape.checkCommas(in: entry.value, Subject(entry))
        check(entry.value, &shape)
      }
    }
  }
}

/// Times and durations in the forms of elsewhere.
@Suite struct OtherFormTests {
  @Test(arguments: [
    ("30 s", "30s"), ("30 sec", "30s"), ("2,5m", "2.5m"), ("30\u{A0}s", "30s"),
    ("1 h 30 min", "1h30m"),
    ("5 Minutes", "5m"), ("1,250s", nil), ("30 x", nil), ("30", nil), ("30s 1m", nil), ("", nil),
  ])
  func aDurationIsPutInTheFormOfAPlan(_ text: String, _ meant: String?) {
    #expect(DurationForm.meant(by: text) == meant)
  }

  @Test(arguments: [
    ("1:30", ["1m30s", "1h30m"]), ("0:45", ["45s", "45m"]), ("2:00", ["2m", "2h"]), ("1:75", []),
    ("1:30:00", []),
  ])
  func aClockMayBeADuration(_ text: String, _ readings: [String]) {
    #expect(DurationForm.readings(of: text) == readings)
  }

  @Test(arguments: [
    ("1.12.2026 19:00", "2026-12-01 19:00"), ("2026-12-04 7pm", "2026-12-04 19:00"),
    ("2026-12-04 at 7:30 PM", "2026-12-04 19:30"), ("2026-12-04 12am", "2026-12-04 00:00"),
    ("2026-12-04 7", nil), ("2026-12-04 13pm", nil), ("31.2.2026 19:00", nil),
    ("4/12/2026 19:00", nil),
  ])
  func aStartIsPutInTheFormOfAPlan(_ text: String, _ meant: String?) {
    #expect(ClockForm.meant(by: text) == meant)
  }

  @Test(arguments: [
    ("summary: A\nstep: []", true), ("summary: A\nsettings: {}", true), ("steps: []", true),
    ("house: { name: A }\nsummary: A\nsettings: {}", false), ("title: A", false),
  ])
  func aRecipeIsKnownByItsKeys(_ text: String, _ isRecipe: Bool) {
    #expect(PlanReader.isRecipe(Array(text.utf8), path: "a.yaml") == isRecipe)
  }
}
