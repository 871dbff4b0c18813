public import ActivityKit

/// The words that a step of a recipe begins with.
public enum RecipeVerb: String, Sendable, CaseIterable {
  case say, wait, alone, ask, share, vote, pair, group, round, teams
  case `repeat`, each
  case award, show, board

  /// Who is given points. Answering earns none: that would make passing cost something.
  public enum Winners: String, Codable, Sendable, CaseIterable {
    case everyone, favourites
    /// Who had the last `ask` right.
    case right
  }

  /// When an `ask` closes before its time.
  public enum Closes: String, Codable, Sendable, CaseIterable {
    /// Once all have answered or passed.
    case early
    /// Of several questions each once those have whom it was dealt to.
    case each
    /// Once all have passed, so that people can guess again.
    case onTime = "on-time"
    /// The same, and with the first right answer.
    case firstRight = "first-right"
  }

  /// What a step with this word may hold, the word itself first.
  public var schema: SettingsSchema {
    switch self {
    case .say: SettingsSchema(RecipeOption.say)
    case .wait: SettingsSchema(RecipeOption.wait)
    case .alone: SettingsSchema(RecipeOption.alone, RecipeOption.time)
    case .ask:
      SettingsSchema(
        RecipeOption.ask, RecipeOption.time, RecipeOption.privacy, RecipeOption.choices,
        RecipeOption.pick, RecipeOption.solution, RecipeOption.closes,
        RecipeOption.min, RecipeOption.max, RecipeOption.words,
        RecipeOption.lines, RecipeOption.maxLength, RecipeOption.syllables, RecipeOption.initials,
        RecipeOption.wordsOf, RecipeOption.hold, RecipeOption.done, RecipeOption.name)
    case .share: SettingsSchema(RecipeOption.share, RecipeOption.title, RecipeOption.fewest)
    case .vote:
      SettingsSchema(
        RecipeOption.vote, RecipeOption.time, RecipeOption.on, RecipeOption.favouritesToPick)
    case .pair:
      SettingsSchema(
        RecipeOption.pair, RecipeOption.time, RecipeOption.asking, RecipeOption.choices,
        RecipeOption.answeredBy, RecipeOption.name)
    case .group:
      SettingsSchema(
        RecipeOption.group, RecipeOption.size, RecipeOption.time, RecipeOption.asking,
        RecipeOption.choices, RecipeOption.answeredBy, RecipeOption.name)
    case .round: SettingsSchema(RecipeOption.round, RecipeOption.time, RecipeOption.turn)
    case .teams:
      SettingsSchema(
        RecipeOption.teams, TeamPlan.by, RecipeOption.timeToChoose, TeamPlan.keep, TeamPlan.score)
    case .repeat:
      SettingsSchema(RecipeOption.repeat, RecipeOption.until, RecipeOption.called)
    case .each:
      SettingsSchema(
        RecipeOption.each, RecipeOption.shuffle, RecipeOption.fresh, RecipeOption.count,
        RecipeOption.until, RecipeOption.called)
    case .award: SettingsSchema(RecipeOption.award, RecipeOption.to, RecipeOption.reason)
    case .show: SettingsSchema(RecipeOption.show, RecipeOption.title, RecipeOption.numbered)
    case .board: SettingsSchema(RecipeOption.board, RecipeOption.spoken)
    }
  }

  /// Whether `steps` of its own belong to it.
  public var hasSteps: Bool { self == .repeat || self == .each }

  /// What it does, in a sentence.
  public var help: String { schema.fields.first?.help ?? "" }

  /// The keys of all steps.
  public static let keys = Set(allCases.flatMap(\.schema.names) + ["steps"])

  /// Those that hold what answers are called.
  public static let names =
    SettingsSchema(RecipeOption.share, RecipeOption.on, RecipeOption.name).names

  /// Those whose values are words of the recipe itself, which no setting can stand for.
  public static let fixedKeys = Set(
    names
      + allCases.flatMap(\.schema.fields).filter { if case .word = $0.type { true } else { false } }
      .map(\.name))

  /// Of which a question in words takes one.
  public static let forms =
    SettingsSchema(RecipeOption.syllables, RecipeOption.initials, RecipeOption.wordsOf).names

  /// What goes with questions in words only.
  public static let ofWords =
    SettingsSchema(
      RecipeOption.words, RecipeOption.lines, RecipeOption.maxLength, RecipeOption.hold
    ).names + forms

