import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Logging
import Messages
import Names
import TextProtocol

/// Taking seats, leaving them and coming back.
extension House {
  /// Seats a visitor for whom all doors are open.
  /// - Parameter agreed: the hash of the text that they have agreed to, if there is one.
  func take(_ event: PlannedEvent, _ visitor: Visitor, agreed: String?) {
    guard let name = visitor.name else { return }
    guard let latest = directory.latest(event) else {
      visitor.refuse(.noSuchEventGone(event: event.title))
      return take(.turnedBack, of: visitor)
    }
    // The doors that were passed may not be those of the plan that was read meanwhile.
    guard latest.access == event.access, latest.agreement == event.agreement else {
      return take(.chose(latest), of: visitor)
    }
    guard let room = room(for: latest) else {
      return visitor.refuse(.internalErrorEvent(event: event.title))
    }
    if let own = seat(of: visitor.door.guest, visitor, in: room) {
      return enter(
        room, own.number, visitor, agreed: agreed, role: visitor.isStaff ? visitor.role : nil)
    }
    let folded = FoldedName(name)
    let isTurnedAway = !visitor.isStaff && room.live.state.isTurnedAway(name)
    guard !room.names.isTaken(folded), !isTurnedAway else {
      return take(.nameTaken(event), of: visitor)
    }
    guard comesInTurn(visitor, to: room), mayTakeSeat(visitor) else {
      return take(.turnedBack, of: visitor)
    }
    visitor.connection.charge(WorkBudget.Cost.coming)
    clearSeats(in: room)
    // Whoever can prove who they are needs no other way back.
    var code: String?
    if case .none = visitor.proof { code = RejoinCode.make(using: &entropy) }
    room.names.reserve(folded, for: visitor.id)
    submit(
      .join(
        name: name, role: visitor.role, codeHash: code.map(RejoinCode.hash),
        person: visitor.person, agreed: agreed,
        before: visitor.isStaff ? nil : visitor.seats[room.occurrence]), to: room, for: visitor
    ) { reply in
      self.noteClosed(room, to: visitor, after: reply)
      guard case .seated(let seat) = reply else {
        self.waitIfFull(visitor, for: room, after: reply)
        self.giveBackSeat(visitor)
        return room.names.release(folded)
      }
      // A person who has a seat already was brought back to it.
      let taken = room.live.state.seat(seat)
      let isNew = taken?.entries == 1 && taken?.name == name
      if isNew {
        room.names.add(folded, of: seat)
      } else {
        self.giveBackSeat(visitor)
        room.names.release(folded)
      }
      self.rooms.indexCode(of: seat, in: room)
      self.seat(visitor, at: seat, in: room, code: code, isNew: isNew)
    }
  }

  /// Brings somebody back to a seat.
  /// - Parameters:
  ///   - code: the one that the seat has from now on, if it is another one.
  ///   - arriving: called once the seat is theirs, before they sit there.
  ///   - failed: called if it cannot be.
  func enter(
    _ room: LiveRoom, _ seat: Int, _ visitor: Visitor, agreed: String? = nil, role: Role? = nil,
    code: String? = nil, then arriving: @escaping () -> Void = {},
    orElse failed: @escaping () -> Void = {}
  ) {
    guard seat > 0 else { return visitor.refuse(.nameTakenComingIn) }
    if room.live.state.seat(seat)?.standing == .left, !comesInTurn(visitor, to: room) {
      return failed()
    }
    visitor.connection.charge(WorkBudget.Cost.coming)
    let before = visitor.seats[room.occurrence].flatMap { $0 == seat ? nil : $0 }
    submit(
      .enter(seat: seat, agreed: agreed, role: role, before: before), to: room, for: visitor
    ) { reply in
      self.noteClosed(room, to: visitor, after: reply)
      guard case .seated = reply else {
        self.waitIfFull(visitor, for: room, after: reply)
        return failed()
      }
      arriving()
      self.seat(visitor, at: seat, in: room, code: code, isNew: false)
    }
  }

  /// Whoever was removed from the only event is not asked again which one.
  private func noteClosed(_ room: LiveRoom, to visitor: Visitor, after reply: LiveEvent.Reply) {
    switch reply {
    case .refused(let refusal) where refusal.code == .removed:
      visitor.door.closed.insert(room.occurrence)
    case .seated: visitor.door.closed.remove(room.occurrence)
    case .refused, .done, .forbidden: break
    }
  }

  /// Takes up the seat of a rejoin code, or signs in by an invitation or a personal code.
  func rejoin(_ code: String, _ visitor: Visitor) {
    if case .seated(let there, let mine) = visitor.place {
      let isOwn =
        rooms.seat(ofCode: RejoinCode.hash(code)).map { $0.room === there && $0.seat == mine }
        ?? false
      return visitor.refuse(isOwn ? .alreadySeatedOwnSeat : .alreadySeatedLeaveFirst)
    }
    take(.rejoin(code), of: visitor)
  }

