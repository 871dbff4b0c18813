import ActivityKit

extension Feedback {
  static let items = Setting.wordings(
    "items", count: 0...8, maxLength: 200,
    "What is asked, each to be answered from 1 to 10; four short questions when absent.")
  static let line = Setting.flag("line", default: true, "Whether a line may be written as well.")
  static let trend = Setting.flag(
    "trend", default: false,
    "Whether each may keep a number of their own over time, which they alone read.")
  static let low = Setting.integer(
    "low", default: 4, in: 1...9,
    "Up to which own number facilitators are told of it, of those who have said so before.")
  static let time = Setting.duration(
    "time", default: .seconds(30), in: .seconds(10)...(.minutes(5)),
    "For each of the items, and twice that for the line.")

  static let settings = SettingsSchema(
    Self.items, Self.line, Self.trend, Self.low, Self.time
  ).shortened(to: Self.items)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let own = settings[Self.items]
    items = own.isEmpty ? Self.standard : own
    hasLine = settings[Self.line]
    hasTrend = settings[Self.trend]
    low = settings[Self.low]
    time = settings[Self.time]
    if settings.has(Self.low), !hasTrend {
      problems.append(settings.problem("low", "'low' goes with 'trend: true'"))
    }
  }

  /// Whether somebody was heard, whether it helped and fitted, and all of it together.
  private static let standard: [Text] = [
    .feedbackItemsHeard, .feedbackItemsHelped, .feedbackItemsFitted, .feedbackItemsOverall,
  ]
}
