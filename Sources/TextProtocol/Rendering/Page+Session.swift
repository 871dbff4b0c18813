import ActivityKit
import Messages
import Words

/// Events, who is there, and what comes.
extension Page {
  mutating func add(_ events: [EventRow]) {
    guard !events.isEmpty else { return add(.eventsNone) }
    add(.eventsTitle, .heading)
    let numbers = events.map(\.number)
    for event in events {
      let row: Sentence =
        event.people > 0
        ? .eventsRowPeople(
          number: event.number, title: event.title, slug: event.slug, state: event.inWords,
          people: .countsPeople(count: event.people))
        : .eventsRow(
          number: event.number, title: event.title, slug: event.slug, state: event.inWords)
      let (indent, hang) = Self.place(of: event.number, among: numbers)
      add(row, indent: indent, hang: hang)
      if let about = event.about { add("\(about)", indent: hang, hang: hang) }
      if let dates = Sentence.list(event.next) {
        add(.eventsThen(dates: dates), indent: hang, hang: hang)
      }
    }
  }

  mutating func add(_ change: CrowdChange) {
    let changes: [(count: Int, first: (Int) -> Sentence, next: (Int) -> Sentence)] = [
      (change.joined, Sentence.crowdPeopleJoined, Sentence.crowdJoined),
      (change.returned, Sentence.crowdPeopleReturned, Sentence.crowdReturned),
      (change.left, Sentence.crowdPeopleLeft, Sentence.crowdLeft),
      (change.dropped, Sentence.crowdPeopleDropped, Sentence.crowdDropped),
    ].filter { $0.count > 0 }
    let parts = changes.enumerated().map { index, part in
      index == 0 ? part.first(part.count) : part.next(part.count)
    }
    guard let all = Sentence.list(parts) else { return }
    add(.crowdTold(changes: all, here: change.here))
  }

  mutating func add(_ seat: SeatTaken) {
    if !seat.isKnown {
      add(
        seat.role == .participant
          ? .eventsSeated(title: seat.title, name: seat.name)
          : .eventsSeatedRole(title: seat.title, name: seat.name, role: seat.role.sentence))
    }
    if let others = seat.others { add(others.sentence) }
    if let about = seat.about { addLines(about) }
    if let text = seat.text { add(text) }
    if let code = seat.code { add(.eventsCode(command: "/rejoin \(code)")) }
  }

  mutating func add(_ people: Paged<PersonRow>) {
    let near = people.rows.filter { $0.here && $0.isInGroup == true }.map(\.sentence)
    let grouped = people.rows.filter { $0.here && $0.isInAnyGroup == true }.map(\.sentence)
    let here = people.rows.filter { $0.here && $0.isInGroup != true && $0.isInAnyGroup != true }
      .map(\.sentence)
    let isMainRoom = people.rows.contains { $0.isInAnyGroup != nil }
    let away = people.rows.filter { !$0.here }.map(\.sentence)
    var sentences: [Sentence] = []
    // How many are here cannot be counted on one page of them.
    if people.place != nil {
      sentences.append(.peopleOfMany(count: people.total))
      if let names = Sentence.row(near) { sentences.append(.peopleInYourGroupOfMany(names: names)) }
      if let names = Sentence.row(here) {
        sentences.append(
          isMainRoom ? .peopleInMainRoomOfMany(names: names) : .peopleHereOfMany(names: names))
      }
      if let names = Sentence.row(grouped) { sentences.append(.peopleInGroupsOfMany(names: names)) }
      if let names = Sentence.row(away) { sentences.append(.peopleAwayOfMany(names: names)) }
      return add(sentences)
    }
    if let names = Sentence.row(near) {
      sentences.append(.peopleInYourGroup(count: near.count, names: names))
      if let others = Sentence.row(here) {
        sentences.append(.peopleElsewhere(count: here.count, names: others))
      }
    } else if isMainRoom {
      if let names = Sentence.row(here) {
        sentences.append(.peopleInMainRoom(count: here.count, names: names))
      }
      if let names = Sentence.row(grouped) {
        sentences.append(.peopleInGroups(count: grouped.count, names: names))
      }
    } else {
      sentences.append(
        Sentence.row(here).map { .peopleHere(count: here.count, names: $0) } ?? .peopleNoneHere)
    }
    if let names = Sentence.row(away) {
      sentences.append(.peopleAway(count: away.count, names: names))
    }
    add(sentences)
  }

  mutating func add(_ people: Paged<RosterRow>) {
    guard !people.rows.isEmpty else { return add(.peopleNoneCame) }
    add(.countsPeople(count: people.total), .heading)
    for person in people.rows {
      add(Sentence.row(of: person), indent: 2, hang: 4)
    }
  }

  mutating func add(hands people: Paged<SpeakerRow>) {
    let names = people.rows.map(\.name)
    if people.place != nil { return add(.peopleHandsOfMany(count: people.total, names: names)) }
    add(names.isEmpty ? .peopleNoHands : .peopleHands(names: names))
  }

  mutating func add(balance people: [SpeakerRow]) {
    guard !people.isEmpty else { return add(.peopleNoParticipant) }
    add(.peopleLinesSpoken, .heading)
    for person in people {
      let lines = Sentence.peopleLinesOf(name: person.name, count: person.lines)
      let row = person.answers.map { .peopleLinesAndAnswers(lines: lines, count: $0) } ?? lines
      add(row, indent: 2, hang: 4)
    }
    let silent = people.filter { $0.lines == 0 && $0.answers == 0 }.map(\.name)
    if !silent.isEmpty { add(.peopleSilent(names: silent)) }
  }

