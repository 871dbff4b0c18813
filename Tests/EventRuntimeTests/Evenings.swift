import ActivityKit
import EventPlan
import EventTerms
import ShippedModules
import Testing

/// Events for property tests: one of a fake module that uses every verb, and one for each module of
/// the tree that runs within the program, and each of its formats.
enum Evenings {
  static let all: [PlannedEvent] = [fake, unhurried, parallel] + real

  /// Several questions at once.
  static let parallel: PlannedEvent = {
    let some = Audience.only([Person.ID(2), Person.ID(3), Person.ID(5)])
    return PlannedEvent.scripted([
      Script([
        .asks(
          [
            Prompt(.text("What?"), privacy: .anonymous, audience: some),
            Prompt(.choice("Which?", ["Quito", "Lima"]), privacy: .nobody),
          ], .each, .seconds(50)), .results, .tally, .wait(.seconds(4)),
        .asks(
          [
            Prompt(.text("Who?"), privacy: .facilitator),
            Prompt(.text("Where?"), audience: some, closesEarly: false),
          ], .together, .minutes(1)), .result(["Here"], [2]), .results,
      ]),
      Script([.asks([Prompt(.ready("Now?"), audience: some)], .each, .seconds(20)), .results]),
      Script([
        .compare(
          [[2, 3], [4, 5, 6]],
          GroupQuestion(.choice("Which?", ["Quito", "Lima"]), answeredBy: .majority),
          .minutes(1)), .groupAnswers,
        .compare([[2, 3, 4]], GroupQuestion(.text("What?"), answeredBy: .scribe), .minutes(1)),
        .groupAnswers, .share,
      ]),
    ])
  }()

  /// The room goes on without those who take more time.
  static let unhurried: PlannedEvent = {
    var event = fake
    event.pace = .ownPace
    return event
  }()

  static let fake = PlannedEvent.scripted([
    Script([
      .say("hello"), .choose(.seconds(20)), .reward, .share, .scores, .wait(.seconds(4)),
      .choose(.seconds(10), .anonymous, of: .only([Person.ID(2), Person.ID(3), Person.ID(5)])),
      .ask(Prompt(.number("How many?", in: 0...100), mayChange: false), .seconds(45)), .share,
    ]),
    Script([
      .teams(
        TeamPlan(
          count: 2, names: ["Reds", "Blues"], by: .choice, rules: TeamRules(keep: .evening))),
      .listTeams, .awardTeam(5, 1), .wait(.seconds(10)), .draw(2, .minutes(3)),
      .draw(3, .minutes(2)), .floor(2, .seconds(30)), .floor(3, .seconds(30)),
      .floor(99, .seconds(3)), .split([[2, 3], [4]], .seconds(9)),
    ]),
    Script(
      [
        .teams(TeamPlan(count: 3, rules: TeamRules(score: .sum))), .listTeams,
        .write(.minutes(1), .anonymous), .signatures(1), .wait(.seconds(9)), .signatures(2),
      ],
      enough: 3),
    Script([.ask(Prompt(.ready("Say when.")), .seconds(60)), .award(7, 2), .circle]), curious,
  ])

  /// Hears of all that it can, takes commands and has boards.
  private static let curious: Script = {
    var script = Script([
      .board(["A1"], nil), .board(["7"], [2, 3]), .write(), .board([], nil), .wait(.seconds(9)),
    ])
    script.takes = [
      ModuleCommand("hint", "Gives a hint."), ModuleCommand("key", "Opens.", text: .optional),
    ]
    script.isCurious = true
    return script
  }()

  static let real: [PlannedEvent] = (ShippedModules.all.filter { $0.program == nil } + [everyStep])
    .flatMap { module in
      (settings[module.name] ?? [[:]]).map { settings in
        var event = PlannedEvent(
          slug: module.name, title: module.name,
          agenda: [
            activity("One", of: module, settings), activity("Two", of: module, settings),
          ])
        event.polls = UnplannedPolls(by: ShippedModules.all)
        return event
      }
    }

  /// A recipe with every step there is, in loops within loops.
  static let everyStep: ModuleDefinition = {
    let text = """
      summary: A test.
      settings:
        topics: { type: list, of: text, max: 10, default: [The sea, The hills], help: What about. }
      steps:
        - say: ["Hello, {people} of you.", "{{hello}}"]
        - teams: [Sea, Hills]
          by: choice
          for: 20s
        - teams: 3
          score: sum
        - repeat: 2
          steps:
            - each: $topics
              shuffle: true
              count: 1
              steps:
                - ask: "{number} of {total}: {item}?"
                  privacy: named
                  for: 30s
                - share: answers
                - vote: Which?
                  pick: 2
                  for: 20s
                - award: 10
                  to: favourites
                  for: what you wrote
            - pair: $topics
              for: 1m
        - group: What now?
          for: 1m
        - round: $topics
          turn: "{name}, please"
          for: 20s
        - ask: Which?
          choices: [One, Two, Three]
          pick: 2
          for: 20s
        - share: answers
        - ask: How many?
          as: many
          min: -1000
          max: 1000
          privacy: facilitator
          for: 20s
        - ask: Ready?
          done: true
          privacy: nobody
          for: 20s
        - say: "{count} of you are."
        - award: 5
          for: taking part
        - show: $topics
          title: What we talked about
        - show: scores
        - wait: 5s
      """
    let (module, diagnostics) = PlanReader.recipe(Array(text.utf8), path: "every-step.yaml")
    guard let module else { preconditionFailure(DiagnosticRenderer.text(diagnostics)) }
    return module
  }()

