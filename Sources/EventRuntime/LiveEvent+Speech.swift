import ActivityKit
public import Messages

/// Who speaks, and how much: what is known of speech without keeping any of it.
extension LiveEvent {
  /// Why a line that this person wants to say is refused now, if it is.
  public func objection(toSpeechOf seat: Int) -> Refusal? {
    if let objection = state.objection(toSpeechOf: seat, at: now) { return objection }
    guard let gap = state.order.speech.slow, !state.isWatching(seat), !state.hasTheWord(seat),
      let wait = speech.wait(of: seat, gap: gap, at: dispatcher.now)
    else { return nil }
    return .slow(time: wait)
  }

  /// Whether a line that stays with this person is the first of a stretch of time in which lines do.
  public func isFirstNote(of seat: Int) -> Bool {
    guard let stretch = state.stretchOfNotes else { return true }
    return speech.noteKept(by: seat, in: stretch)
  }

  /// Seats that nobody would miss, where room is needed for others: nothing was asked of their people,
  /// and they have said nothing since the house was started.
  public var clearableSeats: [Seat] {
    state.seating.clearable(in: event, at: now).filter { speech.lines(of: $0) == 0 }
      .compactMap(state.seat)
  }

  /// Counts a line that was passed on.
  public func noteSpeech(of seat: Int) { speech.note(seat, at: dispatcher.now) }

  /// Whose hands are up: who has spoken least first, then whose hand went up first.
  public var hands: Message {
    .hands(inOrder(state.order.hands.up.compactMap(state.seat), page: 1))
  }

  /// The participants who are here, also with how much they have answered: who has spoken least first.
  public func balance(page: Int) -> Message {
    let seats = state.seats.filter { $0.role.takesPart && $0.standing == .here }
    return .balance(inOrder(seats, page: page) { $0.answers ?? 0 })
  }

  private func inOrder(
    _ seats: [Seat], page: Int, answers: (Seat) -> Int? = { _ in nil }
  ) -> Paged<SpeakerRow> {
    let sorted = seats.indices.map { index in
      (
        lines: speech.lines(of: seats[index].number), answers: answers(seats[index]), index: index
      )
    }.sorted { ($0.lines, $0.answers ?? 0, $0.index) < ($1.lines, $1.answers ?? 0, $1.index) }
    return Paged(page, of: sorted) {
      SpeakerRow(name: seats[$0.index].name, lines: $0.lines, answers: $0.answers)
    }
  }
}

extension Input {
  /// The seat that somebody who takes one had over the same connection.
  var before: Int? {
    switch self {
    case .join(_, _, _, _, _, let before), .enter(_, _, _, let before): before
    case .keepCode, .setLanguage, .setPace, .setScreen, .clearAway, .drop, .leave, .answer, .pass,
      .withdraw, .undo, .done, .reveal, .call, .stay, .stop, .ignore, .control, .moderate, .group,
      .tick, .replied:
      nil
    }
  }
}
