import ActivityKit

extension TwentyQuestions {
  static let most = Setting.integer(
    "questions", default: 20, in: 5...30, "How many questions there are.")
  static let time = Setting.duration(
    "time", default: .seconds(40), in: .seconds(10)...(.minutes(5)),
    "To ask a question, and to reply to it.")

  static let settings = SettingsSchema(Self.most, Self.time)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    most = settings[Self.most]
    time = settings[Self.time]
  }
}