  /// What goes with what groups are asked.
  public static let ofGroupQuestions =
    SettingsSchema(RecipeOption.choices, RecipeOption.answeredBy, RecipeOption.name).names

  /// What goes with a list, and not with the scores.
  public static let ofLists = SettingsSchema(RecipeOption.title, RecipeOption.numbered).names

  /// What the answers of an `ask` without `as` are called.
  public static let answers = "answers"
}

/// Which teams a step makes.
enum RecipeTeams: Sendable {
  case count(Int)
  case names([Text])
}

/// The options of the steps, each declared once.
enum RecipeOption {
  static let say = Setting<[Text]>.wordingOrWordings(
    "say", count: 1...20, "Says a line to everyone, or several.")
  static let wait = Setting<Duration>.duration(
    "wait", in: .seconds(1)...(.hours(24)), "Waits in silence.")
  static let alone = Setting<[Text]>.wordingOrWordings(
    "alone", count: 1...10,
    "Leaves everyone to themselves with this: what they type reaches nobody.")
  static let ask = Setting<[Text]>.wordingOrWordings(
    "ask", count: 1...20, maxLength: 500,
    "Asks everyone, who may always pass; of several questions each is dealt one.")
  static let share = Setting<String>.text(
    "share", maxLength: 40, "Shows what was answered: answers, or the name that 'as' gave.")
  static let vote = Setting<Text>.wording(
    "vote", maxLength: 500, "Has people pick favourites of what was shared, but not their own.")
  static let pair = Setting<[Text]>.wordingOrWordings(
    "pair", count: 1...10, "Puts people into pairs to talk about this.")
  static let group = Setting<[Text]>.wordingOrWordings(
    "group", count: 1...10, "Puts people into small groups to talk about this.")
  static let round = Setting<[Text]>.wordingOrWordings(
    "round", count: 1...10, "Lets one after the other speak about this, or pass.")
  static let teams = Setting<RecipeTeams>(
    SettingsSchema.Field(
      name: "teams",
      type: .either([
        .integer(TeamPlan.counts), .list(.text(maxLength: 40), count: TeamPlan.counts),
      ]), fallback: nil, isRequired: true,
      help: "Puts everyone into so many teams, or into teams of these names.")
  ) { value in
    if let count = value?.integer { return .count(count) }
    return .names(value?.list.compactMap(\.wording) ?? [])
  }
  static let timeToChoose = Setting<Duration?>.optionalDuration(
    "for", in: .seconds(5)...(.hours(2)), "How long people have to choose.")
  static let `repeat` = Setting<Int>.integer(
    "repeat", in: 1...100, "Does its steps so many times.")
  static let each = Setting<[SettingValue]>(
    SettingsSchema.Field(
      name: "each", type: .list(.text(maxLength: 1_000), count: 0...500), fallback: nil,
      isRequired: true, help: "Does its steps once for each item of a list.")
  ) { $0?.list ?? [] }
  static let award = Setting<Int>.integer(
    "award", in: 1...10_000, "Gives points, where the event counts any.")
  static let show = Setting<[Text]?>(
    SettingsSchema.Field(
      name: "show",
      type: .either([.word(["scores"]), .list(.text(maxLength: 1_000), count: 1...200)]),
      fallback: nil, isRequired: true, help: "Shows the scores, or a list of texts.")
  ) { value in
    if case .list(let list) = value { list.compactMap(\.wording) } else { nil }
  }
  static let board = Setting<[Text]>.wordingOrWordings(
    "board", count: 1...Board.mostLines, maxLength: 4_000,
    "Keeps these lines before everyone until the next board: a text of several, or a list of them.")
  static let spoken = Setting<Text>.wording(
    "spoken", maxLength: 1_000, "What says the same as the board aloud.")

