import ActivityKit
import EventPlan
import ShippedModules

/// The plan of a simulated evening, by its seed: all modules, and everything that changes what people are
/// told. Other versions of it are what a reload finds.
struct EveningPlan: Sendable {
  static let modules: [ModuleDefinition] =
    (ShippedModules.all + [ModuleDefinition(Caprice.self)]).sorted { $0.name < $1.name }

  let events: [String]
  private let heads: [String]
  /// For each event more activities than an evening has, of which each version takes some.
  private let activities: [[String]]

  init(_ random: inout RandomSource) {
    events = Int.random(in: 0..<3, using: &random) == 0 ? ["circle"] : ["circle", "social"]
    (heads, activities) = events.reduce(into: ([], [])) { made, _ in
      made.0.append(Self.head(&random))
      made.1.append((0..<5).map { _ in Self.activity(&random) })
    }
  }

  static let facilitator = "rosa"
  static let staff: [(name: String, role: Role)] = [
    ("rosa", .facilitator), ("kim", .facilitator), ("sam", .coFacilitator), ("lee", .peerLead),
  ]
  static let codeWord = "lantern"

  /// The plan as it is read. The version stands in it, so that it can be told which one an event has.
  func read(version: Int) -> PlanResult {
    let text = text(version: version)
    let reader = PlanReader(
      modules: Self.modules, environment: nil, readFile: { _ in Array(text.utf8) })
    return reader.read(path: "events.yaml")
  }

  func text(version: Int) -> String {
    var lines = ["house: { name: Test House }", "facilitators:"]
    lines += Self.staff.map { "  \($0.name): { role: \($0.role.rawValue) }" }
    lines.append("events:")
    for (index, slug) in events.enumerated() {
      lines += ["  \(slug):", "    about: version \(version)", heads[index], "    agenda:"]
      let all = activities[index]
      let first = version % 2 == 0 ? 0 : 1
      lines += all[first..<(3 + version % 3)].map { "      - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ random: inout RandomSource) -> String {
    var keys = [
      "capacity: \([2, 3, 4, 8, 40].randomElement(using: &random) ?? 40)",
      "scores: \(["public", "private", "off"].randomElement(using: &random) ?? "public")",
      "tally_floor: \(Int.random(in: 1...3, using: &random))",
    ]
    if Int.random(in: 0..<4, using: &random) == 0 { keys.append("access: code \(codeWord)") }
    if Int.random(in: 0..<4, using: &random) == 0 { keys.append("agreement: Be kind.") }
    if Int.random(in: 0..<4, using: &random) == 0 {
      keys.append("keep: { answers: 1y, attendance: none, moderation: 2w }")
    }
    return keys.map { "    \($0)" }.joined(separator: "\n")
  }

  private static func activity(_ random: inout RandomSource) -> String {
    if Int.random(in: 0..<3, using: &random) == 0 { return "caprice:" }
    return shipped.randomElement(using: &random) ?? "caprice:"
  }

  private static let questions =
    "[{ ask: Peru?, choices: [Quito, Lima], answer: Lima }, { ask: Who?, answer: Ada }, "
    + "{ ask: Keys?, answer: 88, within: 2 }, { ask: Sort., order: [one, two, three] }]"

  private static let room =
    "{ title: Shed, opening: It rains., places: [{ name: the shed, look: Dim., things: [{ name: the box, "
    + "look: Shut., answers: ['4912'], then: Open., gives: [the key], hints: [Try 4912.] }, "
    + "{ name: the door, look: Shut., needs: [the key], then: Out., hints: [Use it.], ends: true }] }], "
    + "items: [{ name: the key, look: Iron. }] }"

  /// Each shipped module at least once, in all its formats, at a pace that fits an evening of minutes.
  static let shipped: [String] =
    ["accuracy", "speed", "first"].map {
      "trivia: { time: 15s, scoring: \($0), shuffle: true, questions: \(questions) }"
    }
    + ["pairs", "trios", "would-you-rather"].map {
      "icebreaker: { format: \($0), time: 20s, talk: 10s }"
    }
    + ["round", "two-truths"].map { "icebreaker: { format: \($0), time: 20s }" }
    + ["box", "body-scan", "senses"].map { "mindfulness: { pattern: \($0) }" }
    + [
      "choices: [Walk, Nap], results: live", "kind: several, choices: [Walk, Nap, Sing]",
      "kind: scale, privacy: named", "kind: ranking, choices: [Walk, Nap, Sing]", "kind: words",
      "kind: ideas, vote: 20s",
    ].map { "poll: { ask: What now?, time: 20s, \($0) }" }
    + [
      "round: { about: How are you?, time: 15s, order: least heard }",
      "round: { about: How are you?, time: 15s, order: hands, patience: 10s }",
      "round: { about: How are you?, time: 15s, format: talking-piece }",
      "round: { about: How are you?, time: 15s, format: fishbowl, circle: 2 }",
      "bluff: { words: [{ word: zarf, means: a holder }], write: 30s, vote: 20s }",
      "board-game: { time: 15s, limit: 3m }", "board-game: { game: reversi, time: 15s, limit: 3m }",
      "categories: { categories: [A sea, A hill], time: 15s, talk: 10s }",
      "clues: { cards: [{ word: sea, not: [ship] }, { word: hill, not: [high] }], time: 30s }",
      "escape-room: { time: 5m, hint_cost: 30s, room: \(room) }",
      "letter-by-letter: { words: [sea, hill], time: 10s }",
      "twenty-questions: { questions: 5, time: 15s }",
      "creative: { prompt: The sea, write: 40s, read: 20s, vote: 20s }",
      "creative: { kind: six-words, prompt: The sea, write: 40s, sign: 0s }",
      "appreciation-round: { think: 10s, turn: 15s, write: 15s }", "break: { time: 20s }",
      "closing-round: { turn: 15s }", "find-what-you-share: { rounds: 1, time: 1m, read: 10s }",
      "five-senses: { time: 10s }",
      "gratitude-circle: { write: 30s, read: 10s }", "human-bingo:", "mood-check: { time: 20s }",
      "note: Bring a cup.", "one-two-four-all: { question: What now? }", "rose-bud-thorn:",
      "six-word-story:", "speed-meetings: { rounds: 2, time: 30s, talk: 10s }", "story-circle:",
      "this-or-that:",
    ]
}
