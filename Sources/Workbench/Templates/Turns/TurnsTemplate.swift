import ActivityKit

/// One after the other speaks, or passes.
struct TurnsTemplate: Module {
  static let name = "turns-template"
  static let summary = "One after the other speaks, or passes."

  enum Cue: Codable, Sendable {
    case order
    case turn
  }

  static let question = Setting.text(
    "question", default: "What would you like the others to know?", maxLength: 200,
    "What people speak about.")
  static let turn = Setting.duration(
    "turn", default: .seconds(30), in: .seconds(10)...(.minutes(10)), "How long each may speak.")

  static let settings = SettingsSchema(Self.question, Self.turn)

  var question: String
  var turn: Duration
  /// Whoever comes late is last, and whoever was gone may have their turn at the end.
  var order = TurnOrder()

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    question = settings[Self.question]
    turn = settings[Self.turn]
  }

  func begin(in room: inout Room<Cue>) {
    room.say(Text(question))
    room.wait(.seconds(5), then: .order)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .order:
      order = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
      room.say("One at a time, and nobody has to.")
      room.wait(.seconds(5), then: .turn)
    case .turn:
      guard let person = order.next(among: room.speakers) else {
        room.say("Thank you for speaking, and for listening.")
        return room.finish()
      }
      room.giveFloor(to: person, for: turn, then: .turn)
    }
  }
}
