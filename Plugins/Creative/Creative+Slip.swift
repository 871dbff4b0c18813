import ActivityKit

/// Turns to write, on a slip that goes round, or on several at once.
extension Creative {
  mutating func beginSlips(_ form: Slip.Form, in room: inout Room<Cue>) {
    let about = Text(prompt)
    let introduction: Text =
      switch form {
      case .sentence: .creativeSlipSentence(prompt: about)
      case .story: .creativeSlipStory
      case .renga: .creativeSlipRenga(prompt: about)
      }
    room.say(introduction)
    slips = room.people.prefix(max(1, count ?? 1)).map { person in
      Slip(form, opening: prompt, rounds: rounds ?? 1, from: person.id)
    }
    room.go(to: .turn)
  }

  mutating func handOut(in room: inout Room<Cue>) {
    let speakers = room.speakers
    var writers: [Person.ID] = []
    var prompts: [Prompt] = []
    for index in (slips ?? []).indices {
      slips?[index].goOn(among: speakers, without: writers)
      guard let slip = slips?[index], let writer = slip.holder else { continue }
      writers.append(writer)
      prompts.append(Prompt(slip.question, audience: .only([writer])))
    }
    guard !writers.isEmpty else { return readSlips(in: &room) }
    let others = room.people.map(\.id).filter { !writers.contains($0) }
    if !others.isEmpty { room.tell(others, .creativeTurn(names: writers.map(room.name))) }
    let muted = others.filter { !speakers.contains($0) && turnless?.contains($0) != true }
    if !muted.isEmpty { room.tell(muted, .creativeNoTurn) }
    turnless = (turnless ?? []) + muted
    room.ask(prompts, for: turn ?? Self.turnOfSlip, then: .written)
  }

  mutating func takeBack(in room: inout Room<Cue>) {
    for index in (slips ?? []).indices {
      guard let writer = slips?[index].holder else { continue }
      let text = room.answers.first { $0.person == writer }?.text
      slips?[index].take(text, isHere: room.people.contains { $0.id == writer })
      // Verses answer each other, so all follow them.
      if kind == .renga, let text {
        room.say(.commonWithName(name: room.name(writer), text: Text(text)))
      }
    }
    room.go(to: .turn)
  }

  private func readSlips(in room: inout Room<Cue>) {
    let written = (slips ?? []).filter { !$0.isEmpty }
    guard !written.isEmpty else {
      room.say(.creativeNothingWritten)
      return room.finish()
    }
    for (index, slip) in written.enumerated() {
      let title: Text =
        written.count == 1
        ? .creativeWhole : .creativeSlip(number: index + 1, count: written.count)
      room.show(.list(title: title, slip.lines, numbered: false))
    }
    let lines = written.reduce(0) { $0 + $1.lines.count }
    room.nameStep(.commonTimeToRead)
    room.wait(read ?? Gallery.readingTime(of: lines), then: .read)
  }
}
