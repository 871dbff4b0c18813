import ActivityKit

/// People get to know each other, in one of several formats.
struct Icebreaker: Module {
  static let name = "icebreaker"
  static let summary = "Meet each other: in small groups, a round, by taking sides, by guessing."

  enum Cue: Codable, Sendable {
    case groups(SmallGroups.Cue)
    case round(CheckInRound.Cue)
    case rather(WouldYouRather.Cue)
    case truths(TwoTruths.Cue)
    case spectrum(SpectrumLine.Cue)
    case end
  }

  enum Play: Codable, Sendable {
    case groups(SmallGroups)
    case round(CheckInRound)
    case rather(WouldYouRather)
    case truths(TwoTruths)
    case spectrum(SpectrumLine)
  }

  var play: Play

  var length: Duration? {
    switch play {
    case .groups(let groups): groups.length
    case .rather(let rather): rather.length
    case .spectrum(let spectrum): spectrum.length
    case .round, .truths: nil
    }
  }

  func length(among people: Int) -> Duration? {
    switch play {
    case .round(let round): round.length(among: people)
    case .truths(let truths): truths.length(among: people)
    case .groups, .rather, .spectrum: length
    }
  }

  mutating func begin(in room: inout Room<Cue>) {
    guard room.people.count >= 2 else { return beAlone(in: &room) }
    switch play {
    case .groups(var groups):
      groups.begin(in: &room)
      play = .groups(groups)
    case .round(var round):
      round.begin(in: &room)
      play = .round(round)
    case .rather(var rather):
      rather.begin(in: &room)
      play = .rather(rather)
    case .truths(let truths):
      truths.begin(in: &room)
    case .spectrum(var spectrum):
      spectrum.begin(in: &room)
      play = .spectrum(spectrum)
    }
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch (play, cue) {
    case (.groups(var groups), .groups(let cue)):
      groups.on(cue, in: &room)
      play = .groups(groups)
    case (.round(var round), .round(let cue)):
      round.on(cue, in: &room)
      play = .round(round)
    case (.rather(let rather), .rather(let cue)):
      rather.on(cue, in: &room)
    case (.truths(var truths), .truths(let cue)):
      truths.on(cue, in: &room)
      play = .truths(truths)
    case (.spectrum(var spectrum), .spectrum(let cue)):
      spectrum.on(cue, in: &room)
      play = .spectrum(spectrum)
    case (.groups, _), (.round, _), (.rather, _), (.truths, _), (.spectrum, _):
      room.finish()
    }
  }

  private func beAlone(in room: inout Room<Cue>) {
    guard !room.people.isEmpty else {
      room.say(.icebreakerNobodyHere)
      return room.finish()
    }
    room.say(.icebreakerOnlyOne)
    guard let thought else { return room.finish() }
    room.say(.icebreakerThought(prompt: thought))
    room.wait(.seconds(20), then: .end)
  }

  /// A prompt for somebody who is alone.
  private var thought: Text? {
    switch play {
    case .groups(let groups): groups.deck[0].first
    case .round(let round): round.deck[0].first
    case .rather, .truths, .spectrum: nil
    }
  }
}
