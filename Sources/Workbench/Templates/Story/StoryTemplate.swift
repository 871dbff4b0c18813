import ActivityKit

/// Everyone writes a line for each part of a story, and all of them are read.
struct StoryTemplate: Module {
  static let name = "story-template"
  static let summary = "Everyone writes a line for each part of a story, and all of them are read."

  enum Cue: Codable, Sendable {
    case write(Int)
    case read(Int)
  }

  static let parts = Setting.texts(
    "parts", default: ["Where does it begin?", "What goes wrong?", "How does it end?"],
    count: 1...20, maxLength: 200, "The parts of the story, each as a question.")
  static let write = Setting.duration(
    "write", default: .minutes(1), in: .seconds(20)...(.minutes(10)), "To write a line.")
  static let read = Setting.duration(
    "read", default: .seconds(20), in: .seconds(5)...(.minutes(10)), "To read what was written.")

  static let settings = SettingsSchema(Self.parts, Self.write, Self.read)

  var parts: [String]
  var write: Duration
  var read: Duration

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    parts = settings[Self.parts]
    write = settings[Self.write]
    read = settings[Self.read]
  }

  func begin(in room: inout Room<Cue>) {
    room.say("A story in parts. Write a line for each of them, or pass.")
    room.wait(.seconds(5), then: .write(0))
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .write(let n) where n < parts.count:
      room.nameStep("Part \(n + 1) of \(parts.count)")
      room.ask(.text(Text(parts[n])), for: write, then: .read(n))
    case .write:
      room.say("That is the story. Thank you for writing.")
      room.finish()
    case .read(let n):
      show(parts[n], in: &room)
      room.wait(read, then: .write(n + 1))
    }
  }

  private func show(_ part: String, in room: inout Room<Cue>) {
    guard !room.answers.isEmpty else { return room.say(.commonNothingShared) }
    let lines = room.answers.map { answer -> Text in
      let name = answer.person.map(room.name) ?? "someone"
      return .verbatim("\(name): \(answer.text ?? "")")
    }
    room.show(.list(title: Text(part), lines, numbered: false))
  }
}
