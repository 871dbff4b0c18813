import ActivityKit

/// Each answers a question, without a name, and all of it is read out.
struct CircleTemplate: Module {
  static let name = "circle-template"
  static let summary = "Each answers a question, without a name, and all of it is read out."

  enum Cue: Codable, Sendable {
    case share
    case end
  }

  static let question = Setting.text(
    "question", default: "What is on your mind?", maxLength: 200, "What people are asked.")
  static let time = Setting.duration(
    "time", default: .minutes(1), in: .seconds(20)...(.minutes(10)), "To write an answer.")

  static let settings = SettingsSchema(Self.question, Self.time)

  var question: String
  var time: Duration

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    question = settings[Self.question]
    time = settings[Self.time]
  }

  func begin(in room: inout Room<Cue>) {
    room.say("Welcome. Here now: \(room.people.count). Answering is up to you.")
    room.ask(.text(Text(question)), privacy: .anonymous, for: time, then: .share)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .share where room.answers.isEmpty:
      room.say("Nothing was shared this time, and that is fine.")
      room.wait(.seconds(20), then: .end)
    case .share:
      let lines = room.answers.compactMap(\.text).map(Text.verbatim)
        .shuffled(using: &room.random)
      room.show(.list(title: Text(question), lines, numbered: false))
      room.wait(.seconds(20), then: .end)
    case .end:
      room.say("Thank you.")
      room.finish()
    }
  }
}