  mutating func add(_ items: [AgendaRow]) {
    guard !items.isEmpty else { return add(.agendaEmpty) }
    add(.agendaTitle, .heading)
    add(
      numbered: items.map { item in
        let row: Sentence =
          switch item.state {
          case .done: .agendaRowDone(number: item.number, title: item.title)
          case .now: .agendaRowNow(number: item.number, title: item.title, length: item.length)
          case .missed: .agendaRowMissed(number: item.number, title: item.title)
          case .next: .agendaRow(number: item.number, title: item.title, length: item.length)
          }
        return (item.number, text(row))
      })
  }

  mutating func add(_ time: EventTime) {
    // What is left comes first: by the time that a voice has read the rest, less is left.
    var sentences: [Sentence] = []
    if let left = time.remainingSeconds { sentences.append(.clockLeftOfStep(time: .seconds(left))) }
    if let left = time.remainingInAllSeconds {
      sentences.append(.clockLeftInAll(time: .seconds(left)))
    }
    if time.paused { sentences.append(.clockIsPaused) }
    if time.waits { sentences.append(.clockWaits) }
    if let activity = time.activity { sentences.append(.clockNow(title: activity)) }
    if let step = time.step { sentences.append(.clockStep(step: step)) }
    sentences.append(Self.elapsed(time))
    if let starts = time.starts { sentences.append(.clockPlannedFor(when: starts)) }
    add(sentences)
  }

  private static func elapsed(_ time: EventTime) -> Sentence {
    if time.activity == nil, time.elapsedSeconds == 0 { return .whereaboutsNotStarted }
    return Duration.passed(time.elapsedSeconds).map { .clockElapsed(time: $0) } ?? .clockJustBegun
  }
}

extension AgendaRow {
  /// In whole minutes.
  fileprivate var length: Sentence? {
    seconds.map { .agendaAbout(time: .minutes(max(1, ($0 + 30) / 60))) }
  }
}

extension EventRow {
  fileprivate var inWords: Sentence {
    var parts: [Sentence] = []
    switch state {
    case .scheduled: parts.append(starts.map { .eventsStarts(when: $0) } ?? .eventsScheduled)
    case .open: if !isFull, !isByInvitation { parts.append(.eventsOpen) }
    case .running: parts.append(.eventsRunning)
    case .over: return .eventsOver
    }
    if isFull { parts.append(waiting > 0 ? .eventsFullWaiting(count: waiting) : .eventsFull) }
    if isByInvitation { parts.append(.eventsByInvitation) }
    return Sentence.row(parts) ?? .eventsOpen
  }
}

extension PersonRow {
  /// The name, with the role where that is not the common one.
  fileprivate var sentence: Sentence { .author(name, role) }
}

extension OthersHere {
  fileprivate var sentence: Sentence {
    let names = people.map(\.sentence)
    guard let row = Sentence.row(names) else {
      return isNobodyYet ? .peopleFirstHere : .peopleNobodyElse
    }
    if more > 0 { return .peopleHereAndMore(names: row, count: more) }
    return names.count == 1 ? .peopleOneElse(name: row) : .peopleHereOfMany(names: row)
  }
}

extension Sentence {
  /// `ana`, `rosa (facilitator)`.
  static func author(_ name: String, _ role: Role) -> Sentence {
    role == .participant ? .listsName(name: name) : .speechWithRole(name: name, role: role.sentence)
  }

  /// Parts in a row, with commas only; nil of none.
  fileprivate static func row(_ parts: [Sentence]) -> Sentence? {
    parts.first.map { first in
      parts.dropFirst().reduce(first) { .listsAlso(rest: $0, next: $1) }
    }
  }

  /// What facilitators are told of one person.
  fileprivate static func row(of person: RosterRow) -> Sentence {
    var notes: [Sentence] = [person.role.sentence, place(of: person)]
    if person.hand { notes.append(.peopleHandUp) }
    if person.muted { notes.append(.peopleMuted) }
    if person.staysOut { notes.append(.peopleStaysOut) }
    if let group = person.group { notes.append(.peopleInGroup(number: group)) }
    if let joined = person.joinedSeconds {
      notes.append(Duration.passed(joined).map { .peopleCame(time: $0) } ?? .peopleCameJustNow)
    }
    return row([.listsName(name: person.name)] + notes) ?? .listsName(name: person.name)
  }

  private static func place(of person: RosterRow) -> Sentence {
    let time = person.awaySeconds.flatMap(Duration.passed)
    return switch person.place {
    case .here: .peoplePlaceHere
    case .away: time.map { .peoplePlaceAwayFor(time: $0) } ?? .peoplePlaceAway
    case .left: time.map { .peoplePlaceLeftFor(time: $0) } ?? .peoplePlaceLeft
    case .removed: time.map { .peoplePlaceRemovedFor(time: $0) } ?? .peoplePlaceRemoved
    }
  }
}

extension Duration {
  /// What has passed; nil of a few seconds, which are told as "just now". What is left is rounded up instead.
  fileprivate static func passed(_ seconds: Int) -> Duration? {
    seconds < 5 ? nil : .seconds(seconds)
  }
}
