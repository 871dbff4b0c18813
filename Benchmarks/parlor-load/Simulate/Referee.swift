import ActivityKit
import EventPlan
import EventRuntime
import House
import TextProtocol

/// A promise that was broken.
struct Violation: Sendable {
  let promise: Promise
  let text: String
}

/// Holds what people were sent, and what is on disk, to what the house promises, from what was typed and
/// written alone: it keeps books of its own.
struct Referee {
  struct Place: Hashable, Sendable {
    let occurrence: Int64
    let seat: Int
  }

  /// What came of one thing that the house did.
  struct Step {
    let glimpses: [House.Glimpse]
    let places: [Int: Place]
    let sent: [Deliveries.Delivery]
    let ledger: (writes: [Write], rejected: String?)
    let now: Duration
  }

  let cast: [CastMember]
  private(set) var violation: Violation?
  /// What happened, as a transcript.
  private(set) var transcript: [String] = []
  var keepsTranscript = false
  /// A number that is the same when the same was sent to the same people.
  private(set) var trace = ShortSum.of([])

  /// The occurrences before the step, and after it.
  var last: [Int64: House.Glimpse] = [:]
  var current: [Int64: House.Glimpse] = [:]
  /// Who sat where before the step, and after it, by connection.
  private(set) var places: [Int: Place] = [:]
  /// Whose connection it is.
  private(set) var owners: [Int: Int] = [:]
  var now = Duration.zero

  /// What the journal has led to, in a second state that no restart touches.
  var mirrors: [Int64: Mirror] = [:]
  var words = WordBook()
  var rules: [Int64: RoomRules] = [:]
  /// How long each occurrence has waited for people although some are there.
  var waitingSince: [Int64: Duration] = [:]
  /// Since when all that each event writes is taken, by slug.
  var soundSince: [String: Duration] = [:]
  /// The seat that each of the cast was told of last, and the last line that they typed.
  var seats: [Int: Place] = [:]
  /// The points that each seat was told of.
  var awards: [Place: Int] = [:]
  var lastLine: [Int: String] = [:]

  /// How much there was to look at.
  enum Count {
    case steps, messages, kills, answers, seats, cleared
  }

  var counts: [Count: Int] = [:]

  init(cast: [CastMember]) { self.cast = cast }

  mutating func fail(_ promise: Promise, _ text: String) {
    if violation == nil { violation = Violation(promise: promise, text: text) }
  }

  mutating func note(_ line: @autoclosure () -> String) {
    if keepsTranscript { transcript.append(line()) }
  }

  mutating func connected(_ connection: Int, _ person: Int) { owners[connection] = person }

  mutating func typed(_ line: String, _ person: Int) {
    lastLine[person] = line
    words.typed(line, by: person)
    let name = cast[person].name
    note("  \(name) > \(line)")
  }

  /// Looks at what came of one thing that the house did.
  mutating func check(_ step: Step) {
    counts[.steps, default: 0] += 1
    counts[.messages, default: 0] += step.sent.count
    last = current
    current = Dictionary(step.glimpses.map { ($0.occurrence, $0) }) { first, _ in first }
    if let why = step.ledger.rejected { fail(.journal, why) }
    adoptPlans()
    for write in step.ledger.writes { book(write) }
    for delivery in step.sent {
      let seats = delivery.connections.map { step.places[$0] ?? places[$0] }
      judge(delivery, seats)
    }
    checkClocks(after: step.now - now)
    bringRulesIntoForce()
    (now, places) = (step.now, step.places)
  }

  /// A house has died: nobody sits anywhere.
  mutating func forgetPlaces() {
    places = [:]
    (last, current, waitingSince) = ([:], [:], [:])
  }

  private mutating func judge(_ delivery: Deliveries.Delivery, _ seats: [Place?]) {
    let lines = Renderer(.plain(width: 0)).lines(delivery.message)
    hash(lines, delivery.connections)
    if keepsTranscript {
      let names = delivery.connections.map { owners[$0].map { cast[$0].name } ?? "?" }
      transcript += lines.filter { !$0.isEmpty }.map {
        "  \(names.joined(separator: ", ")) < \($0)"
      }
    }
    for (connection, place) in zip(delivery.connections, seats) {
      checkConfirmation(delivery.message, to: connection, place)
    }
    checkPasses(delivery, lines)
    checkSpeech(delivery.message, to: seats)
    checkWords(delivery, lines, seats)
  }

  private mutating func hash(_ lines: [String], _ connections: [Int]) {
    trace = ShortSum.of(connections.map { UInt8(truncatingIfNeeded: $0) }, after: trace)
    for line in lines { trace = ShortSum.of(line.utf8, after: trace) }
  }

  // MARK: Looking things up

  /// An occurrence as it is; one that has just ended, as it was.
  func state(of occurrence: Int64) -> EventState? {
    (current[occurrence] ?? last[occurrence])?.state
  }

  func seat(at place: Place) -> Seat? { state(of: place.occurrence)?.seat(place.seat) }

  /// The name of one of the cast, and the one that a facilitator has given them.
  func names(of person: Int) -> Set<String> {
    Set([cast[person].name] + (seats[person].flatMap(seat).map { [$0.name] } ?? []))
  }

  /// The seat that has a name, or had it last.
  func seat(named name: String, in occurrence: Int64) -> Seat? {
    let state = state(of: occurrence)
    return state?.seats.first { $0.name == name }
      ?? mirrors[occurrence]?.holders[name]?.max().flatMap { state?.seat($0) }
  }
}
