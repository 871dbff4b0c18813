import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// Under which name somebody comes.
extension DoorStep {
  /// A line at the door is a name or gives one, unless it was plainly meant as something else: a name is
  /// read by everyone.
  mutating func readName(_ typed: String) {
    if Introduction.lacksCode(typed) {
      door.claimed = door.taken ?? door.claimed
      refuse(.codeUnknownLost)
      return ask()
    }
    if let isTheirs = claimsTakenName(typed) {
      if isTheirs {
        door.claimed = door.taken
        refuse(.nameTakenYours)
      }
      return ask()
    }
    let line = Introduction.name(in: typed)
    let words = line.split(separator: " ")
    let code = words.dropFirst().joined(separator: " ")
    if words.first?.lowercased() == "rejoin", words.count == 2 || RejoinCode.mayBeCode(code) {
      return act(.weigh(.code(code, mayBeName: false)))
    }
    if RejoinCode.isCode(line) { return act(.weigh(.code(line, mayBeName: false))) }
    if asksBack(typed) { return ask() }
    // What may be a name is taken for one where it may not be looked at as a code.
    guard RejoinCode.mayBeCode(line), house.mayGuess else { return answerWithName(line) }
    act(.weigh(.code(line, mayBeName: true)))
  }

  /// What somebody says who has read that the name is taken; nil for any other line.
  private func claimsTakenName(_ typed: String) -> Bool? {
    guard let taken = door.taken, typed.utf8.count <= 4 * Nickname.maxBytes else { return nil }
    if let reply = HouseWord.reply(typed, in: house.language) { return reply }
    if Introduction.isOneself(typed) { return true }
    let name = Introduction.name(in: typed)
    return name != typed && Nickname.key(of: name) == Nickname.key(of: taken) ? true : nil
  }

  /// Whether a line is most likely no name, which they are told: a name is read by everyone. It is a greeting, a
  /// command without its slash, or an "it is me".
  private mutating func asksBack(_ typed: String) -> Bool {
    if Introduction.isGreeting(typed) {
      act(.tell(.hintHello))
      return true
    }
    if Introduction.isOneself(typed) {
      refuse(.nameInvalidNoName)
      return true
    }
    let bare = typed.filter { !"?!.,".contains($0) }
    // Words of the house are nobody's name, however they are given.
    guard let row = house.command(typed),
      (try? Nickname(bare, forms: house.nameGuard.forms)) != nil
    else {
      guard asksWhatThisIs(typed) else { return false }
      act(.explain)
      return true
    }
    let (command, name) = ("/\(row.name)", "/name \(bare)")
    let line = bare.lowercased().hasPrefix("\(row.name) ") ? "/\(bare)" : command
    refuse(
      row.access == .anyone
        ? Refusal.unclearOrName(command: command, name: name).offering(line)
        : .unclearInsideOrName(command: command, name: name))
    return true
  }

  /// `/name NEW`, or somebody who chooses an event says what they are called.
  mutating func changeName(to name: String) {
    let bearer = door.guest.name ?? ""
    switch (door.state, door.guest.proof) {
    case (.asksName(let event), _), (.asksKey(_, let event), _):
      takeName(name, for: event, key: nil, isAtDoor: true)
    case (.asksOtherName(let event), _): takeOtherName(named: name, for: event)
    case (_, .key): refuse(.notAllowedNameOfKey(name: bearer))
    case (_, .code): refuse(.notAllowedNameOfCode(name: bearer))
    case (.lobby, .none):
      if name == bearer {
        act(.tell(.hintCalled(name: name)))
        return ask()
      }
      takeName(name, for: nil, key: nil, isAtDoor: false, isChange: true)
    case (.asksCode(let event), .none), (.asksCodeWord(let event), .none),
      (.asksAgreement(_, .event(let event)), .none):
      takeName(name, for: event.slug, key: nil, isAtDoor: false)
    // The seat has its name.
    case (.asksAgreement(_, .seat), .none): refuse(.notAgreedNoYes)
    case (.passed, .none): break
    }
  }

  mutating func answerWithName(_ line: String) {
    if line.allSatisfy(\.isNumber) {
      refuse(.nameInvalidIsNumber)
      return askName(for: door.chosen)
    }
    takeName(line, for: door.chosen, key: nil, isAtDoor: true)
  }

  /// Takes a name, asks for the key where it is one of the staff, and goes on to the event.
  mutating func takeName(
    _ typed: String, for event: String?, key: String?, isAtDoor: Bool, isChange: Bool = false
  ) {
    do throws(Refusal) {
      guard !RejoinCode.isCode(typed) else { throw .nameInvalidIsCode }
      // Those whom the plan names may be called as it likes.
      if let member = staffMember(typed) {
        return takeStaffName(member.name, for: event, key: key)
      }
      // Whether it is somebody's key is not said here: that would tell whoever tries keys as names.
      let given = Door.NameGiven(
        nickname: try Nickname(staff: typed, forms: house.nameGuard.forms), event: event, key: key,
        isAtDoor: isAtDoor, isChange: isChange)
      act(.lookUp(.name(given)))
    } catch {
      refuse(error)
      askName(for: event, isAtDoor: isAtDoor)
    }
  }

