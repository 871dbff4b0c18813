import ActivityKit

/// Two prompts in a row with a pause in between; nothing of the answers is in its own state.
struct Diary: Module {
  static let name = "diary"
  static let summary = "Write twice."
  static let settings = SettingsSchema()

  enum Cue: Codable, Sendable {
    case again
    case done
    case finish
  }

  var privacy: Privacy

  init(privacy: Privacy) { self.privacy = privacy }
  init(_ settings: Settings, _ problems: inout [SettingsProblem]) { privacy = .anonymous }

  func begin(in room: inout Room<Cue>) {
    room.ask(.text("One?", maxLength: 400), privacy: privacy, for: .minutes(1), then: .again)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .again: room.wait(.minutes(1), then: .done)
    case .done: room.ask(.ready("Two?"), for: .minutes(1), then: .finish)
    case .finish: room.finish()
    }
  }
}
