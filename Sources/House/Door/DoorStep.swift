import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// What one input does at a ``Door``.
struct DoorStep {
  var door: Door
  let house: DoorSurroundings
  private(set) var effects: [Door.Effect] = []

  init(_ door: Door, in house: DoorSurroundings) {
    self.door = door
    self.house = house
  }

  mutating func take(_ input: Door.Input) {
    if door.state == .passed { return takeInside(input) }
    switch input {
    case .connected: askName()
    case .line(let line): read(line)
    case .again: repeatQuestion()
    case .join(let event, let name, let key): join(event, as: name, key: key)
    case .rejoin(let code): act(.weigh(.code(code, mayBeName: false)))
    case .name(let name): changeName(to: name)
    case .distracted: ask()
    case .stepBack:
      stepBack()
      if case .asksName = door.state { move(to: .asksName()) }
    case .found(let finding, let query): take(finding, of: query)
    case .unanswered(let query): goOnWithout(query)
    case .weighed(let guess): look(at: guess)
    case .tooMany(let guess):
      door.wrongGuesses += 1
      if !endGuessing() { askAgain(guess) }
    case .seated(let event):
      releaseName()
      move(to: .passed)
      door.passed.insert(event)
      (door.wrongGuesses, door.agreed, door.before) = (0, nil, nil)
      (door.taken, door.claimed, door.refused) = (nil, nil, nil)
    case .left: break
    case .turnedBack: returnToLobby()
    case .chose(let event): join(event)
    case .nameTaken(let event): askOtherName(for: event)
    }
  }

  private mutating func read(_ line: String) {
    switch door.state {
    case .asksName: readName(line)
    case .asksKey(let name, let event): takeKey(line, of: name, for: event)
    case .asksCode(let event): takeCode(line, for: house.events.latest(event) ?? event)
    case .asksCodeWord(let event): takeCodeWord(line, for: house.events.latest(event) ?? event)
    case .asksOtherName(let event): takeOtherName(line, for: event)
    case .asksAgreement(let agreement, let entrance): takeAgreement(line, agreement, entrance)
    case .lobby:
      if house.events.event(line) == nil, RejoinCode.mayBeCode(line) {
        act(.weigh(.code(line, mayBeName: false)))
      } else {
        choose(line)
      }
    case .passed: break
    }
  }

  private mutating func repeatQuestion() {
    switch door.state {
    case .asksName(let event): askName(for: event)
    case .asksKey(let name, let event): askKey(of: name, for: event)
    case .lobby: act(.showEvents)
    case .asksCode(let event): askCode(for: event)
    case .asksCodeWord(let event): askCodeWord(for: event)
    case .asksOtherName: ask()
    case .asksAgreement(let agreement, let entrance): ask(to: agreement, entrance)
    case .passed: break
    }
  }

  /// Whoever sits in an event is asked nothing more. What they had asked for before comes too late, and is
  /// no wrong guess.
  private mutating func takeInside(_ input: Door.Input) {
    switch input {
    case .left: move(to: .lobby)
    case .found(_, let query), .unanswered(let query):
      if let guess = query.guess { act(.acquit(guess)) }
    case .weighed(let guess): act(.acquit(guess))
    case .connected, .line, .again, .join, .rejoin, .name, .stepBack, .distracted, .tooMany,
      .seated, .turnedBack, .chose, .nameTaken:
      break
    }
  }

  private mutating func take(_ finding: Finding, of query: Door.Query) {
    switch (query, finding) {
    case (.name(let given), .standing(let standing)): takeName(given, standing)
    case (.admission(let event), .standing(let standing)): admit(to: event, standing)
    case (.recentKey(let given), .key(let holder)): takeRecentKey(given, holder)
    case (.key(let given), .key(let holder)): takeKey(given, holder)
    case (.codeForEvent(let code, let event), .code(let holder)):
      takeCode(code, of: holder, for: event)
    case (.code(let line, let mayBeName), .code(let holder)):
      takeCode(line, of: holder, mayBeName: mayBeName)
    case (.agreed(_, let event, let agreement), .agreed(let hasAgreed)):
      hasAgreed
        ? act(.takeSeat(event, agreed: agreement.hash)) : ask(to: agreement, .event(event))
    // The register answers what it was asked.
    case (_, .standing), (_, .key), (_, .code), (_, .agreed), (_, .habits), (_, .rsvps),
      (_, .busy), (_, .failed):
      break
    }
  }

  /// The register could not answer.
  private mutating func goOnWithout(_ query: Door.Query) {
    switch query {
    case .name(let given): askName(after: given)
    case .admission, .agreed: returnToLobby()
    case .recentKey(let given): askKey(of: given.name, for: given.event)
    case .key, .codeForEvent, .code:
      guard let guess = query.guess else { return }
      // What could not be looked at was not wrong.
      act(.acquit(guess))
      askAgain(guess)
    }
  }

  // MARK: Guesses

  private mutating func look(at guess: Door.Guess) {
    switch guess {
    case .key(let given): look(at: given)
    case .codeForEvent(let code, let event): act(.lookUp(.codeForEvent(code, event)))
    case .codeWord(let typed, let event): lookAtCodeWord(typed, for: event)
    case .code(let line, let mayBeName): lookAtCode(line, mayBeName: mayBeName)
    }
  }

