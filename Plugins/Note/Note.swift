import ActivityKit

/// A text that is shown, and the time to read it.
struct Note: Module {
  static let name = "note"
  static let summary = "A text that is shown, with the time to read it."

  enum Cue: Codable, Sendable { case end }

  static let text = Setting.text(
    "text", maxLength: 2_000, "What is shown, line by line, as in note: Bring a cup.")
  static let time = Setting.optionalDuration(
    "time", in: .seconds(1)...(.minutes(30)),
    "How long until what follows; as long as it takes to read it when absent.")

  static let settings = SettingsSchema(Self.text, Self.time).shortened(to: Self.text)

  let text: String
  let time: Duration

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    text = settings[Self.text]
    time = settings[Self.time] ?? Self.readingTime(of: text)
  }

  var length: Duration? { time }

  func begin(in room: inout Room<Cue>) {
    room.say(Text(text))
    room.nameStep(.commonTimeToRead)
    room.wait(time, then: .end)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }

  /// In whole seconds, and long enough for people to notice it.
  private static func readingTime(of text: String) -> Duration {
    .seconds(max(5, UnhurriedVoice.time(bytes: text.utf8.count).secondsUp))
  }
}
