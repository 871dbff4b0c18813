import ActivityKit

/// Turns to write on a slip.
extension Creative {
  mutating func beginSlip(_ form: Slip.Form, in room: inout Room<Cue>) {
    let about = Text(prompt)
    let introduction: Text =
      switch form {
      case .sentence: .creativeSlipSentence(prompt: about)
      case .story: .creativeSlipStory
      case .renga: .creativeSlipRenga(prompt: about)
      }
    room.say(introduction)
    slip = Slip(form, opening: prompt, rounds: rounds ?? 1, turn: turn ?? .seconds(90))
    room.go(to: .turn)
  }

  mutating func giveSlip(in room: inout Room<Cue>) {
    let speakers = room.speakers
    guard let writer = slip?.next(among: speakers), let slip else { return readSlip(in: &room) }
    let others = room.people.map(\.id).filter { $0 != writer }
    if !others.isEmpty { room.tell(others, .creativeTurn(name: room.name(writer))) }
    let muted = self.slip?.noteTurnless(others.filter { !speakers.contains($0) }) ?? []
    if !muted.isEmpty { room.tell(muted, .creativeNoTurn) }
    room.ask(slip.question, of: .only([writer]), for: slip.turn, then: .written)
  }

  mutating func takeSlip(in room: inout Room<Cue>) {
    let answer = room.answers.first
    slip?.take(answer?.text)
    // Verses answer each other, so all follow them.
    if slip?.form == .renga, let writer = answer?.person, let text = answer?.text {
      room.say(.commonWithName(name: room.name(writer), text: Text(text)))
    }
    room.go(to: .turn)
  }

  private func readSlip(in room: inout Room<Cue>) {
    guard let slip, !slip.isEmpty else {
      room.say(.creativeNothingWritten)
      return room.finish()
    }
    room.show(.list(title: .creativeWhole, slip.lines, numbered: false))
    room.nameStep(.commonTimeToRead)
    room.wait(read ?? Gallery.readingTime(of: slip.lines.count), then: .read)
  }
}
