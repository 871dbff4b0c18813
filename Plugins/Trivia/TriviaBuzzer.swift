import ActivityKit

/// Whoever types first has the turn to answer, for a while; if they do not have it, the others may.
struct TriviaBuzzer: Codable, Sendable, Equatable {
  /// Who has the turn.
  var turn: Person.ID?
  /// Who has had one with this question.
  var had: [Person.ID] = []
  /// What was answered in these turns.
  var attempts: [Answer] = []
}

extension TriviaItem {
  /// Whether people take turns at it: where there are choices, the first answer of each stands instead.
  var isBuzzed: Bool {
    switch key {
    case .typed, .within: true
    case .choices, .order, .nearest: false
    }
  }
}

extension Trivia {
  /// Lets whoever has had no turn with a question take one.
  func openBuzzer(_ n: Int, in room: inout Room<Cue>) {
    let others = turnless(in: room)
    let isFirst = buzzer?.had.isEmpty ?? true
    guard isFirst || !others.isEmpty else { return room.go(to: .reveal(n)) }
    let asked = items[n].question(number: n + 1, of: items.count)
    room.nameStep(name(of: n))
    room.ask(
      .text(.triviaTakeTheTurn(ask: asked.text), maxLength: 200, use: .turn),
      of: isFirst ? .everyone : .only(others), mayChange: false, for: time, then: .reveal(n))
  }

  /// Who has had no turn with the question.
  private func turnless(in room: Room<Cue>) -> [Person.ID] {
    let had = buzzer?.had ?? []
    return room.people.map(\.id).filter { !had.contains($0) }
  }

  /// Gives the turn to whoever typed first. What is right already needs none, and whoever has typed another answer
  /// has had it.
  mutating func takeTurn(_ answer: Answer, in room: inout Room<Cue>) {
    guard let person = answer.person, !items[current].isRight(answer.value, by: judge) else {
      return room.go(to: .reveal(current))
    }
    buzzer?.turn = person
    if items[current].typedKey != nil,
      answer.text?.contains(where: { $0.isLetter || $0.isNumber }) == true
    {
      return room.go(to: .turnOver(current))
    }
    room.say(.triviaHasTheTurn(name: room.name(person)))
    room.nameStep(name(of: current))
    room.ask(
      items[current].question(
        number: current + 1, of: items.count, saysHow: saysHow ?? false),
      of: .only([person]), mayChange: false, for: time / 2, then: .turnOver(current))
  }

  /// A turn has ended without the answer, whether there was one or not.
  mutating func endTurn(_ n: Int, in room: inout Room<Cue>) {
    guard let person = buzzer?.turn else { return room.go(to: .reveal(n)) }
    buzzer?.turn = nil
    buzzer?.had.append(person)
    // Earlier than all that comes after, however long the turn took.
    buzzer?.attempts += room.answers.map {
      Answer(id: $0.id, person: $0.person, value: $0.value, after: .zero)
    }
    let next: Text? = turnless(in: room).isEmpty ? nil : .triviaNext
    let attempt = room.answers.last { $0.person == person }
    let said = attempt.flatMap { $0.text?.withoutEndMarks ?? $0.number?.plain }
    room.say(
      said.map { said -> Text in .triviaNotThat(answer: Text(said), next: next) }
        ?? .triviaNoAnswer(next: next))
    openBuzzer(n, in: &room)
  }

  /// What was given to the question that has closed.
  func given(in room: Room<Cue>) -> [Answer] {
    let attempts = buzzer?.attempts ?? []
    // The last of these turns may have closed it.
    return attempts
      + room.answers.filter { answer in !attempts.contains { $0.id == answer.id } }
  }
}
