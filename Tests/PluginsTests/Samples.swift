import ActivityKit

@testable import Plugins

/// Settings as the reader of plans would hand them over.
enum Samples {
  static func record(_ values: [String: SettingValue], at index: Int = 0) -> SettingValue {
    .record(
      Settings(
        values, path: SettingsPath([.key("questions"), .index(index)])))
  }

  static func texts(_ texts: [String]) -> SettingValue { .list(texts.map(SettingValue.text)) }

  static let capital = record([
    "ask": .text("Capital of Peru?"), "choices": texts(["Quito", "Lima", "La Paz"]),
    "answer": .text("Lima"), "because": .text("It lies by the sea."),
    "source": .text("Any atlas"),
  ])

  static let questions: SettingValue = .list([
    capital,
    record(["ask": .text("True or false?"), "answer": .text("true")], at: 1),
    record(["ask": .text("Who?"), "answer": .text("Ada Lovelace")], at: 2),
    record(["ask": .text("How high?"), "answer": .text("8 849"), "nearest": .flag(true)], at: 3),
    record(["ask": .text("How many?"), "answer": .text("88"), "within": .integer(2)], at: 4),
    record(["ask": .text("Sort."), "order": texts(["one", "two", "three"])], at: 5),
    record(
      [
        "ask": .text("Which?"), "choices": texts(["Red", "Green", "Blue", "Pink"]),
        "answer": texts(["Red", "Blue"]),
      ], at: 6),
  ])

  typealias Sample = (name: String, module: any Module.Type, settings: [String: SettingValue])

  /// Every module in every variant worth playing.
  static let all: [Sample] = early + polls + rounds + games

  private static let polls: [Sample] =
    PollKind.allCases.map { kind -> Sample in
      var settings: [String: SettingValue] = [
        "ask": .text("What now?"), "kind": .text(kind.rawValue), "talk": .duration(.seconds(30)),
      ]
      if kind.hasChoices { settings["choices"] = texts(["Walk", "Nap", "Sing"]) }
      return ("poll \(kind)", Poll.self, settings)
    } + [
      (
        "poll, named and live", Poll.self,
        ["ask": .text("A break?"), "privacy": .text("named"), "results": .text("live")]
      ),
      (
        "poll, for facilitators", Poll.self,
        ["ask": .text("A break?"), "privacy": .text("facilitator")]
      ),
      ("feedback", Feedback.self, [:]),
      ("feedback with trends", Feedback.self, ["trend": .flag(true), "line": .flag(false)]),
    ]

  private static let rounds: [Sample] =
    RoundFormat.allCases.map { format -> Sample in
      (
        "round \(format)", Round.self,
        [
          "about": .text("How are you?"), "format": .text(format.rawValue), "rounds": .integer(2),
        ]
      )
    }
    + RoundOrder.allCases.map { order -> Sample in
      (
        "round by \(order)", Round.self,
        ["about": .text("How are you?"), "order": .text(order.rawValue)]
      )
    }

  private static let games: [Sample] = [
    ("connect four", BoardGame.self, [:]),
    ("reversi", BoardGame.self, ["game": .text("reversi")]),
    (
      "letter-by-letter", LetterByLetter.self,
      ["words": texts(["Ada", "sea", "el niño"]), "rounds": .integer(2)]
    ),
    ("bluff", Bluff.self, ["words": words, "most": .integer(2)]),
    ("categories", Categories.self, ["categories": texts(["A sea", "A name"])]),
    (
      "categories, by letters", Categories.self,
      ["categories": texts(["A sea"]), "letters": .text("ab")]
    ),
    ("clues", Clues.self, ["cards": cards, "rounds": .integer(2)]),
    ("twenty-questions", TwentyQuestions.self, ["questions": .integer(5)]),
    ("escape-room", EscapeRoom.self, ["room": .record(Settings(EscapeRoomTests.shed()))]),
  ]