  private mutating func askAgain(_ guess: Door.Guess) {
    switch guess {
    case .key(let given): askKey(of: given.name, for: given.event)
    case .codeForEvent(_, let event): askCode(for: event)
    case .codeWord(_, let event): askCodeWord(for: event)
    case .code: if case .asksName(let event) = door.state { askName(for: event) }
    }
  }

  /// A guess was wrong.
  /// - Returns: whether the connection is ended for it.
  mutating func countWrong() -> Bool {
    door.wrongGuesses += 1
    act(.noteWrong)
    return endGuessing()
  }

  private mutating func endGuessing() -> Bool {
    if case .asksKey = door.state {
      guard door.wrongGuesses >= 3 else { return false }
      act(.end(.tooManyErrorsKeys))
    } else {
      guard door.wrongGuesses >= 5 else { return false }
      act(.end(.tooManyErrorsCodes))
    }
    return true
  }

  // MARK: Moving on

  mutating func act(_ effect: Door.Effect) { effects.append(effect) }

  mutating func refuse(_ refusal: Refusal) { act(.refuse(refusal)) }

  mutating func move(to state: Door.State) {
    if door.move(to: state) { act(.conceal(false)) }
  }

  mutating func conceal(_ isSecret: Bool) {
    if door.conceal(isSecret) { act(.conceal(isSecret)) }
  }

  mutating func ask() {
    if let question = door.question(in: house) { act(.ask(question)) }
  }

  /// - Parameter event: what they chose before.
  mutating func askName(for event: String? = nil) {
    move(to: .asksName(event: event))
    ask()
  }

  mutating func returnToLobby() {
    if door.state == .passed { return }
    move(to: .lobby)
    act(.showEvents)
  }

  /// From a question about an event back to the choice of one.
  private mutating func stepBack() {
    switch door.state {
    case .asksCode, .asksCodeWord, .asksOtherName, .asksAgreement: move(to: .lobby)
    case .asksName, .asksKey, .lobby, .passed: break
    }
  }

  /// The same after an empty line, or to another name where there is nothing to choose.
  mutating func goBack() {
    if house.events.open.count > 1 { return returnToLobby() }
    forgetName()
    askName()
  }

  mutating func goOn(to event: String?) {
    move(to: .lobby)
    if let event { return choose(event, byCommand: true) }
    let open = house.events.open
    if open.count == 1, door.guest.isStaff || house.events.doorsOpen(of: open[0]) == nil {
      return join(open[0])
    }
    act(.showEvents)
  }

  private mutating func join(_ event: String, as name: String?, key: String?) {
    stepBack()
    if let name {
      takeName(name, for: event, key: key, isAtDoor: false)
    } else if door.guest.name != nil, door.state == .lobby {
      door.offered = key
      choose(event, byCommand: true)
    } else {
      refuse(.missingArgumentWhoAreYou(event: event))
      if case .asksName = door.state { move(to: .asksName(event: event)) }
    }
  }

  /// - Parameter byCommand: whether it was named in a `/join`, and is no line of talk for certain.
  private mutating func choose(_ typed: String, byCommand: Bool = false) {
    if let event = house.events.event(typed) { return join(event) }
    door.offered = nil
    let meant = house.events.meant(by: typed)
    if !byCommand {
      if meant.count == 1 { return join(meant[0]) }
      if let own = door.guest.name, Nickname.key(of: typed) == Nickname.key(of: own) {
        act(.tell(.hintCalled(name: own)))
        return act(.showEvents)
      }
      if let name = Introduction.given(in: typed) { return changeName(to: name) }
      let said = meant.isEmpty ? house.events.said(by: typed) : []
      if said.count == 1 { return join(said[0]) }
      if said.count > 1 { return askWhich(of: said, typed) }
    }
    if !byCommand, meant.isEmpty, door.before == nil, asksWhatThisIs(typed) {
      act(.explain)
      return act(.showEvents)
    }
    let nearest = meant.first?.slug ?? house.events.nearest(to: typed.lowercased())
    // Who was in an event speaks on, and is not to be told of events that there are not.
    if !byCommand, nearest == nil, door.state == .lobby, let before = door.before {
      return refuse(
        before.isOver
          ? .eventOverNobodyReads(event: before.title) : .notSeatedLeft(event: before.title))
    }
    if meant.count > 1 { return askWhich(of: meant, typed) }
    let command = byCommand ? nil : house.command(typed).map { "/\($0.name)" }
    refuse(
      .noSuchEventTyped(
        typed: String(typed.prefix(40)),
        advice: (command ?? nearest).map(Sentence.adviceDidYouMean)
      ).offering(command ?? nearest.map { "/join \($0)" }))
    if door.state == .lobby { act(.showEvents) }
  }

  /// Whether somebody asks the house something rather than give a name or choose an event.
  func asksWhatThisIs(_ typed: String) -> Bool {
    HouseWord(typed, in: house.language)?.isRequest == true || Talk.asksTheRoom(typed)
  }

  private mutating func askWhich(of events: [PlannedEvent], _ typed: String) {
    refuse(.noSuchEventCouldBe(typed: String(typed.prefix(40)), events: events.map(\.title)))
    if door.state == .lobby { act(.showEvents) }
  }
}
