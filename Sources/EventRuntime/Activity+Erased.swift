import ActivityKit

/// What an activity calls something that comes later, whatever type it has for that.
struct AnyCue: Encodable, Sendable {
  let value: any Codable & Sendable

  init(_ value: some Codable & Sendable) { self.value = value }

  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

/// What a stage calls of an activity whose type it does not know.
extension Activity {
  mutating func begin(erased room: inout Room<AnyCue>) {
    room.lend(AnyCue.init) { (room: inout Room<Cue>) in begin(in: &room) }
  }

  /// - Parameter cue: one that the activity has named.
  mutating func on(_ cue: AnyCue, erased room: inout Room<AnyCue>) {
    guard let cue = cue.value as? Cue else {
      preconditionFailure("a cue comes back to the activity that named it")
    }
    room.lend(AnyCue.init) { (room: inout Room<Cue>) in on(cue, in: &room) }
  }

  mutating func answered(_ answer: Answer, erased room: inout Room<AnyCue>) {
    room.lend(AnyCue.init) { (room: inout Room<Cue>) in answered(answer, in: &room) }
  }

  mutating func called(_ call: CommandCall, erased room: inout Room<AnyCue>) {
    room.lend(AnyCue.init) { (room: inout Room<Cue>) in called(call, in: &room) }
  }

  mutating func heard(_ happening: Happening, erased room: inout Room<AnyCue>) {
    room.lend(AnyCue.init) { (room: inout Room<Cue>) in
      switch happening {
      case .joined(let person): joined(person, in: &room)
      case .left(let person): left(person, in: &room)
      case .skipped: skipped(in: &room)
      case .extended(let time): extended(by: time, in: &room)
      }
    }
  }
}