  /// The seat is on disk: the visitor takes it.
  private func seat(
    _ visitor: Visitor, at seat: Int, in room: LiveRoom, code: String?, isNew: Bool
  ) {
    room.noteRole(of: seat)
    guard !visitor.isGone else {
      // Somebody else may sit there meanwhile, or still.
      if room.occupants[seat] == nil { submit(.drop(seat: seat), to: room) }
      return
    }
    if case .seated(let there, let mine) = visitor.place, there !== room || mine != seat {
      // Two ways in were tried while nothing could be saved: the first one holds.
      if room.occupants[seat] == nil { submit(.leave(seat: seat), to: room) }
      return visitor.refuse(.alreadySeatedLeaveFirst)
    }
    if let old = room.occupants[seat], old !== visitor {
      room.vacate(seat)
      old.place = .outside
      dismiss(old, .replacedElsewhere)
    }
    let (claimed, refused) = (visitor.door.claimed, visitor.door.refused)
    take(.seated(room.slug), of: visitor)
    visitor.place = .seated(room, seat: seat)
    leaveWaitingLists(visitor)
    visitor.seats[room.occurrence] = seat
    visitor.ownSeats[room.occurrence, default: []].insert(seat)
    // Where a question went before what they were told last time, they have not heard how to come back.
    let unheard = room.ears[seat]?.takeGreeting()
    let code = code ?? unheard?.code
    if let code { visitor.codes[SeatPlace(occurrence: room.occurrence, seat: seat)] = code }
    room.occupy(seat, by: visitor)
    guesses.noteTrust(in: visitor.connection.address, at: dispatcher.now)
    restoreScreen(visitor, room, seat)
    restoreLanguage(visitor, room, seat)
    restorePace(visitor, room, seat)
    guard let taken = room.live.state.seat(seat) else { return }
    log.info("seat taken", metadata: ["event": "\(room.slug)", "here": "\(room.occupants.count)"])
    let event = room.live.event
    let seated = SeatTaken(
      event: event.slug, title: event.title,
      about: event.about.isEmpty || !isNew || !taken.role.takesPart ? unheard?.about : event.about,
      name: taken.name,
      role: taken.role, code: code,
      text: taken.role.takesPart
        ? unheard?.text ?? seatText(room, isNew, visitor) : recordingSentence,
      others: room.live.state.othersHere(besides: seat))
    room.greet(seat, seated, then: hints(for: taken, isNew, visitor, in: room))
    log.debug("seated", metadata: ["event": "\(room.slug)", "name": "\(taken.name)"])
    if isNew {
      tellOfAddress(of: taken, in: room)
      if let name = claimed ?? refused {
        tellOfOtherName(name, of: taken, isClaimed: claimed != nil, in: room)
      }
    }
    room.addresses[seat] = visitor.connection.address
    startIfDue(room, newcomer: seat)
  }

  /// What somebody is told once they have read where they are.
  private func hints(
    for seat: Seat, _ isNew: Bool, _ visitor: Visitor, in room: LiveRoom
  ) -> [Message] {
    var notices: [Notice] = []
    if !seat.role.takesPart {
      notices.append(facilitatorHint(room, seat.role))
    } else if isNew {
      notices.append(beginsWithTalk(seat.number, in: room) ? .hintSeated : .hintSeatedInSilence)
    }
    // Behind the first lines that are long. A voice has no columns, and a program none to be told of.
    if isNew, visitor.connection.columns == nil, visitor.screen.mode != .json,
      visitor.screen.mode != .speech
    {
      notices.append(.hintNarrow)
    }
    if let offer = takeOfferOfStyles(to: visitor) { notices.append(offer) }
    if room.fellBehind.remove(seat.number) != nil { notices.append(.disconnectedTooSlow) }
    if let notice = recoveryNotice(room, seat.number, isNew) { notices.append(notice) }
    return notices.map(Message.notice)
  }

  /// Whether what somebody who comes types first is speech, also where the event begins meanwhile.
  private func beginsWithTalk(_ seat: Int, in room: LiveRoom) -> Bool {
    let live = room.live
    if live.state.phase == .gathering, live.event.agenda.first?.activity.isQuiet == true,
      directory.isDue(live.event, in: .minutes(1))
    {
      return false
    }
    return live.state.moment(of: seat, at: live.now).isTalk
  }

  /// What somebody reads who comes while a restart is not over; nil where it does not concern them.
  private func recoveryNotice(_ room: LiveRoom, _ seat: Int, _ isNew: Bool) -> Notice? {
    let live = room.live
    guard live.holdCause == .restart else { return nil }
    let waits =
      live.state.phase == .running && !live.state.isPaused && live.isMissingOthers(than: seat)
    guard waits || !isNew else { return nil }
    let news: [Sentence?] = [
      isNew ? nil : .restartsNothingLost, waits ? .restartsClockWaits : nil,
      waits && live.state.may(seat, .lead) ? .restartsResume : nil,
    ]
    return .recoveredHouseDown(news: .following(news.compactMap(\.self)))
  }

