import ActivityKit

/// A break: people talk or walk off, and are told at its quarters how much of it is left.
struct Break: Module {
  static let name = "break"
  static let summary = "A break: a text, and at its quarters how much time is left."

  enum Cue: Codable, Sendable {
    case part(Int)
    case end
  }

  static let time = Setting.duration(
    "time", default: .minutes(5), in: .seconds(10)...(.hours(3)),
    "How long it takes, as in break: 5m.")
  static let text = Setting.optionalText(
    "text", maxLength: 500, "What is said as it begins, such as where to find coffee.")

  static let settings = SettingsSchema(Self.time, Self.text).shortened(to: Self.time)

  let time: Duration
  let text: String?

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    time = settings[Self.time]
    text = settings[Self.text]
  }

  var length: Duration? { time }

  /// A short one is told at its half only.
  private var parts: Int { time >= .minutes(2) ? 4 : 2 }

  func begin(in room: inout Room<Cue>) {
    if let text { room.say(Text(text)) }
    room.say(.breakBegins(time: time))
    wait(for: 0, in: &room)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .part(let n) where n < parts:
      room.say(.breakLeft(time: time * (parts - n) / parts))
      wait(for: n, in: &room)
    case .part, .end:
      room.say(.breakOver)
      room.finish()
    }
  }

  private func wait(for part: Int, in room: inout Room<Cue>) {
    room.nameStep(.breakName, skipTo: .end)
    room.wait(time / parts, then: .part(part + 1))
  }
}
