import ActivityKit
import ActivityTesting
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

  static let real: [PlannedEvent] = {
    let played = ShippedModules.all.filter { $0.program == nil }
    var problems: [SettingsProblem] = []
    let steps = everyStep.make(Settings([:]), &problems)
    return SampleAgenda.activities(of: played).flatMap { module, samples in
      stride(from: 0, to: samples.count, by: 2).map { place in
        event(of: module, samples[place], samples[min(place + 1, samples.count - 1)])
      }
    } + [event(of: everyStep, steps, steps)]
  }()

  private static func event(
    of module: ModuleDefinition, _ one: any Activity, _ two: any Activity
  ) -> PlannedEvent {
    var event = PlannedEvent(
      slug: module.name, title: module.name,
      agenda: [("One", one), ("Two", two)].map {
        PlannedActivity(title: $0.0, module: module, activity: $0.1)
      })
    event.polls = UnplannedPolls(by: ShippedModules.all)
    return event
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
}
