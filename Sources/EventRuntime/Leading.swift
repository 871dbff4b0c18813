import ActivityKit
import EventTerms
public import Messages

/// Who leads: the facilitators, and while none of them is here a co-facilitator who took the event. Stored beside
/// the other parts of a state.
struct Leading: Codable, Sendable {
  /// The seat of the co-facilitator who leads while no facilitator is here.
  private(set) var taken: Int?

  // MARK: Rights

  /// Whether the holder of a seat has a right, by their role or because they took the event.
  func may(_ seat: Seat, _ right: Right) -> Bool {
    right.roles.contains(seat.role)
      || taken == seat.number && right != .takePart && right.roles.contains(.facilitator)
  }

  /// Which commands are open to the holder of a seat.
  func access(of seat: Seat) -> CommandAccess {
    taken == seat.number ? .facilitator : CommandAccess(seat.role)
  }

  func leaderHere(among seats: [Seat]) -> Seat? {
    seats.first { $0.role == .facilitator && $0.standing == .here }
      ?? taken.flatMap { taken in seats.first { $0.number == taken && $0.standing == .here } }
  }

  /// Those who are told of calls for help and are here.
  /// - Parameter number: the one whom it is about, or who calls.
  func hearers(among seats: [Seat], besides number: Int? = nil) -> [Seat] {
    // Most people are none.
    seats.filter {
      $0.role != .participant && $0.standing == .here && $0.number != number && may($0, .calls)
    }
  }

  /// Why a right that somebody lacks is refused to them, with what helps a co-facilitator while nobody leads.
  func advice(for seat: Seat, among seats: [Seat]) -> Sentence? {
    seat.role == .coFacilitator && leaderHere(among: seats) == nil ? .partsTakeToLead : nil
  }

  // MARK: Taking the event

  /// - Returns: whether they lead now; otherwise it is refused.
  mutating func take(
    by actor: Seat, among seats: [Seat], _ logbook: inout Logbook, in work: inout Work
  ) -> Bool {
    if let leader = leaderHere(among: seats) {
      return work.refused(
        leader.number == actor.number
          ? Refusal(.alreadySo, Refusal.notAllowedYouLeadAlready.sentence)
          : .alreadySoLeads(name: leader.name))
    }
    taken = actor.number
    logbook.record("take", by: actor, in: &work)
    work.notice(.leadingYou, to: .seats([actor.number]))
    work.notice(.leadingOther(name: actor.name), to: .everyoneBut(actor.number))
    return true
  }

  /// A facilitator has come: the event is theirs again.
  /// - Returns: the seat of whoever led until then.
  mutating func handBack(
    to seat: Seat, among seating: Seating, _ logbook: inout Logbook, in work: inout Work
  ) -> Int? {
    guard seat.role == .facilitator, let taken, let taker = seating.seat(taken) else { return nil }
    self.taken = nil
    logbook.record("lead", by: seat, about: taken, in: &work)
    work.notice(.leadingYouAgain(name: taker.name), to: .seats([seat.number]))
    work.notice(.leadingNoMore(name: seat.name), to: .seats([taken]))
    return taken
  }

  /// Whoever led may be gone: the co-facilitators who are here may lead then.
  /// - Parameter hasLeft: whether that is for good.
  mutating func depart(_ seat: Seat, hasLeft: Bool, among seats: [Seat], in work: inout Work) {
    guard seat.role == .facilitator || taken == seat.number else { return }
    if taken == seat.number, hasLeft { taken = nil }
    offer(among: seats, in: &work)
  }

  /// The role of somebody is another one now, and what it let them do is gone with it.
  /// - Parameter seat: as it was.
  /// - Returns: whether they led.
  mutating func changeRole(of seat: Seat) -> Bool {
    defer { if taken == seat.number { taken = nil } }
    return seat.role == .facilitator || taken == seat.number
  }

  /// Tells the co-facilitators who are here, while nobody leads, that they may.
  func offer(among seats: [Seat], in work: inout Work) {
    guard leaderHere(among: seats) == nil else { return }
    let able = seats.filter { $0.role == .coFacilitator && $0.standing == .here }
    if !able.isEmpty { work.notice(.takeOffered, to: .seats(able.map(\.number))) }
  }

  /// Tells a co-facilitator who comes that they lead still, or that nobody does where a facilitator
  /// did before.
  func arrive(_ seat: Seat, among seats: [Seat], in work: inout Work) {
    if taken == seat.number {
      work.notice(.leadingStill, to: .seats([seat.number]))
    } else if seat.role == .coFacilitator, leaderHere(among: seats) == nil,
      seats.contains(where: { $0.role == .facilitator })
    {
      work.notice(.takeOffered, to: .seats([seat.number]))
    }
  }

