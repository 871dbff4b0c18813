import ActivityKit

extension Creative {
  static let prompt = Setting<[String]>(
    SettingsSchema.Field(
      name: "prompt",
      type: .either([
        .text(maxLength: 500), .list(.text(maxLength: 500), count: 1...500),
      ]),
      fallback: nil, isRequired: true,
      help: "What to write about. Of a list one is drawn, as of include: packs/en/creative.yaml")
  ) { value in
    value?.text.map { [$0] } ?? value?.list.compactMap(\.text) ?? []
  }
  static let kind = Setting<CreativeKind>.word(
    "kind", default: .free,
    "free, six-words (counted), haiku (5-7-5, as near as people like) or a line.")
  static let write = Setting.duration(
    "write", default: .minutes(5), in: .seconds(30)...(.hours(1)), "To write in private.")
  static let read = Setting.optionalDuration(
    "read", in: .seconds(5)...(.minutes(20)),
    "To read the gallery in silence; 15s a piece, from 30s to 5m, when absent.")
  static let vote = Setting.duration(
    "vote", default: .seconds(60), in: .zero...(.minutes(10)),
    "To pick favourites; 0s for a gallery without a vote.")
  static let votes = Setting.integer(
    "votes", default: 3, in: 1...10, "How many favourites each person may pick.")
  static let sign = Setting.duration(
    "sign", default: .seconds(20), in: .zero...(.minutes(5)),
    "To decide whether to put one's name to one's piece; 0s not to ask.")

  static let settings = SettingsSchema(
    Self.prompt, Self.kind, Self.write, Self.read, Self.vote, Self.votes, Self.sign)

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
    if vote == .zero, settings.has(Self.votes) {
      problems.append(settings.problem("votes", "'votes' needs time to vote, but vote is 0s"))
    }
  }
}
