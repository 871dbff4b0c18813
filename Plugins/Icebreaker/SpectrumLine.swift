import ActivityKit

/// Everyone takes a place between 1 and 10, sees where the others stand, and says why if they like.
struct SpectrumLine: Codable, Sendable {
  enum Cue: Codable, Sendable {
    case place(Int)
    case ask(Int)
    case tell(Int)
  }

  struct Place: Codable, Sendable, Equatable {
    let person: Person.ID
    let number: Int
  }

  /// What each line is about, with its ends.
  var lines: [Text]
  let count: Int
  let time: Duration
  let talk: Duration
  /// On the line that is on, the highest first.
  private(set) var places: [Place] = []

  /// To write why.
  static let writing = Duration.minutes(1)

  init(_ lines: [Text], count: Int, time: Duration, talk: Duration) {
    self.lines = lines
    self.count = count
    self.time = time
    self.talk = talk
  }

  var length: Duration { (time + Self.writing + talk) * min(count, lines.count) }

  mutating func begin(in room: inout Room<Icebreaker.Cue>) {
    if lines.count > count {
      lines = Array(lines.shuffled(using: &room.random).prefix(count))
    }
    room.say(.icebreakerSpectrum)
    room.go(to: .spectrum(.place(0)))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .place(let n) where n < lines.count:
      name(n, in: &room)
      room.ask(.number(lines[n], in: 1...10), for: time, then: .spectrum(.ask(n)))
    case .place:
      room.say(.icebreakerSpectrumOver)
      room.finish()
    case .ask(let n):
      places = room.answers.compactMap { answer -> Place? in
        guard let person = answer.person,
          let number = answer.number.flatMap({ Int(exactly: $0.rounded()) })
        else { return nil }
        return Place(person: person, number: number)
      }.sorted { ($1.number, $0.person) < ($0.number, $1.person) }
      guard !places.isEmpty else { return room.go(to: .spectrum(.place(n + 1))) }
      room.show(.list(title: .icebreakerWhereYouStand, rows(in: room), numbered: false))
      name(n, in: &room)
      room.ask(
        .text(.icebreakerWhyThere, maxLength: 200), of: .only(places.map(\.person)),
        for: Self.writing, then: .spectrum(.tell(n)))
    case .tell(let n):
      let reasons = places.compactMap { place -> Text? in
        let reason = room.answers.first { $0.person == place.person }?.text
        return reason.map {
          .icebreakerReason(
            name: room.name(place.person), number: place.number, text: Text($0))
        }
      }
      if !reasons.isEmpty {
        room.show(.list(title: .icebreakerReasons, reasons, numbered: false))
      }
      guard talk > .zero else { return room.go(to: .spectrum(.place(n + 1))) }
      room.say(.icebreakerTalkAboutPlaces(time: room.bounded(talk)))
      room.nameStep(.commonTimeToTalk)
      room.wait(talk, then: .spectrum(.place(n + 1)))
    }
  }

  private func name(_ n: Int, in room: inout Room<Icebreaker.Cue>) {
    if lines.count > 1 { room.nameStep(.icebreakerLine(number: n + 1, count: lines.count)) }
  }

  /// A line for each place at which somebody stands.
  private func rows(in room: Room<Icebreaker.Cue>) -> [Text] {
    (1...10).reversed().compactMap { number -> Text? in
      let there = places.filter { $0.number == number }.map { room.name($0.person) }
      return there.isEmpty ? nil : .icebreakerPlace(number: number, names: there)
    }
  }
}