  // MARK: Calls

  func askForHelp(
    _ seat: Seat, among seats: [Seat], _ logbook: inout Logbook, in work: inout Work
  ) {
    guard !may(seat, .end) || !hearers(among: seats, besides: seat.number).isEmpty else {
      return work.refuse(.notAllowedCallWouldReachYou)
    }
    logbook.record("help", by: seat, in: &work)
    logbook.noteCall(of: seat.number)
    work.changedRun()
    let isHeard = tell(
      .helpAskedAnswer(name: seat.name, answer: "/tell \(seat.name.quoted)"),
      besides: seat.number, among: seats, &logbook, in: &work)
    work.notice(isHeard ? .helpSentHeard : .helpSentWaits, to: .seats([seat.number]))
  }

  func report(
    _ subject: Seat, _ text: String, by seat: Seat, among seats: [Seat],
    _ logbook: inout Logbook, in work: inout Work
  ) {
    logbook.record("report", by: seat, about: subject.number, text, in: &work)
    let isHeard = tell(
      .report(name: seat.name, subject: subject.name, text: text), besides: subject.number,
      among: seats, &logbook, in: &work)
    let keeping = work.event.keep[.moderation].ofReport
    work.notice(
      isHeard ? .reportedHeard(keeping: keeping) : .reportedWaits(keeping: keeping),
      to: .seats([seat.number]))
  }

  /// Tells the facilitators who are here, or else the first one who comes; never the one it is about.
  /// - Returns: whether one of them is here.
  private func tell(
    _ notice: Notice, besides number: Int, among seats: [Seat], _ logbook: inout Logbook,
    in work: inout Work
  ) -> Bool {
    let here = hearers(among: seats, besides: number)
    if !here.isEmpty { work.notice(notice, to: .seats(here.map(\.number))) }
    // A co-facilitator who hears of it does not make the facilitator who is away know.
    if !here.contains(where: { $0.role == .facilitator }) {
      logbook.keepWaiting(
        Logbook.Waiting(notice, about: number, isHeard: here.isEmpty ? nil : true))
    }
    return !here.isEmpty
  }

  /// Tells a facilitator who comes what came while none was here, and a co-facilitator who comes what
  /// nobody has heard.
  func tellWaiting(to seat: Seat, _ logbook: inout Logbook, in work: inout Work) {
    guard may(seat, .calls) else { return }
    for item in logbook.takeWaiting(for: seat.number, isFacilitator: seat.role == .facilitator) {
      work.notice(
        Notice(
          NoticeCode(rawValue: item.code) ?? .moderated,
          item.wasHeard
            ? .partsWhileAway(what: item.sentence) : .partsWhileNobody(what: item.sentence)),
        to: .seats([seat.number]))
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

// MARK: - What takes which right

extension Moderation {
  /// The right that it takes; nil for what everyone may do.
  var right: Right? {
    switch self {
    case .mute, .unmute: .mute
    case .remove, .unremove: .remove
    case .rename: .rename
    case .reseat: .reseat
    case .lock, .unlock: .lock
    case .slow, .quiet: .pace
    case .call: .hands
    case .note: .notes
    case .take: .take
    case .raiseHand, .lowerHand, .askForHelp, .report: nil
    }
  }

  /// Whether it is done by somebody to themselves, which takes no right.
  func isOwn(of number: Int) -> Bool {
    if case .rename(let seat, _) = self { seat == number } else { false }
  }

  /// The seat it is about.
  var subject: Int? {
    switch self {
    case .mute(let seat, _), .unmute(let seat), .remove(let seat, _), .unremove(let seat),
      .rename(let seat, _), .reseat(let seat, _, _), .call(let seat), .report(let seat, _):
      seat
    case .lock, .unlock, .slow, .quiet, .note, .take, .raiseHand, .lowerHand, .askForHelp: nil
    }
  }
}

extension Control {
  /// The right that it takes.
  public var right: Right {
    switch self {
    case .end, .endIn: .end
    case .helped: .calls
    case .start, .pause, .resume, .skip, .next, .back, .extend, .admit, .ask, .teams, .noTeams,
      .moveToTeam, .goTo, .move, .add, .drop, .shorten, .undo, .points, .follow:
      .lead
    }
  }
}
