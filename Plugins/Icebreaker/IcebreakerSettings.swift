import ActivityKit

extension Icebreaker {
  static let format = Setting<IcebreakerFormat>.word(
    "format", default: .pairs,
    "pairs, trios and fours talk in breakouts; in a round each speaks in turn; would-you-rather "
      + "takes sides; two-truths guesses what is made up; spectrum-line takes places from 1 to 10.")
  static let prompts = Setting.texts(
    "prompts", default: [], count: 1...500, maxLength: 300,
    "What to talk about, for would-you-rather the two sides: tea or coffee, or for spectrum-line "
      + "what 1 and 10 are. Ready-made ones when absent. They may come from a file: "
      + "include: packs/en/NAME.yaml")
  static let time = Setting.optionalDuration(
    "time", in: .seconds(5)...(.minutes(30)),
    "A conversation (3m in pairs, 4m in trios, 5m in fours), a turn (1m), a choice, guess or place "
      + "(30s), or the writing of one statement (1m).")
  static let talk = Setting.optionalDuration(
    "talk", in: .zero...(.minutes(10)),
    "To talk in the main room afterwards: 30s, but 1m after a would-you-rather or a line; 0s for "
      + "none.")
  static let rounds = Setting.optionalInteger(
    "rounds", in: 1...20,
    "Conversations, each with new partners; times around; sides to take (3) or lines (2), or all "
      + "that are written; or people whose statements are guessed (10). 1 unless said otherwise.")
  static let mixing = Setting.texts(
    "mixing", default: [], count: 2...6, maxLength: 60,
    "In pairs, trios and fours: kinds of people, such as [new here, been before]. Everyone says which "
      + "they are, and each group gets some of each.")

  static let settings = SettingsSchema(
    Self.format, Self.prompts, Self.time, Self.rounds, Self.talk, Self.mixing)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let format = settings[Self.format]
    let written = settings[Self.prompts]
    let prompts = written.isEmpty ? format.prompts : written.map(Text.verbatim)
    let time = settings[Self.time] ?? format.time
    let talk = settings[Self.talk] ?? format.talk
    let rounds = settings[Self.rounds]
    if format.size == nil, settings.has(Self.mixing) {
      problems.append(
        settings.problem("mixing", "'mixing' goes with format 'pairs', 'trios' or 'fours'"))
    }
    switch format {
    case .pairs, .trios, .fours:
      let deck = PromptDeck(prompts, rounds: rounds ?? 1, atOnce: 3)
      play = .groups(
        SmallGroups(
          size: format.size ?? 2, deck: deck, time: time, talk: talk,
          mixing: settings[Self.mixing]))
    case .round:
      play = .round(CheckInRound(PromptDeck(prompts, rounds: rounds ?? 1, atOnce: 1), time: time))
      if settings.has(Self.talk) {
        problems.append(settings.problem("talk", "'talk' does not go with format 'round'"))
      }
    case .wouldYouRather:
      let count = rounds ?? (written.isEmpty ? 3 : written.count)
      problems += settings.excess(
        of: count, over: written.isEmpty ? Dilemma.shipped.count : written.count)
      let dilemmas = written.enumerated().compactMap { index, prompt in
        let dilemma = Dilemma(prompt)
        if dilemma == nil {
          problems.append(
            settings.problem(
              "prompts", at: index,
              "'\(prompt)' needs two sides, as in: tea or coffee, té o café, tea | coffee"))
        }
        return dilemma
      }
      play = .rather(
        WouldYouRather(
          dilemmas: written.isEmpty ? Dilemma.shipped : dilemmas, count: count, time: time,
          talk: talk))
    case .spectrumLine:
      let count = rounds ?? (written.isEmpty ? 2 : written.count)
      problems += settings.excess(of: count, over: prompts.count)
      play = .spectrum(SpectrumLine(prompts, count: count, time: time, talk: talk))
    case .twoTruths:
      play = .truths(TwoTruths(most: rounds ?? 10, time: time, talk: talk))
      if settings.has(Self.prompts) {
        problems.append(
          settings.problem("prompts", "'prompts' does not go with format 'two-truths'"))
      }
    }
  }
}

extension Settings {
  /// The problem with so many rounds, if there are fewer prompts.
  fileprivate func excess(of rounds: Int, over prompts: Int) -> [SettingsProblem] {
    rounds > prompts
      ? [problem("rounds", "rounds is \(rounds), but the prompts are \(prompts)")] : []
  }
}
