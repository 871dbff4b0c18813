import ActivityKit

extension Poll {
  static let ask = Setting.text("ask", maxLength: 300, "What people are asked.")
  static let kind = Setting<PollKind>.word(
    "kind", default: .choice,
    "choice (one of the choices), several, scale (a number), ranking (all choices in order), words "
      + "(counted), or ideas (collected, then voted on).")
  static let choices = Setting.texts(
    "choices", default: [], count: 2...40, maxLength: 80,
    "What to choose from, for several and ranking too. Without them a choice is between yes and "
      + "no.")
  static let pick = Setting.optionalInteger(
    "pick", in: 2...40, "The most that each may pick of several; all of them when absent.")
  static let top = Setting.integer(
    "top", default: 10, in: 3...10, "The highest number of a scale; 1 is the lowest.")
  static let privacy = Setting<PollPrivacy>.word(
    "privacy", default: .anonymous,
    "named (everyone reads who answered what), anonymous, or facilitator (only facilitators read "
      + "it).")
  static let results = Setting<PollResults>.word(
    "results", default: .end,
    "end, or live: while people answer they see three times or so how it stands.")
  static let time = Setting.optionalDuration(
    "time", in: .seconds(5)...(.hours(1)),
    "To answer: 45s, 90s for a ranking and words, 3m for ideas when absent.")
  static let vote = Setting.duration(
    "vote", default: .minutes(1), in: .seconds(5)...(.minutes(10)), "To vote on ideas.")
  static let votes = Setting.integer(
    "votes", default: 3, in: 1...10, "How many ideas each may vote for.")
  static let talk = Setting.duration(
    "talk", default: .zero, in: .zero...(.minutes(30)),
    "To talk about the results; 0s to go on at once.")

  static let settings = SettingsSchema(
    Self.ask, Self.kind, Self.choices, Self.pick, Self.top, Self.privacy, Self.results, Self.time,
    Self.vote, Self.votes, Self.talk)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let kind = settings[Self.kind]
    let written = settings[Self.choices]
    let privacy = settings[Self.privacy]
    self.init(
      Text(settings[Self.ask]), kind,
      choices: written.isEmpty && kind == .choice ? Self.yesOrNo : written.map(Text.verbatim))
    pick = min(settings[Self.pick] ?? .max, choices.count)
    top = settings[Self.top]
    self.privacy = privacy
    isLive = settings[Self.results] == .live
    time = settings[Self.time] ?? kind.time
    vote = settings[Self.vote]
    votes = settings[Self.votes]
    talk = settings[Self.talk]
    check(settings, &problems)
  }

  private func check(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    func refuse<Value>(_ setting: Setting<Value>, unless fits: Bool) {
      guard settings.has(setting), !fits else { return }
      let name = setting.field.name
      problems.append(
        settings.problem(name, "'\(name)' does not go with kind '\(kind.rawValue)'"))
    }
    refuse(Self.choices, unless: kind.hasChoices)
    refuse(Self.pick, unless: kind == .several)
    refuse(Self.top, unless: kind == .scale)
    refuse(Self.vote, unless: kind == .ideas)
    refuse(Self.votes, unless: kind == .ideas)
    if kind.hasChoices, choices.isEmpty {
      problems.append(settings.problem("kind", "kind '\(kind.rawValue)' needs 'choices'"))
    }
    let labels = choices.map { $0.words().trimmed.folded }
    if let twin = labels.indices.first(where: { labels[..<$0].contains(labels[$0]) }),
      settings.has(Self.choices)
    {
      problems.append(
        settings.problem("choices", at: twin, "'\(choices[twin].words())' is there twice"))
    }
    if kind == .ranking, choices.count > Self.mostRanked {
      problems.append(
        settings.problem(
          "choices",
          "a ranking is of \(Self.mostRanked) choices at most, and these are \(choices.count)"))
    }
    guard privacy == .facilitator else { return }
    if kind == .ideas {
      problems.append(
        settings.problem(
          "privacy", "ideas are read by all, so they cannot be for facilitators only"))
    }
    if isLive {
      problems.append(
        settings.problem("results", "nobody sees results that are for facilitators only"))
    }
  }

  /// Nobody keeps more apart in one line.
  static let mostRanked = 10
  static let yesOrNo: [Text] = [.pollAnswerYes, .pollAnswerNo]
}