  private static func activity(
    _ title: String, of module: ModuleDefinition, _ settings: [String: SettingValue]
  ) -> PlannedActivity {
    var problems: [SettingsProblem] = []
    let activity = module.make(Settings(settings), &problems)
    precondition(problems.isEmpty, "give '\(module.name)' settings here: \(problems)")
    return PlannedActivity(title: title, module: module, activity: activity)
  }

  private static let settings: [String: [[String: SettingValue]]] = [
    "trivia": ["accuracy", "speed", "first"].map {
      ["questions": questions, "scoring": .text($0), "shuffle": .flag(true)]
    } + [
      [
        "questions": questions, "hints": .text("free"), "buzzer": .flag(true),
        "scoring": .text("first"),
      ],
      [
        "rounds": .list([record(["title": .text("All"), "questions": questions])]),
        "leaderboard": .text("round"), "hints": .text("half"), "wager": .integer(500),
        "streaks": .flag(true),
        "tie_break": record(["ask": .text("How high?"), "answer": .text("8849")]),
      ],
    ],
    "icebreaker": ["pairs", "trios", "round", "would-you-rather", "two-truths"].map {
      ["format": .text($0)]
    } + [["rounds": .integer(3)]],
    "mindfulness": ["box", "body-scan"].map { ["pattern": .text($0)] },
    "poll": with(
      ["ask": .text("What now?")],
      [
        ["choices": texts(["Walk", "Nap"]), "results": .text("live")], ["kind": .text("scale")],
        ["kind": .text("ranking"), "choices": texts(["One", "Two"]), "privacy": .text("named")],
        ["kind": .text("words"), "privacy": .text("facilitator")], ["kind": .text("ideas")],
      ]),
    "round": with(
      ["about": .text("How are you?")],
      [
        [:], ["order": .text("least heard")], ["order": .text("hands")],
        ["format": .text("talking-piece")], ["format": .text("fishbowl"), "circle": .integer(2)],
      ]),
    "one-two-four-all": [["question": .text("What now?")]],
    "bluff": [
      ["words": .list([record(["word": .text("zarf"), "means": .text("a holder for a cup")])])]
    ],
    "board-game": [[:], ["game": .text("reversi"), "limit": .duration(.minutes(3))]],
    "categories": [["categories": texts(["A sea", "A hill"]), "letters": .text("abc")]],
    "clues": [["cards": .list([record(["word": .text("sea"), "not": texts(["ship"])])])]],
    "escape-room": [["room": room, "hint_cost": .duration(.seconds(30))]],
    "letter-by-letter": [["words": texts(["sea", "hill"])]],
    "creative": [["prompt": .text("The sea")], ["prompt": .text("X"), "sign": .duration(.zero)]],
  ]

  private static func with(
    _ shared: [String: SettingValue], _ variants: [[String: SettingValue]]
  ) -> [[String: SettingValue]] {
    variants.map { $0.merging(shared) { own, _ in own } }
  }

  private static let questions = SettingValue.list([
    record(["ask": .text("Peru?"), "choices": texts(["Quito", "Lima"]), "answer": .text("Lima")]),
    record(["ask": .text("Who?"), "answer": .text("Ada Lovelace")]),
    record(["ask": .text("How many?"), "answer": .text("88"), "within": .integer(2)]),
    record(["ask": .text("Sort."), "order": texts(["one", "two", "three"])]),
  ])

  private static let room = record([
    "title": .text("Shed"), "opening": .text("It rains."), "time": .duration(.minutes(5)),
    "places": .list([
      record([
        "name": .text("the shed"), "look": .text("Dim."), "things": .list([box, door]),
      ])
    ]),
    "items": .list([record(["name": .text("the key"), "look": .text("Iron.")])]),
  ])
  private static let box = record([
    "name": .text("the box"), "look": .text("Shut."), "answers": texts(["4912"]),
    "then": .text("Open."), "gives": texts(["the key"]), "hints": texts(["Try 4912."]),
  ])
  private static let door = record([
    "name": .text("the door"), "look": .text("Shut."), "needs": texts(["the key"]),
    "then": .text("Out."), "hints": texts(["Use the key."]), "ends": .flag(true),
  ])

  private static func record(_ values: [String: SettingValue]) -> SettingValue {
    .record(Settings(values))
  }

  private static func texts(_ texts: [String]) -> SettingValue {
    .list(texts.map(SettingValue.text))
  }
}
