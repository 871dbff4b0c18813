import ActivityKit

/// An activity that does anything at any time, with every verb that there is, and sometimes what no activity
/// should.
struct Caprice: Module {
  static let name = "caprice"
  static let summary = "Does anything."
  static let settings = SettingsSchema([])

  private enum Asked: Codable {
    case named, anonymous, other
  }

  private var asked = Asked.other
  private var pieces: [Answer.ID] = []

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  func begin(in room: inout Room<Int>) {
    room.say("Anything may happen now.")
    room.go(to: 0)
  }

  mutating func on(_ cue: Int, in room: inout Room<Int>) {
    show(in: &room)
    guard cue < 6 else { return room.finish() }
    let time = Duration.seconds(Int.random(in: 5...40, using: &room.random))
    let next = cue + 1
    asked = .other
    switch Int.random(in: 0..<24, using: &room.random) {
    case 0...2:
      asked = .named
      room.ask(
        .choice("Which?", ["Quito", "Lima", "La Paz"]),
        mayChange: Bool.random(using: &room.random),
        for: time, then: next)
    case 3...5:
      asked = .anonymous
      room.ask(.text("What?"), privacy: .anonymous, for: time, then: next)
    case 6: room.ask(.text("And you?"), privacy: .facilitator, for: time, then: next)
    case 7: room.ask(.number("How many?", in: 0...100), for: time, then: next)
    case 8: room.ask(.ready("Say when."), privacy: .nobody, for: time, then: next)
    case 9: room.ask(.text("For nobody?"), privacy: .nobody, for: time, then: next)
    case 10: vote(for: time, then: next, in: &room)
    case 11:
      let some = room.everyone.map(\.id).filter { _ in Bool.random(using: &room.random) }
      room.ask(.text("Some of you?"), of: .only(some), for: time, then: next)
    case 12...13: room.wait(time, then: next)
    case 14...15: room.alone(about: ["What was good?"], for: time, then: next)
    case 16...18:
      room.split(room.drawGroups(of: 2), about: ["Who are you?"], for: time, then: next)
    case 19...21:
      guard let person = room.people.randomElement(using: &room.random) else {
        return room.go(to: next)
      }
      room.giveFloor(to: person.id, for: time, then: next)
    case 22:
      room.nameStep("Round \(next)", skipTo: 6)
      room.wait(time, then: next)
    default: misbehave(next, in: &room)
    }
  }

  private func misbehave(_ next: Int, in room: inout Room<Int>) {
    switch Int.random(in: 0..<4, using: &room.random) {
    case 0: room.fail("it did not want to")
    case 1:
      if let person = room.people.first { room.award(-5, to: person.id, for: "nothing") }
      room.go(to: next)
    case 2: break
    default:
      room.finish()
      room.finish()
    }
  }

  /// What was given is read out, named or not as people were told, and counts.
  private mutating func show(in room: inout Room<Int>) {
    switch asked {
    case .named:
      room.show(
        .tally(
          title: "Votes",
          ["Quito", "Lima", "La Paz"].enumerated().map { choice, label in
            Display.Count(Text(label), room.answers.count { $0.choices == [choice] })
          }))
      for answer in room.answers where answer.choice == 1 {
        if let person = answer.person { room.award(100, to: person, for: "Lima") }
      }
      room.show(.scores)
    case .anonymous:
      pieces = room.answers.map(\.id)
      room.show(
        .list(
          title: "What you wrote",
          room.answers.map { answer in
            Text(
              (answer.text ?? "")
                + (room.signature(of: answer.id).map { " (by \($0))" } ?? ""))
          }, numbered: true))
    case .other: break
    }
  }

  private func vote(for time: Duration, then next: Int, in room: inout Room<Int>) {
    guard pieces.count > 1 else { return room.wait(time, then: next) }
    room.ask(
      .choice("Your favourite?", pieces.map { "number \($0)" }, from: pieces),
      privacy: .anonymous, for: time, then: next)
  }
}