  /// Who comes from the address of somebody who was muted or removed may be the same, or anybody else in
  /// the same class or café: facilitators are told, and nothing else is done.
  private func tellOfAddress(of newcomer: Seat, in room: LiveRoom) {
    guard let address = room.occupants[newcomer.number]?.connection.address, address != 0,
      newcomer.role == .participant
    else { return }
    let restrained = room.live.state.restrained(at: room.live.now)
    // Whoever is known to be the same is muted already.
    guard !restrained.contains(where: { $0.seat.number == newcomer.number }) else { return }
    // Who was here under one name after another is told of once.
    guard
      let (seat, isRemoved) = restrained.last(where: { room.addresses[$0.seat.number] == address }),
      room.addressesTold[seat.number, default: 0] < Self.mostAddressesTold
    else { return }
    room.addressesTold[seat.number, default: 0] += 1
    let notice: Notice =
      isRemoved
      ? .moderatedAddressOfRemoved(newcomer: newcomer.name, name: seat.name)
      : .moderatedAddressOfMuted(newcomer: newcomer.name, name: seat.name)
    // After it was told who has come.
    post { [occurrence = room.occurrence] house in
      house.rooms[occurrence]?.send(.notice(notice), to: .facilitators)
    }
  }

  /// Of a whole class that comes from one address facilitators are not told one by one.
  private static let mostAddressesTold = 10

  /// What everybody is told who takes a seat; nil where nothing is recorded.
  private var recordingSentence: Sentence? { options.recorder == nil ? nil : .seatsRecorded }

  /// What a newcomer should know: whether real names are used, and what is kept.
  private func terms(of event: PlannedEvent, keep: Keeping) -> [Sentence] {
    (event.usesRealNames ? [.seatsRealNames] : []) + [keep.sentence(of: event.learns)]
  }

  /// The same for whoever has not come in yet.
  func terms(of event: PlannedEvent) -> Sentence? {
    .following(
      terms(of: event, keep: rooms[of: event.slug]?.live.keep ?? event.keep)
        + [recordingSentence].compactMap { $0 })
  }

  /// When it starts, if that is still to come, and for a newcomer what is kept.
  private func seatText(_ room: LiveRoom, _ isNew: Bool, _ visitor: Visitor) -> Sentence? {
    let event = room.live.event
    var sentences: [Sentence] = []
    if rooms[of: event.slug]?.live.state.phase == .gathering, !directory.isDue(event),
      let starts = directory.start(of: event, in: zone(of: visitor))
    {
      sentences.append(.seatsStarts(when: starts))
    }
    if isNew {
      sentences += terms(of: event, keep: room.live.keep)
      if case .code = visitor.proof { sentences.append(.seatsKnownCode) }
    }
    if let recordingSentence { sentences.append(recordingSentence) }
    return .following(sentences)
  }

  private func facilitatorHint(_ room: LiveRoom, _ role: Role) -> Notice {
    let role: Sentence = role == .facilitator ? .seatsFacilitator : .seatsCoFacilitator
    return room.live.state.phase == .gathering
      ? .facilitatingBeforeStart(role: role) : .facilitatingAfterwards(role: role)
  }

  func leave(_ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else { return }
    visitor.connection.charge(WorkBudget.Cost.coming)
    let left = room.live.state.seat(seat)
    submit(.leave(seat: seat), to: room, for: visitor) { _ in
      self.unseat(visitor, from: room, seat)
      guard !visitor.isGone else { return }
      visitor.door.before = (room.live.event.title, isOver: false)
      // Over this connection the name leads back to a seat that nothing proves.
      let code = visitor.proof == .none ? nil : self.wayBack(to: left, visitor, in: room)
      visitor.notice(.seatReleasedLeft(event: room.live.event.title, code: code))
      self.showEvents(visitor)
    }
  }

  func quit(_ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else {
      return dismiss(visitor, .quitAtTheDoor)
    }
    let left = room.live.state.seat(seat)
    submit(.leave(seat: seat), to: room, for: visitor) { _ in
      self.unseat(visitor, from: room, seat)
      guard !visitor.isGone else { return }
      self.dismiss(visitor, .quitThanks(code: self.wayBack(to: left, visitor, in: room)))
    }
  }

  /// What brings somebody back to a seat that they have left; nil of the staff, who have a key.
  private func wayBack(to seat: Seat?, _ visitor: Visitor, in room: LiveRoom) -> Sentence? {
    guard let seat, seat.role == .participant else { return nil }
    let code: Sentence =
      visitor.codes[SeatPlace(occurrence: room.occurrence, seat: seat.number)]
      .map { .plainVerbatim(text: "/rejoin \($0)") } ?? .partsCodeYouCameWith
    return seat.mayMakeRoom ? .adviceCodeWhileRoom(code: code) : .adviceCodeWhileEvent(code: code)
  }

  func unseat(_ visitor: Visitor, from room: LiveRoom, _ seat: Int) {
    if room.occupants[seat] === visitor {
      room.vacate(seat)
      room.ears[seat] = nil
    }
    guard case .seated(let there, _) = visitor.place, there === room else { return }
    visitor.place = .outside
    take(.left, of: visitor)
    speak(to: visitor)
    if let name = visitor.name, !visitor.isStaff, !visitor.isGone {
      names.hold(Nickname.key(of: name), for: visitor)
    }
  }
}
