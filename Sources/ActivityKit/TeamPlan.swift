/// Teams as an activity asks for them in its settings: how many or which, and how they come about.
public struct TeamPlan: Codable, Sendable, Equatable {
  public enum By: String, Codable, Sendable, CaseIterable {
    case chance, choice
  }

  /// How many, where they have no names.
  public let count: Int
  public let names: [Text]
  public let by: By
  public let rules: TeamRules
  /// How long people have to choose.
  public let time: Duration

  public init(
    count: Int, names: [Text] = [], by: By = .chance, rules: TeamRules = TeamRules(),
    time: Duration = .seconds(30)
  ) {
    self.count = count
    self.names = names
    self.by = by
    self.rules = rules
    self.time = time
  }

  /// How long it takes until there are teams.
  public var length: Duration { by == .choice ? time : .zero }
}

extension TeamPlan {
  public static let counts = 2...Team.most

  private static let count = Setting.integer(
    "count", default: 2, in: counts, "How many teams, where 'names' does not tell.")
  private static let names = Setting<[Text]>(
    SettingsSchema.Field(
      name: "names", type: .list(.text(maxLength: 40), count: counts), fallback: nil,
      isRequired: false, help: "What the teams are called, one name a team.")
  ) { $0?.list.compactMap(\.wording) ?? [] }
  package static let by = Setting<By>.word(
    "by", default: .chance, "Whether teams are drawn, or people choose theirs.")
  package static let keep = Setting<TeamRules.Keep>.word(
    "keep", default: .activity,
    "How long they last. Where as many stand for the evening already, these are taken.")
  package static let score = Setting<TeamRules.Score>.word(
    "score", default: .average, "What a team's score is, of the points of its members.")
  private static let time = Setting.duration(
    "time", default: .seconds(30), in: .seconds(5)...(.minutes(10)),
    "How long people have to choose.")

  fileprivate static let settings = SettingsSchema(count, names, by, keep, score, time)

  fileprivate init?(_ value: SettingValue?) {
    if let count = value?.integer {
      self.init(count: count)
    } else if let settings = value?.record {
      self.init(
        count: settings[Self.count], names: settings[Self.names],
        by: settings[Self.by],
        rules: TeamRules(keep: settings[Self.keep], score: settings[Self.score]),
        time: settings[Self.time])
    } else {
      return nil
    }
  }
}

extension Setting where Value == TeamPlan? {
  /// A number of teams, or a mapping with how they are made; no teams where it is absent.
  public static func teams(_ name: String, _ help: String) -> Self {
    Setting(
      SettingsSchema.Field(
        name: name, type: .either([.integer(TeamPlan.counts), .record(TeamPlan.settings)]),
        fallback: nil, isRequired: false, help: help)
    ) { TeamPlan($0) }
  }
}
