import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Logging
import Messages
import TextProtocol

/// Carries out what follows at the door.
extension House {
  /// A line of somebody who is not seated and that is no command.
  func signIn(_ line: String, _ visitor: Visitor) {
    if !visitor.door.mayBeSecret(line) {
      switch HouseWord(line, in: language(of: visitor).tag) {
      case .help, .helpMe, .puzzled: return help(visitor)
      case .quit: return quit(visitor)
      case .again: return take(.again, of: visitor)
      case .pass, .done, .finished, .skip, .unsure, .reveal, .stay, .hand, .lower, .time,
        .whereabouts, .undo, .unwilling, .lost, nil:
        break
      }
    }
    take(.line(line), of: visitor)
  }

  func take(_ input: Door.Input, of visitor: Visitor) {
    var door = visitor.door
    let effects = door.take(input, in: surroundings(of: visitor))
    let known = visitor.door.guest.claimant
    visitor.door = door
    if let claimant = door.guest.claimant, claimant != known {
      recallHabits(of: claimant, visitor)
    }
    for effect in effects { carryOut(effect, of: visitor) }
  }

  private func carryOut(_ effect: Door.Effect, of visitor: Visitor) {
    switch effect {
    case .ask(let question):
      // Nobody is asked which one who does not see them.
      if visitor.isChoosing, !visitor.hasEvents { return showEvents(visitor) }
      visitor.send(.signin(question))
    case .refuse(let refusal): ask(visitor, refusal)
    case .tell(let notice):
      if notice.code == .renamed { visitor.greeted = visitor.name }
      visitor.notice(notice)
    case .show(let event, let agreement):
      visitor.connection.charge(WorkBudget.Cost.page)
      visitor.send(.agreement(event: event.slug, title: event.title, text: agreement.text))
    case .showEvents: showEvents(visitor)
    case .explain: visitor.notice(.hintWhatThisIs(house: options.plan.name))
    case .conceal(let isSecret): visitor.connection.conceal(isSecret)
    case .lookUp(let query): lookUp(query, for: visitor)
    case .weigh(let guess): weigh(guess, visitor)
    case .acquit(let guess): acquit(guess, visitor)
    case .noteWrong:
      guesses.noteWrong(from: visitor.connection.address, at: dispatcher.now)
      log.info("wrong key or code")
    case .trust: guesses.noteTrust(in: visitor.connection.address, at: dispatcher.now)
    case .hold(let key): if names.isFree(key, for: visitor) { names.hold(key, for: visitor) }
    case .release(let key): names.release(key, of: visitor)
    case .takeSeat(let event, let agreed): take(event, visitor, agreed: agreed)
    case .enter(let place, let agreed):
      if let room = rooms[place.occurrence] { enter(room, place.seat, visitor, agreed: agreed) }
    case .end(let goodbye): dismiss(visitor, goodbye)
    }
  }

  /// Whatever else was said to somebody at the door, what they are asked stands last. Programs remember it.
  func repeatQuestion(to visitor: Visitor) {
    guard visitor.isDistracted, visitor.screen.mode != .json, !visitor.isSeated, !visitor.isWaiting,
      !visitor.isGone
    else { return }
    take(.distracted, of: visitor)
  }

  func surroundings(of visitor: Visitor) -> DoorSurroundings {
    DoorSurroundings(
      events: directory, staff: names.staff, nameGuard: names.guarded,
      language: language(of: visitor).tag, zone: zone(of: visitor),
      command: {
        Self.commands.meant(by: $0, upTo: .seated, in: self.language(of: visitor).tag)
      },
      isFree: { self.names.isFree($0, for: visitor) },
      mayGuess: guesses.mayTake(from: visitor.connection.address, at: dispatcher.now),
      occurrence: { self.rooms[of: $0]?.occurrence },
      agreed: { slug, guest in
        self.rooms[of: slug].flatMap { self.seat(of: guest, visitor, in: $0)?.agreed }
      },
      nameThere: { slug, name in
        guard let room = self.rooms[of: slug] else { return .taken }
        if room.live.state.isTurnedAway(name) { return .turnedAway }
        return room.names.owner(of: name) == nil ? .resembled : .taken
      },
      seatOfCode: { self.rooms.seat(ofCode: $0).map { self.liveSeat($0.seat, in: $0.room) } },
      seat: { place in self.rooms[place.occurrence].map { self.liveSeat(place.seat, in: $0) } })
  }

  private func liveSeat(_ number: Int, in room: LiveRoom) -> DoorSurroundings.LiveSeat {
    let seat = room.live.state.seat(number)
    return DoorSurroundings.LiveSeat(
      place: SeatPlace(occurrence: room.occurrence, seat: number), event: room.live.event,
      name: seat?.name, agreed: seat?.agreed)
  }

  // MARK: The register

  private func lookUp(_ query: Door.Query, for visitor: Visitor) {
    let address = visitor.connection.address
    var lent: Int?
    if case .recentKey = query {
      guard guesses.take(from: address, at: dispatcher.now) else {
        return take(.found(.key(nil), query), of: visitor)
      }
      lent = address
    }
    let guesser = Guesser(
      address: address, trust: guesses.trust(in: address, at: dispatcher.now),
      isThere: { [presence = visitor.presence] in presence.isThere })
    consult(
      visitor.door.inquiry(query, in: surroundings(of: visitor), by: guesser), for: visitor,
      lent: lent, otherwise: { self.take(.unanswered(query), of: visitor) },
      then: { self.take(.found($0, query), of: visitor) })
  }

  // MARK: Guesses

  /// Looks at a guess, as soon as guessing may go on. Until it is acquitted it counts as a wrong one of
  /// its address and at its name, so that nothing is gained by guessing at the same time.
  private func weigh(_ guess: Door.Guess, _ visitor: Visitor) {
    let now = dispatcher.now
    var delay = Duration.zero
    if let name = guess.target {
      delay = guesses.delay(of: name, at: now)
      guesses.noteGuess(at: name, at: now)
    }
    guard delay > .zero else { return look(at: guess, visitor) }
    let number = visitor.wait { _ in self.look(at: guess, visitor) }
    _ = dispatcher.schedule(at: now + delay) { [weak self, id = visitor.id] in
      self?.assumeIsolated { $0.goOn(id, number, nil) }
    }
  }

  private func look(at guess: Door.Guess, _ visitor: Visitor) {
    if guesses.take(from: visitor.connection.address, at: dispatcher.now) {
      return take(.weighed(guess), of: visitor)
    }
    // What is not looked at makes nobody else wait.
    if let name = guess.target { guesses.noteRight(name) }
    visitor.refuse(.tooFastWrongKeys(most: limits.wrongKeysPerMinute))
    take(.tooMany(guess), of: visitor)
  }

  private func acquit(_ guess: Door.Guess, _ visitor: Visitor) {
    guesses.giveBack(to: visitor.connection.address)
    if let name = guess.target { guesses.noteRight(name) }
  }
}
