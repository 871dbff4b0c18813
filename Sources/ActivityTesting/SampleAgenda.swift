package import ActivityKit
import EventPlan
package import EventTerms

/// What tests and simulations play: each module that ships, in all its formats, at a pace that fits an evening of
/// minutes.
package enum SampleAgenda {
  /// The activities of some modules, by the module.
  package static func activities(
    of modules: [ModuleDefinition]
  ) -> [(module: ModuleDefinition, activities: [any Activity])] {
    modules.map { module in
      (module, items(of: module).map { event($0, of: [module]).agenda[0].activity })
    }
  }

  package static func items(of module: ModuleDefinition) -> [String] {
    items.filter { $0.hasPrefix(module.name + ":") }
  }

  /// An event with an agenda of one item.
  package static func event(_ item: String, of modules: [ModuleDefinition]) -> PlannedEvent {
    let text = """
      house: { name: Test House }
      facilitators: { rosa: {} }
      events:
        short:
          agenda:
            - \(item)

      """
    let reader = PlanReader(
      modules: modules, environment: nil, readFile: { _ in Array(text.utf8) })
    guard case .plan(let plan, _) = reader.read(path: "events.yaml") else {
      preconditionFailure("the plan of '\(item)' holds")
    }
    return plan.events[0]
  }

  /// As agendas have them.
  package static let items: [String] = [
    quizzes, meetings, quiet, written, polls, turns, games, others,
  ].flatMap { $0 }

  private static let questions =
    "[{ ask: Peru?, choices: [Quito, Lima], answer: Lima }, { ask: Who?, answer: Ada }, "
    + "{ ask: Keys?, answer: 88, within: 2 }, { ask: Sort., order: [one, two, three] }]"

  private static let room =
    "{ title: Shed, opening: It rains., places: [{ name: the shed, look: Dim., things: [{ name: the box, "
    + "look: Shut., answers: ['4912'], then: Open., gives: [the key], hints: [Try 4912.] }, "
    + "{ name: the door, look: Shut., needs: [the key], then: Out., hints: [Use it.], ends: true }] }], "
    + "items: [{ name: the key, look: Iron. }] }"

  private static let quizzes: [String] =
    [
      "scoring: accuracy, shuffle: true", "scoring: speed, shuffle: true", "scoring: first",
      "scoring: first, buzzer: true", "hints: half, wager: 500, streaks: true",
      "hints: free, teams: 2, fresh: true, count: 2", "scoring: none",
      "scoring: first, buzzer: true, tie_break: { ask: How high?, answer: 8849 }",
      "shuffle: true, shuffle_choices: true, tally: true, leaderboard: each, timing: off, pause: 0s",
    ].map { "trivia: { time: 15s, \($0), questions: \(questions) }" } + [
      "trivia: { time: 15s, leaderboard: round, hints: half, wager: 500, streaks: true, shuffle: true, rounds: "
        + "[{ title: One, questions: \(questions) }, { title: Two, questions: \(questions) }] }"
    ]

  private static let meetings: [String] =
    [
      "pairs, talk: 10s", "trios, talk: 10s", "fours, talk: 10s", "would-you-rather, talk: 10s",
      "spectrum-line, talk: 10s", "round", "round, rounds: 2, prompts: [How are you?]",
      "two-truths",
      "pairs, talk: 0s, rounds: 3",
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
      "kind: choice, choices: [Walk, Nap], results: live",
      "kind: several, choices: [Walk, Nap, Sing], talk: 10s",
      "kind: scale, privacy: named", "kind: ranking, choices: [Walk, Nap, Sing]",
      "kind: words, privacy: facilitator",
      "kind: ideas, vote: 20s",
    ].map { "poll: { ask: What now?, time: 20s, \($0) }" }

  private static let turns: [String] =
    [
      "format: turns, rounds: 2", "order: seating", "order: chance", "order: least heard",
      "order: hands, patience: 10s", "format: talking-piece", "format: fishbowl, circle: 2",
    ].map { "round: { about: How are you?, time: 15s, \($0) }" }

  private static let games: [String] = [
    "bluff: { words: [{ word: zarf, means: a holder }, { word: punt, means: a hollow }], most: 2, write: 30s, vote: 20s }",
    "board-game: { game: connect-four, time: 15s, limit: 3m }",
    "board-game: { game: reversi, time: 15s, limit: 3m }",
    "categories: { categories: [A sea, A hill], time: 15s, talk: 10s }",
    "categories: { categories: [A sea], letters: ab, time: 15s, talk: 10s }",
    "clues: { cards: [{ word: sea, not: [ship] }, { word: hill, not: [high] }], rounds: 2, time: 30s }",
    "escape-room: { time: 5m, hint_cost: 30s, room: \(room) }",
    "letter-by-letter: { words: [sea, hill, el niño], rounds: 2, time: 10s }",
    "twenty-questions: { questions: 5, time: 15s }",
  ]

  private static let others: [String] = [
    "break: 1m", "note: Bring a cup.", "feedback: { time: 10s }",
    "feedback: { time: 10s, trend: true, line: false }",
  ]
}
