import ActivityKit

extension Trivia {
  static let time = Setting.duration(
    "time", default: .seconds(20), in: .seconds(5)...(.minutes(10)),
    "How long a question is open; it closes early when everyone has answered or passed.")
  static let questionCount = 1...20_000
  static let questions = Setting.records(
    "questions", of: TriviaItem.settings, count: questionCount, or: "rounds",
    "The questions. They may come from a file: include: packs/NAME.yaml")
  static let rounds = Setting.records(
    "rounds", of: TriviaRound.settings, count: 0...20,
    "In place of questions: parts with a title and questions of their own, one after the other.")
  static let count = Setting.optionalInteger(
    "count", in: 1...500,
    "Ask only so many of the questions, of each round where there are rounds; all of them when "
      + "absent.")
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
    "leaderboard", default: .end,
    "When the standings are shown: never, at the end, after each round too, or each question.")
  static let hints = Setting<TriviaHints>.word(
    "hints", default: .off,
    "Whether /hint gives people a hint, each for themselves: a letter, or half of the wrong "
      + "choices. half: their answer counts half then.")
  static let buzzer = Setting.flag(
    "buzzer", default: false,
    "With scoring first: whoever types ! first has the turn to answer, then the others may.")
  static let wager = Setting.optionalInteger(
    "wager", in: 1...10_000,
    "Before the last question everyone gets so many points to bet: what is bet comes back double "
      + "with a right answer, and the rest is theirs.")
  static let tieBreak = Setting<Settings?>(
    SettingsSchema.Field(
      name: "tie_break", type: .record(TriviaItem.nearestSettings), fallback: nil,
      isRequired: false,
      help: "What those are asked who are level at the top in the end, where people see each "
        + "other's scores.")
  ) { $0?.record }
  static let streaks = Setting.flag(
    "streaks", default: false, "Tell people privately of three right answers in a row, and more.")
  static let farewell = Setting.flag(
    "farewell", default: true,
    "With the last standings, tell each privately how many they had, and something kind.")
  static let teams = Setting<TeamPlan?>.teams(
    "teams",
    "Play in so many teams. Everyone answers for themselves, and a team has the average of its members, or "
      + "their sum.")
  static let tournament = Setting.optionalText(
    "tournament", maxLength: 60,
    "A name under which points count over several evenings; the standings of it follow those of the evening."
  )
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
    Self.questions, Self.rounds, Self.count, Self.time, Self.timing, Self.pause, Self.introduction,
    Self.spelling,
    Self.scoring, Self.leaderboard, Self.teams, Self.tournament, Self.shuffle, Self.fresh,
    Self.shuffleChoices, Self.tally, Self.hints, Self.buzzer, Self.wager, Self.tieBreak,
    Self.streaks, Self.farewell)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let parts = settings[Self.rounds].map(TriviaRound.read)
    let questions = parts.isEmpty ? settings[Self.questions] : parts.flatMap { $0.questions }
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
    tournament = settings[Self.tournament]
    options = Options(
      shufflesQuestions: settings[Self.shuffle], shufflesChoices: settings[Self.shuffleChoices],
      showsTally: settings[Self.tally], countsSpeed: scoring == .accuracy && timing != .off)
    rounds = parts.isEmpty ? nil : parts.map { $0.round }
    hints = settings[Self.hints]
    isBuzzed = settings[Self.buzzer] ? true : nil
    wager = settings[Self.wager]
    tieBreak = settings[Self.tieBreak].map { TriviaItem(nearest: $0, &problems) }
    streaks = settings[Self.streaks] ? true : nil
    tellsEach = settings[Self.farewell] ? true : nil
    findMisfits(settings, timing, &problems)
    if isFresh == true, askedCount == items.count {
      problems.append(
        settings.warning(
          "fresh", "each evening asks all \(items.count) questions; count says how many"))
    }
  }

  /// What does not go together.
  private func findMisfits(
    _ settings: Settings, _ timing: TriviaTiming, _ problems: inout [SettingsProblem]
  ) {
    let size = rounds?.map(\.count).min() ?? items.count
    let whose = rounds == nil ? "the questions" : "those of a round"
    let countsEach = scoring == .accuracy || scoring == .speed
    let misfits: [(key: String, isMisfit: Bool, message: String)] = [
      ("rounds", items.isEmpty, "there is nothing to ask: give 'questions', or rounds with some"),
      (
        "rounds", rounds != nil && settings.has(Self.questions),
        "give 'questions' or 'rounds', not both"
      ),
      (
        "count", !items.isEmpty && settings.has(Self.count) && count > size,
        "count is \(count), but \(whose) are only \(size)"
      ),
      (
        "teams", teams != nil && scoring == .none,
        "teams need points to play for: not scoring 'none'"
      ),
      (
        "tournament", tournament != nil && (scoring == .none || leaderboard == .never),
        "a tournament goes by the standings: not with scoring 'none' or leaderboard 'never'"
      ),
      (
        "timing", scoring == .speed && timing == .off,
        "scoring by speed needs a clock: not timing 'off'"
      ),
      (
        "leaderboard", leaderboard == .round && rounds == nil,
        "standings after each round need 'rounds'"
      ),
      (
        "hints", hints == .half && !countsEach,
        "hints at half the points need more than one: scoring 'accuracy' or 'speed'"
      ),
      ("buzzer", isBuzzed == true && scoring != .first, "a buzzer needs scoring 'first'"),
      (
        "buzzer", isBuzzed == true && items.contains(where: \.isNearest),
        "nobody can have a 'nearest' question first; leave those out where there is a buzzer"
      ),
      (
        "wager", wager != nil && !countsEach,
        "a bet needs answers that each count: scoring 'accuracy' or 'speed'"
      ),
      (
        "tie_break", tieBreak != nil && (scoring == .none || teams != nil || leaderboard == .never),
        "a tie is broken between people who see the standings: not with 'teams', scoring 'none' or "
          + "leaderboard 'never'"
      ),
    ]
    for misfit in misfits where misfit.isMisfit {
      problems.append(settings.problem(misfit.key, misfit.message))
    }
  }
}
