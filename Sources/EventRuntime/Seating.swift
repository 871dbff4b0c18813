import ActivityKit
import EventTerms
import Messages
import Names

/// Who has a seat, who of them is here, and who of them takes part. Stored beside the other parts of a state.
struct Seating: Codable, Sendable {
  /// By number. Some may be missing: seats that nobody had any use of are cleared away.
  private(set) var seats: [Seat] = []
  /// The last number that was given out, where its seat may have been cleared away; no number is given
  /// out twice.
  private(set) var lastSeat: Int?
  /// How many are here, facilitators included.
  private(set) var here = 0
  /// How many participants may have a seat, as the plan said when it came into force: whoever was let
  /// in then is let in again when the entries since are carried out by another plan after a restart.
  var capacity: Int?
  /// The participants as activities see them.
  var company = Company()

  // MARK: Finding a seat

  func seat(_ number: Int) -> Seat? { place(of: number).map { seats[$0] } }

  /// The seat of somebody who has proved who they are.
  func seat(known person: Int64) -> Seat? { seats.first { $0.known == person } }

  func name(_ person: Person.ID) -> String {
    seat(company.holder(of: person).seat)?.name ?? "someone"
  }

  /// Where a seat is among those that there are.
  private func place(of number: Int) -> Int? {
    // Until some are cleared away none is missing.
    if number > 0, number <= seats.count, seats[number - 1].number == number { return number - 1 }
    var (low, high) = (0, seats.count)
    while low < high {
      let middle = (low + high) / 2
      if seats[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < seats.count && seats[low].number == number ? low : nil
  }

  private mutating func change(_ number: Int, _ change: (inout Seat) -> Void) {
    if let place = place(of: number) { change(&seats[place]) }
  }

  // MARK: Coming and going

  /// A new seat, to which its holder has not come yet.
  /// - Returns: its number.
  mutating func add(
    _ name: String, _ role: Role, codeHash: String?, known person: Int64?, in work: inout Work
  ) -> Int {
    let seat = Seat(
      number: newest + 1, name: name, role: role, codeHash: codeHash, known: person,
      joinedAt: work.now, standing: .away, isUnused: role == .participant ? true : nil)
    seats.append(seat)
    work.seated(seat.number)
    work.keep(seat.fact)
    return seat.number
  }

  private var newest: Int { max(lastSeat ?? 0, seats.last?.number ?? 0) }

  /// - Parameter isAsked: whether a prompt is open, so that they have a use of the seat.
  /// - Returns: the seat as it is now.
  mutating func arrive(_ number: Int, isAsked: Bool, in work: inout Work) -> Seat? {
    change(number) {
      $0.standing = .here
      ($0.awaySince, $0.givenTo) = (nil, nil)
      $0.entries += 1
      if isAsked { $0.isUnused = nil }
    }
    guard let seat = seat(number) else { return nil }
    here += 1
    if seat.role.takesPart { company.enter(seat.person) }
    work.keep(.entered(seat: number, entry: seat.entries))
    return seat
  }

  /// - Returns: the seat as it was; nil where its holder had left before.
  mutating func depart(
    _ number: Int, _ how: Fact.Departure, in work: inout Work
  ) -> Seat? {
    guard let seat = seat(number), seat.standing != .left else { return nil }
    if seat.standing == .here {
      here -= 1
      work.keep(.departed(seat: number, entry: seat.entries, how: how))
    }
    change(number) {
      $0.standing = how == .left ? .left : .away
      $0.awaySince = $0.awaySince ?? work.now
    }
    if seat.role.takesPart {
      if how == .left { company.leave(seat.id) } else { company.drop(seat.id, at: work.now) }
    }
    return seat
  }

  /// The occurrence is over for all who are here.
  func end(in work: inout Work) {
    for seat in seats where seat.standing == .here {
      work.keep(.departed(seat: seat.number, entry: seat.entries, how: .ended))
    }
  }

  // MARK: Room for people

  func capacity(_ event: PlannedEvent) -> Int { capacity ?? event.capacity }

  /// Why no participant may take a seat; nil where one may.
  func objectionOfFull(_ event: PlannedEvent) -> Refusal? {
    freePlaces(in: event) > 0
      ? nil : .eventFullFull(event: event.title, seats: capacity(event))
  }

  func freePlaces(in event: PlannedEvent) -> Int {
    max(0, capacity(event) - company.everyone.count)
  }

  /// Why no new seat is made for a participant; nil where one is.
  /// - Parameter isKnown: whether they have proved who they are. Such a person has one seat, however often they
  ///   come.
  func objectionToNewSeat(isKnown: Bool, _ event: PlannedEvent) -> Refusal? {
    if let full = objectionOfFull(event) { return full }
    return isKnown || seats.count < mostSeats(event)
      ? nil : .eventFullUsedUp(event: event.title, seats: seats.count)
  }

  /// Seats that somebody left are kept as well, since their codes still bring people back; this bounds
  /// what somebody can fill by coming and leaving over and over.
  private func mostSeats(_ event: PlannedEvent) -> Int {
    max(20 * capacity(event), Self.alwaysEnoughSeats)
  }

  /// So many can be kept in memory and in a snapshot without anybody noticing.
  static let alwaysEnoughSeats = 10_000

  // MARK: Clearing away

  /// So long a seat waits for somebody who lost the connection before anything was asked of them.
  static let emptyPatience = Duration.minutes(10)
  /// So many are cleared away at once.
  private static let mostCleared = 200

  /// Seats that may be cleared away because hardly any are left, those that are empty for longest first.
  ///
  /// Seats that nobody had any use of make room for people who come: otherwise somebody who comes and goes
  /// over and over would fill an event for everybody.
  func clearable(in event: PlannedEvent, at now: Duration) -> [Int] {
    guard
      10 * seats.count >= 9 * mostSeats(event)
        || 10 * company.everyone.count >= 9 * capacity(event)
    else { return [] }
    return seats.indices.filter { isClearable(seats[$0], at: now) }
      .map { (since: seats[$0].awaySince ?? .zero, number: seats[$0].number) }
      .sorted { ($0.since, $0.number) < ($1.since, $1.number) }
      .prefix(Self.mostCleared).map(\.number)
  }

  private func isClearable(_ seat: Seat, at now: Duration) -> Bool {
    guard seat.mayMakeRoom else { return false }
    return switch seat.standing {
    case .here: false
    case .left: true
    case .away: seat.awaySince.map { now - $0 >= Self.emptyPatience } ?? false
    }
  }

  /// Those of these seats that may be cleared away still: somebody may have come back.
  func clearable(among numbers: [Int], at now: Duration) -> [Int] {
    numbers.filter { number in seat(number).map { isClearable($0, at: now) } ?? false }
  }

  mutating func clear(_ numbers: [Int]) {
    lastSeat = newest
    for number in numbers {
      company.setPace(.usual, of: number)
      company.setVoice(false, of: number)
    }
    let gone = Set(numbers)
    seats.removeAll { gone.contains($0.number) }
  }

  /// Somebody had a use of these seats, so they are kept.
  mutating func noteUse(of numbers: [Int]) {
    for number in numbers { change(number) { $0.isUnused = nil } }
  }

  // MARK: What is known of whoever sits there

  /// Whoever is seated has agreed to what was to be agreed to, now or before.
  mutating func agree(_ number: Int, to text: String?, in work: inout Work) {
    guard let text, seat(number)?.agreed != text else { return }
    change(number) { $0.agreed = text }
    work.keep(.agreed(seat: number, text: text))
  }

  mutating func keepCode(_ number: Int, _ hash: String, in work: inout Work) {
    guard let seat = seat(number), seat.standing == .here else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    guard seat.role == .participant else {
      return work.refuse(.notAllowedNeedsNoCode)
    }
    change(number) { $0.personalHash = hash }
    work.keep(.personalCode(seat: number, hash: hash))
    keepLanguage(of: number, in: &work)
    if pace(of: number) != .usual { keepPace(of: number, in: &work) }
    keepZone(of: number, in: &work)
  }

  /// A seat is for the holder of another one. It gets a code of its own; the one before leads nowhere.
  mutating func give(_ number: Int, to newcomer: Int, _ hash: String, in work: inout Work) {
    change(number) { ($0.codeHash, $0.givenTo) = (hash, newcomer) }
    if let seat = seat(number) { work.keep(seat.fact) }
  }

  /// Whether the holder of one seat, who has not left it, was given another.
  func isGiven(_ number: Int, to newcomer: Int) -> Bool {
    seat(number)?.givenTo == newcomer && seat(newcomer).map { $0.standing != .left } == true
  }

  /// A seat that somebody had on the way to this one is gone, and what belonged to it belongs to this one.
  mutating func absorb(_ step: Seat, into number: Int, in work: inout Work) {
    guard let seat = seat(number) else { return }
    work.keep(.absorbed(seat: step.number, into: number, after: seat.entries))
    change(number) {
      $0.entries += step.entries
      if let answers = step.answers { $0.answers = ($0.answers ?? 0) + answers }
      if step.isUnused == nil { $0.isUnused = nil }
    }
    company.move(step.id, to: seat.id)
    clear([step.number])
  }

  mutating func setScreen(_ screen: ScreenHabits, of number: Int, in work: inout Work) {
    let zone = seat(number)?.screen?.zone
    change(number) { $0.screen = screen }
    if seat(number) != nil { company.setVoice(screen.mode == .speech, of: number) }
    if screen.zone != zone { keepZone(of: number, in: &work) }
  }

  /// Beyond the occurrence, of whoever comes back as the same.
  private func keepZone(of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.isKnown, let zone = seat.screen?.zone else { return }
    work.keep(.zone(seat: number, zone))
  }

  /// Who has what they read spoken, as their seats say: a program of before has saved it there alone.
  mutating func noteVoices() {
    for seat in seats where seat.screen?.mode == .speech {
      company.setVoice(true, of: seat.number)
    }
  }

  mutating func follow(_ isOn: Bool, by number: Int) {
    change(number) { $0.followsRun = isOn ? true : nil }
  }

  /// - Parameter count: of answers of which one may know whose they are; fewer than none where some are taken back.
  mutating func noteAnswers(_ count: Int, of number: Int) {
    change(number) { $0.answers = max(0, ($0.answers ?? 0) + count) }
  }

  mutating func setLanguage(_ language: Language, of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.language != language else { return }
    change(number) { $0.language = language }
    keepLanguage(of: number, in: &work)
  }

  /// Beyond the occurrence, of whoever comes back as the same.
  private func keepLanguage(of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.isKnown, let language = seat.language else { return }
    work.keep(.language(seat: number, language))
  }

  func pace(of number: Int) -> Pace { company.pace(of: Person.ID(number)) }

  mutating func setPace(_ pace: Pace, of number: Int, in work: inout Work) {
    guard seat(number) != nil, pace != self.pace(of: number) else { return }
    company.setPace(pace, of: number)
    keepPace(of: number, in: &work)
  }

  /// Beyond the occurrence, of whoever comes back as the same.
  private func keepPace(of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.isKnown else { return }
    work.keep(.pace(seat: number, pace(of: number)))
  }

  /// What somebody is in the event is what their key says today: a role that was taken away during
  /// the event is lost when they come in again.
  /// - Returns: the seat as it was; nil where that is their role already.
  mutating func setRole(_ role: Role, of number: Int, in work: inout Work) -> Seat? {
    guard let before = seat(number), before.role != role else { return nil }
    change(number) { $0.role = role }
    if let seat = seat(number) { work.keep(seat.fact) }
    if before.role.takesPart, !role.takesPart { company.leave(before.id) }
    if role.takesPart, !before.role.takesPart, before.standing == .here {
      company.enter(before.person)
    }
    return before
  }

  /// Whether somebody else is called that, or nearly so.
  func isTaken(_ name: String, besides number: Int) -> Bool {
    let key = Nickname.key(of: name)
    return seats.contains { $0.number != number && Nickname.key(of: $0.name) == key }
  }

  /// - Parameter actor: who does it; perhaps they themselves.
  /// - Returns: the seat as it is now.
  mutating func rename(_ number: Int, to name: String, by actor: Seat) -> Seat? {
    change(number) {
      $0.name = name
      if number == actor.number { $0.namesTaken = ($0.namesTaken ?? 0) + 1 }
      if $0.standing != .here { $0.renamedBy = actor.name }
    }
    let seat = seat(number)
    if let seat { company.rename(seat.person) }
    return seat
  }

  /// Who gave somebody another name while they were away, to be told once.
  mutating func takeRenamer(of number: Int) -> String? {
    guard let renamer = seat(number)?.renamedBy else { return nil }
    change(number) { $0.renamedBy = nil }
    return renamer
  }
}

extension Seat {
  /// What the records keep of it.
  var fact: Fact {
    .seated(seat: number, name: name, role: role, codeHash: codeHash, person: known)
  }
}
