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
    Self.read(text(version: version))
  }

  static func read(_ text: String) -> PlanResult {
    let reader = PlanReader(
      modules: modules, environment: nil, readFile: { _ in Array(text.utf8) })
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
  static let shipped: [String] = [quizzes, meetings, quiet, written, polls, turns, games, others]
    .flatMap { $0 }

  private static let quizzes: [String] =
    [
      "scoring: accuracy, shuffle: true", "scoring: speed, shuffle: true", "scoring: first",
      "scoring: first, buzzer: true", "hints: half, wager: 500, streaks: true",
      "hints: free, teams: 2, fresh: true, count: 2",
      "tie_break: { ask: How high?, answer: 8849 }",
    ].map { "trivia: { time: 15s, \($0), questions: \(questions) }" } + [
      "trivia: { time: 15s, leaderboard: round, rounds: [{ title: All, questions: \(questions) }] }"
    ]

  private static let meetings: [String] =
    [
      "pairs, talk: 10s", "trios, talk: 10s", "fours, talk: 10s", "would-you-rather, talk: 10s",
      "spectrum-line, talk: 10s", "round", "two-truths",
    ].map { "icebreaker: { format: \($0), time: 20s }" } + [
      "appreciation-round: { think: 5s, turn: 15s, write: 20s }", "closing-round: { turn: 15s }",
      "find-what-you-share: { size: 2, rounds: 1, time: 1m, read: 10s }", "human-bingo:",
      "mood-check: { time: 20s }",
      "one-two-four-all: { question: What now? }", "rose-bud-thorn:",
      "speed-meetings: { rounds: 2, time: 30s, talk: 10s }", "this-or-that:",
    ]

  private static let quiet: [String] =
    [
      "box", "4-7-8", "coherent", "resonant", "extended-exhale", "own, breath: 4-2-6", "body-scan",
      "three-minute-space", "senses", "loving-kindness, check: true", "walking",
      "silent-sit, bells: 1m",
    ].map { "mindfulness: { pattern: \($0) }" } + [
      "five-senses: { time: 10s }", "gratitude-circle: { write: 30s, read: 10s }",
    ]

  private static let written: [String] =
    [
      "kind: free, write: 40s, read: 20s, vote: 20s",
      "kind: six-words, write: 40s, sign: 0s, gallery: pieces, hold: facilitator",
      "kind: haiku, write: 40s, vote: 0s", "kind: line, write: 40s", "kind: acrostic, write: 40s",
      "kind: blackout, write: 40s", "kind: caption, write: 40s",
      "kind: corpse, turn: 20s, slips: 2",
      "kind: corpse-story, turn: 20s", "kind: renga, turn: 20s", "kind: letter, write: 40s",
    ].map { "creative: { prompt: The sea, \($0) }" } + ["six-word-story:", "story-circle:"]

  private static let polls: [String] =
    [
      "choices: [Walk, Nap], results: live", "kind: several, choices: [Walk, Nap, Sing]",
      "kind: scale, privacy: named", "kind: ranking, choices: [Walk, Nap, Sing]", "kind: words",
      "kind: ideas, vote: 20s",
    ].map { "poll: { ask: What now?, time: 20s, \($0) }" }

  private static let turns: [String] =
    [
      "order: least heard", "order: hands, patience: 10s", "format: talking-piece",
      "format: fishbowl, circle: 2",
    ].map { "round: { about: How are you?, time: 15s, \($0) }" }

  private static let games: [String] = [
    "bluff: { words: [{ word: zarf, means: a holder }], write: 30s, vote: 20s }",
    "board-game: { time: 15s, limit: 3m }", "board-game: { game: reversi, time: 15s, limit: 3m }",
    "categories: { categories: [A sea, A hill], time: 15s, talk: 10s }",
    "clues: { cards: [{ word: sea, not: [ship] }, { word: hill, not: [high] }], time: 30s }",
    "escape-room: { time: 5m, hint_cost: 30s, room: \(room) }",
    "letter-by-letter: { words: [sea, hill], time: 10s }",
    "twenty-questions: { questions: 5, time: 15s }",
  ]

  private static let others: [String] = [
    "break: 1m", "note: Bring a cup.", "feedback: { time: 10s }",
  ]
}
