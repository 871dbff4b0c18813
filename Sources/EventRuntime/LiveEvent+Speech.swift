import ActivityKit
import TextProtocol

/// Who speaks, and how much: what is known of speech without keeping any of it.
extension LiveEvent {
  /// Why a line that this person wants to say is refused now, if it is.
  public func objection(toSpeechOf seat: Int) -> ProtocolError? {
    if let objection = state.objection(toSpeechOf: seat, at: now) { return objection }
    guard let gap = state.order.slow, !state.isWatching(seat), !state.hasTheWord(seat),
      let wait = speech.wait(of: seat, gap: gap, at: dispatcher.now)
    else { return nil }
    return ProtocolError(
      .slow, "Slow mode: you may speak again in \(wait.spoken). Your line was not sent.")
  }

  /// Whether a line that stays with this person is the first of a stretch of time in which lines do.
  public func isFirstNote(of seat: Int) -> Bool {
    guard let stretch = state.stretchOfNotes else { return true }
    return speech.noteKept(by: seat, in: stretch)
  }

  /// Counts a line that was passed on.
  public func noteSpeech(of seat: Int) { speech.note(seat, at: dispatcher.now) }

  /// Whose hands are up: who has spoken least first, then whose hand went up first.
  public var hands: Message {
    .hands(inOrder(state.shownHands.compactMap(state.seat)))
  }

  /// The participants who are here: who has spoken least first.
  public var balance: Message {
    .balance(inOrder(state.seats.filter { $0.role.takesPart && $0.standing == .here }))
  }

  private func inOrder(_ seats: [Seat]) -> [SpeakerRow] {
    seats.enumerated().sorted { one, other in
      (speech.lines(of: one.element.number), one.offset)
        < (speech.lines(of: other.element.number), other.offset)
    }.map { SpeakerRow(name: $0.element.name, lines: speech.lines(of: $0.element.number)) }
  }
}

extension Input {
  /// The seat that somebody who takes one had over the same connection.
  var before: Int? {
    switch self {
    case .join(_, _, _, _, _, let before), .enter(_, _, _, let before): before
    case .keepCode, .drop, .leave, .answer, .pass, .withdraw, .done, .reveal, .stay, .ignore,
      .control, .moderate, .tick, .replied:
      nil
    }
  }
}
