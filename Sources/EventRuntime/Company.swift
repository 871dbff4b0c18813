import ActivityKit
import EventTerms

/// The participants as activities see them.
struct Company: Codable, Sendable {
  /// Present now, in join order.
  private(set) var people: [Person] = []
  /// Holding a seat, present or not, in join order.
  private(set) var everyone: [Person] = []
  var acquaintance = Acquaintance()
  /// Those who lost the connection lately, the longest gone first.
  private var absences: [Absence] = []
  /// Below so many answers the counts of an anonymous prompt are hidden, as the plan says now.
  private(set) var tallyFloor: Int?
  /// Whether each sees their own scores only, as the plan says now.
  private(set) var hidesScores: Bool?
  /// Whether nobody sees any, as the plan says now; nil where somebody does.
  private(set) var areScoresOff: Bool?
  var floor: Int { tallyFloor ?? PlannedEvent.defaultTallyFloor }
  /// Among so many people an answer without a name can be anybody's; with one more than oneself it is
  /// the other's, whatever the plan says.
  var anonymityFloor: Int { max(2, floor) }
  /// Those who may not speak now, by their seats, so that a replay asks a program in the same words; nil where
  /// everyone may.
  private(set) var muted: [Person.ID]?
  /// Whose hands are up, the first one first; nil where none is.
  private(set) var hands: [Person.ID]?
  /// How many turns to speak people have had in this event, by seat; nil before the first.
  private(set) var turns: [Int: Int]?
  /// Who has another time to answer than most, by seat; nil where nobody has. Activities are not told.
  private(set) var paces: [Int: Pace]?
  /// The seats of those who have what they read spoken, in their order; nil where nobody has.
  private(set) var voices: [Int]?
  /// Whether the room goes on without waiting for them, as the plan says now; nil where it waits.
  private(set) var goesOn: Bool?
  /// Whether prompts have no deadline, as the plan says now; nil where they have one.
  private(set) var isUntimed: Bool?
  /// Who has another seat now, by the one that they came to first; nil where nobody has. Activities may know them
  /// by that one.
  private var moved: [Int: Int]?
  /// The small groups that ended last, of which some may be empty; nil before the first.
  var lastGroups: [[Person.ID]]?
  /// nil where there never were any.
  var teams: Teams?
  /// Seats whose people stay in the main room during the breakouts of this activity.
  var apart: Set<Int> = []
  /// Seats of those who have stopped, in their order: to the activity they are away. nil where nobody has.
  private(set) var stopped: [Int]?

  /// - Parameters:
  ///   - muted: those who may not speak now; nil where everyone may.
  ///   - hands: the seats whose hands are up.
  mutating func goBy(_ event: PlannedEvent, muted: Set<Person.ID>?, hands: [Int]) {
    self.hands = hands.isEmpty ? nil : hands.map { Person.ID($0) }
    tallyFloor = event.tallyFloor
    hidesScores = event.scores == .private || event.scores == .team
    areScoresOff = event.scores == .off ? true : nil
    goesOn = event.pace == .ownPace ? true : nil
    isUntimed = event.timing == .off ? true : nil
    self.muted = muted?.sorted { $0.seat < $1.seat }
  }

  /// Somebody has a turn to speak.
  mutating func noteTurn(of person: Person.ID) {
    turns = (turns ?? [:]).merging([person.seat: 1], uniquingKeysWith: +)
  }

  mutating func enter(_ person: Person) {
    if !hasStopped(person.id) { Self.insert(person, into: &people) }
    Self.insert(person, into: &everyone)
    absences.removeAll { $0.person == person.id }
  }

  /// The connection is gone, the seat is kept.
  mutating func drop(_ person: Person.ID, at now: Duration) {
    Self.remove(person, from: &people)
    absences.removeAll { $0.person == person || $0.end <= now }
    guard !hasStopped(person) else { return }
    absences.append(Absence(person: person, end: now + Self.patience))
  }

  /// How long a prompt waits for somebody who lost the connection before it closes early.
  static let patience = Duration.minutes(1)

  private struct Absence: Codable, Sendable {
    let person: Person.ID
    /// The event's time at which nobody waits for them any more.
    let end: Duration
  }

  /// Who has lost the connection but is still waited for.
  func awaited(at now: Duration) -> [Person.ID] {
    absences.isEmpty ? [] : absences.filter { $0.end > now }.map(\.person)
  }

  /// Whether so few people are asked for answers without names that others may guess whose they are.
  func isFew(_ prompt: Prompt, at now: Duration) -> Bool {
    prompt.privacy == .anonymous && asked(by: prompt, at: now) < anonymityFloor
  }

  /// How many are asked, where they are too few for counts of what they pick to be shown; nil where they are enough,
  /// and where nothing is counted.
  func uncounted(_ open: LivePrompt, at now: Duration) -> Int? {
    guard open.prompt.isCountedUnnamed, open.answerCount < floor else { return nil }
    let asked = asked(by: open.prompt, at: now)
    return asked < floor ? asked : nil
  }