  static let words: SettingValue = .list([
    record(["word": .text("zarf"), "means": .text("a holder for a cup")]),
    record(["word": .text("punt"), "means": .text("the hollow of a bottle")]),
  ])

  static let cards: SettingValue = .list([
    record(["word": .text("snowman"), "not": texts(["winter", "carrot"])]),
    record(["word": .text("the sea"), "not": texts(["ship"])]),
  ])

  private static let early: [Sample] =
    TriviaScoring.allCases.map {
      ("trivia \($0)", Trivia.self, ["questions": questions, "scoring": .text($0.rawValue)])
    } + [
      (
        "trivia, all flags", Trivia.self,
        [
          "questions": questions, "shuffle": .flag(true), "shuffle_choices": .flag(true),
          "tally": .flag(true), "leaderboard": .text("each"), "timing": .text("off"),
          "count": .integer(5), "pause": .duration(.zero),
        ]
      ),
      (
        "trivia, in rounds", Trivia.self,
        [
          "rounds": .list([
            .record(Settings(["title": .text("One"), "questions": questions])),
            .record(Settings(["title": .text("Two"), "questions": .list([capital])])),
          ]), "leaderboard": .text("round"), "hints": .text("half"), "wager": .integer(500),
          "streaks": .flag(true), "shuffle": .flag(true),
        ]
      ),
      (
        "trivia, with a buzzer", Trivia.self,
        [
          "questions": .list([
            capital, record(["ask": .text("Who?"), "answer": .text("Ada Lovelace")], at: 1),
            record(
              ["ask": .text("How many?"), "answer": .text("88"), "within": .integer(2)], at: 2),
          ]), "scoring": .text("first"), "buzzer": .flag(true),
          "tie_break": record(["ask": .text("How high?"), "answer": .text("8849")]),
          "timing": .text("off"),
        ]
      ),
    ]
    + IcebreakerFormat.allCases.map {
      ("icebreaker \($0)", Icebreaker.self, ["format": .text($0.rawValue)])
    } + [
      (
        "icebreaker, three rounds", Icebreaker.self,
        ["rounds": .integer(3), "talk": .duration(.zero)]
      ),
      (
        "icebreaker, twice around", Icebreaker.self,
        ["format": .text("round"), "rounds": .integer(2), "prompts": texts(["How are you?"])]
      ),
    ]
    + Practice.Pattern.allCases.map {
      ("mindfulness \($0)", Mindfulness.self, mindfulness($0))
    } + [
      ("mindfulness, with a check", Mindfulness.self, ["check": .flag(true)]),
      ("break", Break.self, ["text": .text("Coffee is in the hall.")]),
      ("note", Note.self, ["text": .text("Bring a cup.")]),
    ]
    + CreativeKind.allCases.map {
      (
        "creative \($0)", Creative.self,
        ["prompt": .text("The sea"), "kind": .text($0.rawValue)]
      )
    } + [
      (
        "creative, no vote", Creative.self,
        [
          "prompt": .text("The sea"), "vote": .duration(.zero), "sign": .duration(.zero),
          "read": .duration(.seconds(5)),
        ]
      )
    ]

  static func mindfulness(_ pattern: Practice.Pattern) -> [String: SettingValue] {
    let settings: [String: SettingValue] = ["pattern": .text(pattern.rawValue)]
    return pattern == .own ? settings.merging(["breath": .text("4-2-6")]) { $1 } : settings
  }

  /// Makes an activity; a problem is a failure of the test that asks for it.
  static func make<Body: Module>(_ type: Body.Type, _ settings: [String: SettingValue]) -> Body {
    var problems: [SettingsProblem] = []
    let body = Body(Settings(settings), &problems)
    precondition(problems.isEmpty, "\(problems)")
    return body
  }

  static func problems<Body: Module>(
    _ type: Body.Type, _ settings: [String: SettingValue]
  ) -> [SettingsProblem] {
    var problems: [SettingsProblem] = []
    _ = Body(Settings(settings), &problems)
    return problems
  }
}