  mutating func takeName(_ given: Door.NameGiven, _ standing: Standing) {
    let nickname = given.nickname
    if standing.isStaff { return takeStaffName(nickname.text, for: given.event, key: given.key) }
    let event = given.event.flatMap { house.events.event($0) }
    do throws(Refusal) {
      if nickname.isReserved { throw Nickname.reservation(of: nickname.text) }
      if let objection = house.nameGuard.objection(to: nickname) { throw objection }
      if let other = standing.resembled { throw NameGuard.refusal(of: nickname.text, like: other) }
      // Whoever comes with an invitation is not kept out by somebody at the door who took the name: the
      // code says who they are.
      if let key = given.key, standing.invitee != nil, let event, !house.isFree(nickname.key) {
        move(to: .lobby)
        return takeCode(key, for: event)
      }
      if given.key != nil, standing.invitee == nil, event?.access == .open {
        throw .keyWrongNoKey(name: nickname.text)
      }
      guard house.isFree(nickname.key) else { throw .nameTakenAtTheDoor(name: nickname.text) }
    } catch {
      refuse(error)
      return askName(after: given)
    }
    setName(nickname, proof: .none)
    if given.isChange {
      act(.tell(.renamedYourself(new: nickname.text)))
      return ask()
    }
    door.offered = given.key
    goOn(to: given.event)
  }

  /// Another name for the same event.
  mutating func askName(after given: Door.NameGiven) {
    askName(for: given.event, isAtDoor: given.isAtDoor)
  }

  /// After a `/join` nothing is asked, since another may follow; a name alone is taken as well.
  private mutating func askName(for event: String?, isAtDoor: Bool) {
    if isAtDoor {
      askName(for: event)
    } else if case .asksName = door.state {
      move(to: .asksName(event: event))
    }
  }

  private mutating func takeStaffName(_ name: String, for event: String?, key: String?) {
    if door.guest.isStaff, door.guest.name == name { return goOn(to: event) }
    if let key { return takeKey(key, of: name, for: event) }
    askKey(of: name, for: event)
  }

  /// Whoever of the plan's staff goes by a typed name.
  private func staffMember(_ typed: String) -> StaffMember? {
    typed.utf8.count <= Nickname.maxBytes ? house.staff[Nickname.key(of: typed)] : nil
  }

  private mutating func setName(_ nickname: Nickname, proof: Guest.Proof) {
    releaseName()
    if !isTaken(nickname.text) { door.taken = nil }
    (door.guest.name, door.guest.proof) = (nickname.text, proof)
    act(.hold(nickname.key))
  }

  /// Whether they have read that somebody else has this name.
  private func isTaken(_ name: String) -> Bool {
    door.taken.map(Nickname.key) == Nickname.key(of: name)
  }

  mutating func releaseName() {
    if let name = door.guest.name { act(.release(Nickname.key(of: name))) }
  }

  mutating func forgetName() {
    releaseName()
    (door.guest.name, door.guest.proof) = (nil, .none)
  }

  // MARK: Another name

  /// Somebody has the name already. Whoever proved who they are goes in under another one.
  mutating func askOtherName(for event: PlannedEvent) {
    let name = door.guest.name ?? "that"
    let there = house.nameThere(event.slug, name)
    guard case .code = door.guest.proof else {
      let isStaff = door.guest.isStaff
      let advice: Sentence? = isStaff ? nil : .adviceRejoin
      switch there {
      case .taken where isTaken(name), .resembled where isTaken(name):
        refuse(.nameTakenStill(name: name))
      case .turnedAway: refuse(.nameReservedTurnedAway)
      case .resembled where !isStaff:
        refuse(.nameTakenTooAlike(event: event.title, name: name, advice: advice))
      case .taken, .resembled:
        refuse(.nameTakenCalled(event: event.title, name: name, advice: advice))
      }
      forgetName()
      door.taken = there == .turnedAway || isStaff ? nil : name
      door.refused = door.taken ?? door.refused
      return askName(for: event.slug)
    }
    move(to: .asksOtherName(event))
    refuse(
      there == .turnedAway
        ? .nameReservedTurnedAway : .nameTakenHasName(event: event.title, name: name))
    ask()
  }

  mutating func takeOtherName(_ line: String, for event: PlannedEvent) {
    if asksBack(line) { return ask() }
    takeOtherName(named: Introduction.name(in: line), for: event)
  }

  private mutating func takeOtherName(named typed: String, for event: PlannedEvent) {
    do throws(Refusal) {
      guard !RejoinCode.isCode(typed) else { throw .nameInvalidIsCode }
      let nickname = try Nickname(typed, forms: house.nameGuard.forms)
      if let objection = house.nameGuard.objection(to: nickname) { throw objection }
      guard house.isFree(nickname.key), house.staff[nickname.key] == nil else {
        door.guest.name = nickname.text
        return askOtherName(for: event)
      }
      setName(nickname, proof: door.guest.proof)
      move(to: .lobby)
      join(event)
    } catch {
      refuse(error)
      ask()
    }
  }
}