  static let time = Setting<Duration>.duration(
    "for", in: .seconds(5)...(.hours(2)), "How long.")
  static let privacy = Setting<Privacy>.word(
    "privacy", default: .anonymous, "Who may know who answered what.")
  /// As many as people may have seats in a large event, so that each of them can be one.
  private static let mostChoices = 500
  static let choices = Setting<[Text]>.wordings(
    "choices", count: 2...mostChoices, maxLength: 200, "Answers to choose from.")
  static let pick = Setting<Int>.integer(
    "pick", default: 1, in: 1...mostChoices, "How many choices a person may pick.")
  static let solution = Setting<[Text]>(
    SettingsSchema.Field(
      name: "solution",
      type: .either([.text(maxLength: 200), .list(.text(maxLength: 200), count: 1...mostChoices)]),
      fallback: nil, isRequired: false,
      help:
        "What is right: a choice or those that are right together, or what may be typed; it is said "
        + "afterwards.")
  ) { $0?.wording.map { [$0] } ?? $0?.list.compactMap(\.wording) ?? [] }
  static let closes = Setting<RecipeVerb.Closes>.word(
    "closes", default: .early, "When it closes before its time.")
  static let min = Setting<Int?>.optionalInteger(
    "min", in: -1_000_000...1_000_000, "Asks for a number, this one or more.")
  static let max = Setting<Int?>.optionalInteger(
    "max", in: -1_000_000...1_000_000, "Asks for a number, this one or less.")
  static let words = Setting<Int?>.optionalInteger(
    "words", in: 1...200, "How many words are hoped for; they are counted, not checked.")
  static let syllables = Setting<String?>.optionalText(
    "syllables", maxLength: 60,
    "How many syllables each line is hoped to have, such as 5-7-5; they are counted, not checked.")
  static let initials = Setting<String?>.optionalText(
    "initials", maxLength: 40,
    "The letters that lines are hoped to begin with, as a word; looked at, not checked.")
  static let wordsOf = Setting<String?>.optionalText(
    "words_of", maxLength: 1_000,
    "The text whose words are hoped for, in its order; looked at, not checked.")
  static let hold = Setting<Bool>.flag(
    "hold", default: false,
    "Whether whoever leads reads the answers before the room does, and says which it sees.")
  static let lines = Setting<Int?>.optionalInteger(
    "lines", in: 2...200, "How many lines people may write, until they type done.")
  static let maxLength = Setting<Int>.integer(
    "max_length", default: 500, in: 1...500, "How many characters a line of an answer may have.")
  static let done = Setting<Bool>.flag(
    "done", default: false, "Whether 'done' is all there is to answer.")
  static let name = Setting<String>.text(
    "as", default: RecipeVerb.answers, maxLength: 40,
    "What the answers are called where 'share' or 'vote' names them.")
  static let title = Setting<Text?>.optionalWording(
    "title", maxLength: 200, "The line above.")
  static let fewest = Setting<Int?>.optionalInteger(
    "fewest", in: 1...100,
    "With fewer answers nothing is shown; the event's tally_floor, 3, where a count could show who "
      + "gave which.")
  static let on = Setting<String?>.optionalText(
    "on", maxLength: 40, "The name of the answers; the last ones shared when absent.")
  static let favouritesToPick = Setting<Int>.integer(
    "pick", default: 1, in: 1...10, "How many favourites a person may pick.")
  static let size = Setting<Int>.integer(
    "size", default: 3, in: 2...20, "How many are in a group; nobody is left alone.")
  static let asking = Setting<Text?>.optionalWording(
    "asking", maxLength: 500, "What each group answers as one while it talks.")
  static let answeredBy = Setting<GroupVoice>.word(
    "answered_by", default: .last, "Whose answer is that of a group.")
  static let turn = Setting<Text?>.optionalWording(
    "turn", "Said as each turn begins; {name} is whose it is.")
  static let shuffle = Setting<Bool>.flag(
    "shuffle", default: false, "Whether the items come in a random order.")
  static let fresh = Setting<Bool>.flag(
    "fresh", default: false,
    "Whether those come first that the group has not had, at earlier occurrences either.")
  static let count = Setting<Int?>.optionalInteger(
    "count", in: 1...500, "How many of the items; all when absent.")
  static let until = Setting<Duration?>.optionalDuration(
    "until", in: .seconds(10)...(.hours(4)),
    "How long all of it takes at most; then the rest of it is left out.")
  static let called = Setting<Text?>.optionalWording(
    "called", maxLength: 100,
    "What a turn is called, as in Round {number} of {total}; /skip then ends the turn.")
  static let to = Setting<RecipeVerb.Winners>.word(
    "to", default: .everyone,
    "Everyone here, who wrote the favourites of the last vote, or who had the last question right.")
  static let reason = Setting<Text>.wording(
    "for", maxLength: 100, "What for, as in 'points for taking part'.")
  static let numbered = Setting<Bool>.flag(
    "numbered", default: false, "Whether the lines are numbered.")
}
