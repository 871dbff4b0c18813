import ActivityKit
import EventTerms
import Messages

/// What reaches the facilitators and nobody else.
extension EventState {
  mutating func note(_ text: String, by actor: Seat, in work: inout Work) {
    record("note", by: actor, text, in: &work)
    let note = Logbook.Note(seat: actor.number, text: text)
    if work.event.keep.moderation != .none { order.logbook.keep(note) }
    work.say(message(for: note), to: .facilitators)
  }

  /// The notes, as facilitators read them back.
  public var notes: [Message] {
    let notes = order.logbook.notes ?? []
    return notes.isEmpty ? [.notice(.noteNone)] : notes.map(message)
  }

  private func message(for note: Logbook.Note) -> Message {
    .notice(.noteBy(name: name(Person.ID(note.seat)), text: note.text))
  }

  mutating func askForHelp(_ seat: Seat, in work: inout Work) {
    guard !may(seat.number, .end) || isFacilitatorHere(besides: seat.number) else {
      return work.refuse(.notAllowedCallWouldReachYou)
    }
    record("help", by: seat, in: &work)
    let isHeard = tellFacilitators(
      .helpAskedAnswer(name: seat.name, answer: "/tell \(seat.name.quoted)"),
      except: seat.number,
      in: &work)
    work.notice(isHeard ? .helpSentHeard : .helpSentWaits, to: .seats([seat.number]))
  }

  mutating func report(_ number: Int, _ text: String, by seat: Seat, in work: inout Work) {
    guard let subject = self.seat(number), number != seat.number else {
      return work.refuse(.noSuchPersonNobodyElse)
    }
    record("report", by: seat, about: number, text, in: &work)
    let isHeard = tellFacilitators(
      .report(name: seat.name, subject: subject.name, text: text), except: number, in: &work)
    let keeping = work.event.keep.moderation.ofReport
    work.notice(
      isHeard ? .reportedHeard(keeping: keeping) : .reportedWaits(keeping: keeping),
      to: .seats([seat.number]))
  }

  /// Tells the facilitators who are here, or else the first one who comes; never the one it is about.
  /// - Returns: whether one of them is here.
  private mutating func tellFacilitators(
    _ notice: Notice, except number: Int, in work: inout Work
  ) -> Bool {
    let here = seats.filter {
      $0.role != .participant && $0.standing == .here && $0.number != number
        && may($0.number, .calls)
    }
    if !here.isEmpty { work.notice(notice, to: .seats(here.map(\.number))) }
    // A co-facilitator who hears of it does not make the facilitator who is away know.
    if !here.contains(where: { $0.role == .facilitator }) {
      order.logbook.keepWaiting(
        Logbook.Waiting(notice, about: number, isHeard: here.isEmpty ? nil : true))
    }
    return !here.isEmpty
  }

  /// Tells a facilitator who comes what came while none was here, and a co-facilitator who comes what
  /// nobody has heard.
  mutating func tellWaiting(to number: Int, in work: inout Work) {
    guard may(number, .calls), let role = seat(number)?.role else { return }
    for item in order.logbook.takeWaiting(for: number, isFacilitator: role == .facilitator) {
      work.notice(
        Notice(
          NoticeCode(rawValue: item.code) ?? .moderated,
          item.wasHeard
            ? .partsWhileAway(what: item.sentence) : .partsWhileNobody(what: item.sentence)),
        to: .seats([number]))
    }
  }
}

extension Keeping.Lifetime {
  /// What becomes of a report.
  fileprivate var ofReport: Sentence {
    switch self {
    case .none: .partsNotStored
    case .untilEnd: .partsStoredUntilEnd
    case .days: .partsKeptWithEvent
    }
  }
}

extension String {
  /// As a command takes a name.
  fileprivate var quoted: String { contains(" ") ? "\"\(self)\"" : self }
}
