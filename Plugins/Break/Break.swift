import ActivityKit

/// A break: people talk or walk off, and at its quarters the house tells how much of it is left.
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

  func begin(in room: inout Room<Cue>) {
    if let text { room.say(Text(text)) }
    room.say(.breakBegins(time: room.bounded(time)))
    wait(for: time, in: &room)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .part(let n):
      // What is left of one that began when each quarter was a step.
      let parts = time >= .minutes(2) ? 4 : 2
      wait(for: time * max(0, parts - n) / parts, in: &room)
    case .end:
      room.say(.breakOver)
      room.finish()
    }
  }

  /// The house tells how much of it is left.
  private func wait(for time: Duration, in room: inout Room<Cue>) {
    room.nameStep(.breakName, skipTo: .end)
    room.until(time, then: .end)
    room.wait(time, then: .end)
  }
}
