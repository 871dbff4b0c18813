import ActivityKit

/// An activity with a mistake in it: the answer `boom` makes the process trap.
struct Tripwire: Module {
  static let name = "tripwire"
  static let summary = "Traps when somebody says boom."
  static let settings = SettingsSchema([])

  enum Cue: Codable { case end }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  func begin(in room: inout Room<Cue>) {
    room.ask(.text("Say anything but boom."), for: .minutes(5), then: .end)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }

  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    let words: [Text] = answer.text == "boom" ? [] : ["fine"]
    room.say(words[0])
  }
}