  private func asked(by prompt: Prompt, at now: Duration) -> Int {
    switch prompt.audience {
    case .everyone: people.count + awaited(at: now).count
    case .only(let chosen):
      chosen.count(where: isPresent) + awaited(at: now).count(where: chosen.contains)
    case .everyoneBut(let others):
      (people.map(\.id) + awaited(at: now)).count { !others.contains($0) }
    }
  }

  /// Whether somebody is here, or has lost the connection so lately that they may be back any moment.
  func isExpected(_ person: Person.ID, at now: Duration) -> Bool {
    isPresent(person) || absences.contains { $0.person == person && $0.end > now }
  }

  /// When somebody for whom `isMissed` holds is next not waited for any more.
  func nextGivingUp(after now: Duration, _ isMissed: (Person.ID) -> Bool) -> Duration? {
    absences.first { $0.end > now && isMissed($0.person) }?.end
  }

  func pace(of person: Person.ID) -> Pace { paces?[person.seat] ?? .usual }

  mutating func setPace(_ pace: Pace, of seat: Int) {
    var paces = paces ?? [:]
    paces[seat] = pace == .usual ? nil : pace
    self.paces = paces.isEmpty ? nil : paces
  }

  mutating func setVoice(_ isHeard: Bool, of seat: Int) {
    let others = (voices ?? []).filter { $0 != seat }
    let all = isHeard ? (others + [seat]).sorted() : others
    voices = all.isEmpty ? nil : all
  }

  /// Whether a voice reads to somebody who takes part.
  func isReadTo(_ person: Person.ID) -> Bool {
    voices?.contains(person.seat) == true && name(person) != nil
  }

  /// Whether the room waits for somebody here who has what they read spoken.
  var waitsForVoice: Bool {
    goesOn != true && voices?.contains { isPresent(Person.ID($0)) } == true
  }

  /// The seats of those who may have another time than most, in their order.
  var unhurried: [Int] { Set(paces.map { Array($0.keys) } ?? []).union(voices ?? []).sorted() }

  /// The person is called something else now.
  mutating func rename(_ person: Person) {
    for list in [\Company.people, \Company.everyone] {
      let index = Self.place(of: person.id, in: self[keyPath: list])
      if index < self[keyPath: list].count, self[keyPath: list][index].id == person.id {
        self[keyPath: list][index] = person
      }
    }
  }

  func hasStopped(_ person: Person.ID) -> Bool { stopped?.contains(person.seat) == true }

  /// Nobody waits for the person until they come back or the activity ends.
  mutating func stop(_ person: Person.ID) {
    guard !hasStopped(person) else { return }
    stopped = ((stopped ?? []) + [person.seat]).sorted()
    Self.remove(person, from: &people)
  }

  /// - Parameter isHere: whether their seat is taken.
  mutating func comeBack(_ person: Person.ID, isHere: Bool) {
    let rest = (stopped ?? []).filter { $0 != person.seat }
    stopped = rest.isEmpty ? nil : rest
    let index = Self.place(of: person, in: everyone)
    guard isHere, index < everyone.count, everyone[index].id == person else { return }
    Self.insert(everyone[index], into: &people)
  }

  /// The person left of their own will.
  mutating func leave(_ person: Person.ID) {
    comeBack(person, isHere: false)
    Self.remove(person, from: &people)
    Self.remove(person, from: &everyone)
    absences.removeAll { $0.person == person }
  }

  /// The person has another seat from now on, and the one before is gone.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    let before = moved ?? [:]
    moved = before.mapValues { $0 == person.seat ? other.seat : $0 }
      .merging([person.seat: other.seat]) { $1 }
    if apart.remove(person.seat) != nil { apart.insert(other.seat) }
    if let count = turns?.removeValue(forKey: person.seat) {
      turns?[other.seat, default: 0] += count
    }
  }

  /// The person, by the seat that is theirs now.
  func holder(of person: Person.ID) -> Person.ID {
    moved?[person.seat].map { Person.ID($0) } ?? person
  }

  func isPresent(_ person: Person.ID) -> Bool {
    let index = Self.place(of: person, in: people)
    return index < people.count && people[index].id == person
  }

  func name(_ person: Person.ID) -> String? {
    let index = Self.place(of: person, in: everyone)
    return index < everyone.count && everyone[index].id == person ? everyone[index].name : nil
  }

  /// Seats are numbered in join order, so both lists are sorted by seat.
  private static func place(of person: Person.ID, in list: [Person]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].id < person { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func insert(_ person: Person, into list: inout [Person]) {
    let index = place(of: person.id, in: list)
    if index < list.count, list[index].id == person.id { return }
    list.insert(person, at: index)
  }

  private static func remove(_ person: Person.ID, from list: inout [Person]) {
    let index = place(of: person, in: list)
    if index < list.count, list[index].id == person { list.remove(at: index) }
  }
}

extension Prompt {
  /// Whether what people pick is counted, and nobody learns who picked what.
  var isCountedUnnamed: Bool {
    switch question.kind {
    case .choice, .number: privacy.hidesAuthor
    case .text, .ready: false
    }
  }
}
