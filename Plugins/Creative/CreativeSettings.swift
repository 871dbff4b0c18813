import ActivityKit

extension Creative {
  static let prompt = Setting<[String]>(
    SettingsSchema.Field(
      name: "prompt",
      type: .either([
        .text(maxLength: 1_000), .list(.text(maxLength: 1_000), count: 1...500),
      ]),
      fallback: nil, isRequired: true,
      help: "What to write about; of an acrostic the word, of a blackout the text whose words are "
        + "kept, of a caption the picture, told in words, of a corpse-story how it begins. Of a "
        + "list one is drawn, as of include: packs/en/creative.yaml")
  ) { value in
    value?.text.map { [$0] } ?? value?.list.compactMap(\.text) ?? []
  }
  static let kind = Setting<CreativeKind>.word(
    "kind", default: .free,
    "Each for themselves: free, six-words (counted), haiku (5-7-5, as near as people like), a line, "
      + "acrostic, blackout or caption. In turn, each seeing the part before: corpse (a word each), "
      + "corpse-story (a sentence or two each) or renga (verses of 3 and 2 lines). To oneself: letter, "
      + "given back at the next occurrence.")
  static let write = Setting.duration(
    "write", default: .minutes(5), in: .seconds(30)...(.hours(1)), "To write in private.")
  static let read = Setting.optionalDuration(
    "read", in: .seconds(5)...(.minutes(20)),
    "To read the gallery in silence, each piece of it where they come one by one, or what was written "
      + "in turn; 15s a piece, from 30s to 5m in all, when absent.")
  static let vote = Setting.duration(
    "vote", default: .seconds(60), in: .zero...(.minutes(10)),
    "To pick favourites; 0s for a gallery without a vote.")
  static let votes = Setting.integer(
    "votes", default: 3, in: 1...10, "How many favourites each person may pick.")
  static let sign = Setting.duration(
    "sign", default: .seconds(20), in: .zero...(.minutes(5)),
    "To decide whether to put one's name to one's piece; 0s not to ask.")
  static let showing = Setting<Showing>.word(
    "gallery", default: .whole,
    "The whole gallery at once, in silence; or its pieces one by one, and people may talk.")
  static let hold = Setting<Hold>.word(
    "hold", default: .none,
    "With facilitator, whoever leads reads the pieces before the room does, and says with /pieces "
      + "which it sees.")
  static let turn = Setting.duration(
    "turn", default: .seconds(90), in: .seconds(15)...(.minutes(10)),
    "For each turn to write, of what is written in turn.")
  static let slips = Setting.integer(
    "slips", default: 1, in: 1...20,
    "How many slips go round at once, of a corpse or a corpse-story: as many people write at a time."
  )
  static let rounds = Setting.integer(
    "rounds", default: 1, in: 1...5, "How often a corpse-story or a renga goes round.")

  static let settings = SettingsSchema(
    Self.prompt, Self.kind, Self.write, Self.read, Self.vote, Self.votes, Self.sign, Self.showing,
    Self.hold, Self.turn, Self.slips, Self.rounds)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let prompts = settings[Self.prompt]
    prompt = prompts.first ?? ""
    drawnFrom = prompts.count > 1 ? prompts : nil
    kind = settings[Self.kind]
    write = settings[Self.write]
    read = settings[Self.read]
    vote = settings[Self.vote]
    votes = settings[Self.votes]
    sign = settings[Self.sign]
    showing = settings[Self.showing]
    hold = settings[Self.hold]
    turn = settings[Self.turn]
    rounds = settings[Self.rounds]
    count = settings[Self.slips]
    if vote == .zero, settings.has(Self.votes) {
      problems.append(settings.problem("votes", "'votes' needs time to vote, but vote is 0s"))
    }
    problems += Self.misplaced(in: settings)
    if kind == .acrostic {
      for (index, word) in prompts.enumerated() where !Self.acrostics.contains(word.letters) {
        problems.append(
          settings.problem(
            "prompt", at: settings.value("prompt")?.text == nil ? index : nil,
            "an acrostic is of a word of \(Self.acrostics.lowerBound) to "
              + "\(Self.acrostics.upperBound) letters, not of '\(Phrase.shortened(word, to: 20))'"))
      }
    }
  }

  /// How many letters the word of an acrostic has.
  private static let acrostics = 2...12

  /// Settings that do nothing, as the text is written.
  private static func misplaced(in settings: Settings) -> [SettingsProblem] {
    let kind = settings[Self.kind]
    let pieces = [
      Self.vote.field, Self.votes.field, Self.sign.field, Self.showing.field, Self.hold.field,
    ]
    let turns = [Self.turn.field, Self.slips.field, Self.rounds.field]
    let idle: (fields: [SettingsSchema.Field], how: String) =
      switch kind {
      case .free, .sixWords, .haiku, .line, .acrostic, .blackout, .caption:
        (turns, "which each writes alone")
      case .corpse: (pieces + [Self.write.field, Self.rounds.field], "which is written in turn")
      case .corpseStory: (pieces + [Self.write.field], "which is written in turn")
      case .renga: (pieces + [Self.write.field, Self.slips.field], "which is written in turn")
      case .letter: (pieces + turns + [Self.read.field], "which nobody else reads")
      }
    return idle.fields.map(\.name).filter { settings.value($0) != nil }.map {
      settings.problem($0, "'\($0)' does nothing with kind: \(kind.rawValue), \(idle.how)")
    }
  }
}

extension String {
  fileprivate var letters: Int { count(where: \.isLetter) }
}
