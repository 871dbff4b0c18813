import ActivityKit
import EventPlan
import ShippedModules
import YAML

extension FuzzTarget {
  private static let evening = """
    house: { name: Rivêr, time_zone: Europe/Paris }
    facilitators: { rosa: { key: env KEY }, ben: }
    limits: { lines_per_second: 10, idle_time: off }
    events:
      social:
        starts: 2026-11-27 19:00
        capacity: 12
        agenda:
          - title: 漢字
            trivia:
              time: 1m30s
              questions:
                - { ask: A?, choices: [a, b], answer: b }
                - include: pack.yaml
          - mindfulness: { pattern: box, rounds: 8 }
          - icebreaker: { format: pairs, time: 4m }
          - creative: { kind: six-words, prompt: "Six words", write: 5m }
    """

  private static let yamlPieces =
    awkward + [
      "\n", "  ", "- ", ": ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "|", ">-", "#", "\t",
      "null", "~", "yes", "20", "9s", "include: pack.yaml", "-1", "trivia:", "<<: *a", "!!str ",
      "? ", "%YAML 1.1\n", "---\n", "...\n", "key: &b [*a, *a]\n", "\\x41", "\\u202e", "limits:",
      "idle_time: off", "1e999", "[[[[[[[[", "{a: {a: {a: {a: ", "\u{FEFF}",
    ]

  /// YAML: any bytes are a document or a list of problems, each inside the text.
  static let yaml = FuzzTarget(
    "yaml", share: 6,
    seeds: [evening, "a: [1, {b: c}]\n", "&a [x, *a]\n", "- |\n  text\n- 'it''s'\n"],
    pieces: yamlPieces
  ) { input, _ in
    let document = YAMLReader().read(input, file: "fuzz.yaml")
    if document.root == nil, document.problems.isEmpty, !input.isEmpty { return nil }
    for problem in document.problems where problem.range.start.line < 1 || problem.message.isEmpty {
      return "a problem has no place or no words"
    }
    return nil
  }

  /// Plans: any text is a plan or a list of diagnostics that can be printed.
  static let plan = FuzzTarget("plan", share: 2, seeds: [evening], pieces: yamlPieces) { input, _ in
    let reader = PlanReader(modules: ShippedModules.all, environment: ["KEY": "long-enough"]) {
      path in
      path.hasSuffix("pack.yaml") ? Array("[{ ask: Q?, choices: [a, b], answer: a }]".utf8) : input
    }
    switch reader.read(path: "fuzz.yaml") {
    case .plan: return nil
    case .unreadable: return "the plan was not read"
    case .refused(let diagnostics): return fault(in: diagnostics)
    }
  }

  private static let gathering = """
    summary: A test.
    settings:
      time: { type: duration, default: 1m, min: 10s, help: How long. }
      topics: { type: list, of: text, max: 10, default: [The sea], help: What about. }
    steps:
      - say: ["Hello, {people} of you.", "{{time}} {time}"]
      - each: $topics
        shuffle: true
        steps:
          - ask: "{number} of {total}: {item}?"
            privacy: named
            for: $time
          - share: answers
          - vote: Which?
            for: 20s
          - award: 10
            to: favourites
            for: it
      - repeat: 2
        steps: [{ pair: $topics, for: $time }, { wait: 5s }]
      - show: scores
    """

  private static let recipePieces =
    yamlPieces + [
      "$time", "$topics", "{item}", "{item.x}", "{count}", "$item", "- say: ", "steps:", "  steps:",
      "- each: ", "- ask: ", "for: ", "settings:", "fields:", "type: list", "of: record", "min: ",
      "max: ", "default: ", "choices: [a, b]", "share: answers", "{", "}}",
    ]

  /// Recipes: any text is a module that makes an activity, or a list of diagnostics.
  static let recipe = FuzzTarget(
    "recipe", share: 2, seeds: [gathering], pieces: recipePieces
  ) { input, _ in
    let (module, diagnostics) = PlanReader.recipe(input, path: "fuzz.yaml")
    guard let module else { return fault(in: diagnostics) }
    var problems: [SettingsProblem] = []
    _ = module.make(Settings(), &problems)
    return nil
  }

  /// Why diagnostics are no good for people.
  private static func fault(in diagnostics: Diagnostics) -> String? {
    let text = DiagnosticRenderer.text(diagnostics)
    guard diagnostics.hasErrors, !text.isEmpty else { return "a refusal gives no reason" }
    let isPrintable = text.split(separator: "\n").allSatisfy { isClean(String($0)) }
    return isPrintable ? nil : "a diagnostic is not printable"
  }
}
