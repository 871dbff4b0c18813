import EventPlan
import EventRuntime
import TextProtocol

/// From the greeting to a seat.
extension House {
  func askName(_ visitor: Visitor) {
    visitor.place = .door
    visitor.send(
      .signin(step: .name, text: "What shall we call you? Any name will do, up to 24 characters."))
  }

  /// A line of somebody who is not seated and that is no command.
  func signIn(_ line: String, _ visitor: Visitor) {
    switch visitor.place {
    case .door: answerDoor(line, visitor)
    case .asksKey(let name, let event): takeKey(line, of: name, visitor, for: event)
    case .lobby: chooseEvent(line, visitor)
    case .seated: break
    }
  }

  /// A line at the door is a name, unless it was plainly meant as something else: a name is read
  /// by everyone.
  private func answerDoor(_ line: String, _ visitor: Visitor) {
    let words = line.split(separator: " ")
    if words.first?.lowercased() == "rejoin", words.count == 2 {
      return rejoin(String(words[1]), visitor)
    }
    if codes[RejoinCode.hash(line)] != nil { return rejoin(line, visitor) }
    if line.lowercased() == "help" { return carryOut(.help(topic: nil), of: visitor) }
    if line.lowercased() == "quit" { return quit(visitor) }
    if line.allSatisfy(\.isNumber) {
      visitor.refuse(.nameInvalid, "First a name, please, with a letter in it. Events come next.")
      return askName(visitor)
    }
    takeName(line, visitor, for: nil)
    if case .door = visitor.place, !visitor.isGone { askName(visitor) }
  }

  /// Takes a name, asks for the key where it is a facilitator's, and goes on to the event.
  func takeName(_ typed: String, _ visitor: Visitor, for event: String?, key: String? = nil) {
    do {
      let nickname = try Nickname(typed)
      guard !facilitators.values.contains(where: { Secret.matches(nickname.text, $0.key) }) else {
        return visitor.refuse(
          .nameInvalid, "That is a key, and names are read by everyone. First the name, please.")
      }
      if let facilitator = facilitators[nickname.key] {
        if visitor.isFacilitator, visitor.name == facilitator.name {
          return goOn(visitor, to: event)
        }
        if let key { return takeKey(key, of: facilitator.name, visitor, for: event) }
        return askKey(of: facilitator.name, visitor, for: event)
      }
      if key != nil {
        return visitor.refuse(
          .keyWrong, "\(nickname.text) is not a facilitator, so there is no key.")
      }
      guard isFree(nickname.key, for: visitor) else {
        visitor.refuse(
          .nameTaken,
          "Somebody is called \(nickname.text) already. If that is you, type /rejoin and the code "
            + "you were given. Otherwise choose another name.")
        return
      }
      setName(nickname, of: visitor)
      goOn(visitor, to: event)
    } catch {
      visitor.send(error.message)
    }
  }

  private func askKey(of name: String, _ visitor: Visitor, for event: String?) {
    visitor.place = .asksKey(name: name, event: event)
    visitor.connection.conceal(true)
    visitor.send(
      .signin(
        step: .key, text: "\(name) facilitates here. The key? An empty line goes back to the name.")
    )
  }

  private func takeKey(_ typed: String, of name: String, _ visitor: Visitor, for event: String?) {
    visitor.connection.conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return askName(visitor) }
    guard let facilitator = facilitators[Nickname.key(of: name)],
      Secret.matches(typed, facilitator.key)
    else {
      visitor.wrongKeys += 1
      if visitor.wrongKeys >= 3 {
        return dismiss(visitor, .tooManyErrors, "That was not the key, three times. Goodbye.")
      }
      visitor.refuse(.keyWrong, "That is not the key.")
      return askKey(of: name, visitor, for: event)
    }
    releaseName(of: visitor)
    visitor.name = facilitator.name
    visitor.isFacilitator = true
    goOn(visitor, to: event)
  }

  private func goOn(_ visitor: Visitor, to event: String?) {
    visitor.place = .lobby
    if let event { return chooseEvent(event, visitor) }
    if openEvents.count == 1 { return join(openEvents[0], visitor) }
    showEvents(visitor)
  }

  // MARK: Names

  private func isFree(_ key: String, for visitor: Visitor) -> Bool {
    if let holder = lobbyNames[key], holder !== visitor { return false }
    return rooms.values.allSatisfy { room in
      room.names[key].map { visitor.seats[room.occurrence] == $0 } ?? true
    }
  }

  private func setName(_ nickname: Nickname, of visitor: Visitor) {
    releaseName(of: visitor)
    visitor.name = nickname.text
    visitor.isFacilitator = false
    lobbyNames[nickname.key] = visitor
  }

  func releaseName(of visitor: Visitor) {
    guard let name = visitor.name else { return }
    let key = Nickname.key(of: name)
    if lobbyNames[key] === visitor { lobbyNames[key] = nil }
  }

  // MARK: Events

  /// Those that can be joined now.
  var openEvents: [PlannedEvent] { options.plan.events.filter { !isPast($0) } }

  /// How long after its time an event can still be joined.
  static let lateness = Duration.hours(12)

  func isPast(_ event: PlannedEvent) -> Bool {
    guard case .at(let date) = event.starts, current[event.slug] == nil else { return false }
    let late = Double(dispatcher.wallClock) / 1_000 - date.timeIntervalSince1970
    return late > Double(Self.lateness.components.seconds)
  }

  func showEvents(_ visitor: Visitor) {
    visitor.send(.events(eventRows()))
    guard case .lobby = visitor.place else { return }
    if openEvents.isEmpty { return visitor.notice(.hint, "Nothing is open just now.") }
    visitor.send(.signin(step: .event, text: "Which one? Type its number."))
  }

  func eventRows() -> [EventRow] {
    options.plan.events.enumerated().map { index, event in
      let state = current[event.slug]?.live.state
      let progress: EventProgress =
        switch state?.phase {
        case .running: .running
        case .gathering, .afterwards: .open
        case .ended: .over
        case nil: isPast(event) ? .over : event.starts == .onDemand ? .open : .scheduled
        }
      return EventRow(
        number: index + 1, slug: event.slug, title: event.title,
        about: event.about.isEmpty ? nil : event.about, starts: startText(of: event),
        people: state?.here ?? 0, state: progress)
    }
  }

  /// An event by number, slug or title.
  func chooseEvent(_ typed: String, _ visitor: Visitor) {
    let events = options.plan.events
    let word = typed.lowercased()
    if let number = Int(word), events.indices.contains(number - 1) {
      return join(events[number - 1], visitor)
    }
    if let event = events.first(where: { $0.slug == word || $0.title.lowercased() == word }) {
      return join(event, visitor)
    }
    let advice = nearestEvent(to: word).map { " Did you mean \($0)?" } ?? ""
    visitor.refuse(.noSuchEvent, "There is no event '\(typed.prefix(40))'.\(advice)")
    if case .lobby = visitor.place { showEvents(visitor) }
  }
}
