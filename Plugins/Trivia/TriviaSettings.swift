import ActivityKit

extension Trivia {
  static let time = Setting.duration(
    "time", default: .seconds(20), in: .seconds(5)...(.minutes(10)),
    "How long a question is open; it closes early when everyone has answered or passed.")
  static let questions = Setting.records(
    "questions", of: TriviaItem.settings, count: 1...20_000,
    "The questions. They may come from a file: include: packs/NAME.yaml")
  static let count = Setting.optionalInteger(
    "count", in: 1...500, "Ask only so many of the questions; all of them when absent.")
  static let spelling = Setting<TypedKey.Spelling>.word(
    "spelling", default: .forgiving,
    "How much it matters in typed answers. forgiving: one slip of the finger in a long word is "
      + "forgiven. exact: none is.")
  static let scoring = Setting<TriviaScoring>.word(
    "scoring", default: .accuracy,
    "accuracy: 500 a right answer, less than that in all for speed. speed: up to 1,000 each. "
      + "first: one point to the first. none: no points.")
  static let timing = Setting<TriviaTiming>.word(
    "timing", default: .normal,
    "relaxed gives 1.5 times the time, double twice; off waits until everyone has answered.")
  static let leaderboard = Setting<Leaderboard>.word(
    "leaderboard", default: .end, "When the standings are shown: never, at the end, or after each.")
  static let teams = Setting<TeamPlan?>.teams(
    "teams",
    "Play in so many teams. Everyone answers for themselves, and a team has the average of its members, or "
      + "their sum.")
  static let shuffle = Setting.flag(
    "shuffle", default: false, "Ask the questions in a drawn order.")
  static let fresh = Setting.flag(
    "fresh", default: false,
    "Begin with questions that this group has not had, at earlier occurrences of the event "
      + "either, so that nothing repeats until all were asked; count says how many an evening has.")
  static let shuffleChoices = Setting.flag(
    "shuffle_choices", default: false, "List the choices of each question in a drawn order.")
  static let tally = Setting.flag(
    "tally", default: false, "Show how often each choice was picked.")
  static let pause = Setting.duration(
    "pause", default: .seconds(4), in: .zero...(.minutes(1)),
    "Between an answer and the next question.")

  static let introduction = Setting.duration(
    "introduction", default: .seconds(8), in: .zero...(.minutes(1)),
    "To read how the quiz goes, before the first question; 0s leaves that out.")

  static let settings = SettingsSchema(
    Self.questions, Self.count, Self.time, Self.timing, Self.pause, Self.introduction,
    Self.spelling,
    Self.scoring, Self.leaderboard, Self.teams, Self.shuffle, Self.fresh,
    Self.shuffleChoices, Self.tally)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let questions = settings[Self.questions]
    items = questions.map { TriviaItem($0, spelling: settings[Self.spelling], &problems) }
    Self.noteNearAnswers(among: &items, questions, &problems)
    let timing = settings[Self.timing]
    scoring = settings[Self.scoring]
    count = settings[Self.count] ?? items.count
    time = timing.adapted(settings[Self.time])
    gap = settings[Self.pause]
    introduction = settings[Self.introduction]
    isFresh = settings[Self.fresh] ? true : nil
    leaderboard = settings[Self.leaderboard]
    teams = settings[Self.teams]
    options = Options(
      shufflesQuestions: settings[Self.shuffle], shufflesChoices: settings[Self.shuffleChoices],
      showsTally: settings[Self.tally], countsSpeed: scoring == .accuracy && timing != .off)

    if isFresh == true, count >= items.count {
      problems.append(
        settings.warning(
          "fresh", "each evening asks all \(items.count) questions; count says how many"))
    }
    if count > items.count {
      problems.append(
        settings.problem("count", "count is \(count), but the questions are only \(items.count)"))
    }
    if teams != nil, scoring == .none {
      problems.append(
        settings.problem("teams", "teams need points to play for: not scoring 'none'"))
    }
    if scoring == .speed, timing == .off {
      problems.append(
        settings.problem("timing", "scoring by speed needs a clock: not timing 'off'"))
    }
  }
}
