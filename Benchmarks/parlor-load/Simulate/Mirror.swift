import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Messages
import TextProtocol
import Words

/// An occurrence carried out a second time, from its journal alone.
struct Mirror {
  let opening: Opening
  var event: PlannedEvent
  var state: EventState
  /// The rows that its facts make.
  private(set) var rows: [FactRow: Fact] = [:]
  /// The privacy of each prompt that was open.
  private(set) var privacy: [Int: Privacy] = [:]
  /// What was ever answered, by seat and prompt.
  private(set) var answers: [SeatPrompt: [Answer.Value]] = [:]
  /// Passes, and answers that were taken back, by seat.
  private(set) var passes: [Int: Int] = [:]
  /// The points that each seat was ever given, and every sum that it had.
  private(set) var given: [Int: Int] = [:]
  private(set) var sums: [Int: Set<Int>] = [:]
  /// The hashes of the codes that were given out.
  private(set) var codes: Set<String> = []
  /// The seats that ever had a name: what was said before a renaming may be heard after it.
  private(set) var holders: [String: Set<Int>] = [:]
  /// Seats that were cleared away to make room.
  private(set) var cleared: Set<Int> = []
  /// The seat that somebody took with the last entry.
  private(set) var seated: Int?
  /// The state before another plan came into force, until that is in a snapshot.
  private(set) var beforeAdoption: EventState?
  /// The last entry with which an activity began or ended, until that is in a snapshot.
  private var turnedAt: Int?
  /// Whether entries may have been carried out by another plan than here.
  var isBlurred = false

  struct SeatPrompt: Hashable {
    let seat: Int
    let prompt: Int
  }

  init(_ opening: Opening, of event: PlannedEvent) {
    (self.opening, self.event) = (opening, event)
    state = EventState(seed: opening.seed)
    state.adopt(event)
  }

  mutating func adopt(_ plan: PlannedEvent) {
    beforeAdoption = beforeAdoption ?? state
    event = plan
    state.adopt(plan)
  }

  mutating func noteSnapshot(through entry: Int) {
    beforeAdoption = nil
    if let turn = turnedAt, turn <= entry { turnedAt = nil }
  }

  /// What a house that has a plan makes of what is on disk; nil where an activity would begin that people
  /// have not seen.
  func takenUp(by plan: PlannedEvent) -> EventState? {
    var state = beforeAdoption ?? self.state
    if plan.about == event.about, beforeAdoption == nil { return state }
    state.adopt(plan)
    return turnedAt == nil ? state : nil
  }

  /// - Returns: why it was refused, if it was.
  mutating func apply(_ entry: Entry) -> String? {
    var refusal: String?
    seated = nil
    let seats = Set(state.seats.map(\.number))
    for outcome in state.apply(entry, of: event) {
      switch outcome {
      case .keep(let fact): if opening.keeps(fact) { take(fact) }
      case .refused(let why): refusal = Voice.english.text(why.sentence)
      case .forbidden: refusal = "it is not for them"
      case .seated(let seat): seated = seat
      case .say, .hands, .run, .advanced, .asks: break
      }
    }
    for open in state.openPrompts { privacy[open.id] = open.prompt.privacy }
    for seat in state.seats {
      sums[seat.number, default: [0]].insert(state.points(of: seat.number))
      holders[seat.name, default: []].insert(seat.number)
    }
    if refusal == nil { note(entry.input) }
    if case .clearAway = entry.input {
      cleared.formUnion(seats.subtracting(state.seats.map(\.number)))
    }
    return refusal
  }

  private mutating func take(_ fact: Fact) {
    rows[FactRow(fact)] = fact
    switch fact {
    case .scored(_, _, let seat, let points, _): given[seat, default: 0] += points
    case .activityBegan, .activityEnded: turnedAt = state.lastEntry
    case .seated, .agreed, .personalCode, .language, .pace, .zone, .absorbed, .entered, .departed,
      .started, .withdrawn, .answered, .answerWithdrawn, .moderated, .stored, .ended:
      break
    }
  }

  private mutating func note(_ input: Input) {
    switch input {
    case .join(_, _, let code, _, _, _): if let code { codes.insert(code) }
    case .answer(let seat, let prompt, let value, _):
      answers[SeatPrompt(seat: seat, prompt: prompt), default: []].append(value)
    case .withdraw(let seat, _), .pass(let seat, _): passes[seat, default: 0] += 1
    case .enter, .keepCode, .setLanguage, .setPace, .setScreen, .clearAway, .drop, .leave, .undo,
      .done, .reveal, .call, .stay, .stop, .ignore, .control, .moderate, .group, .tick, .replied:
      break
    }
  }

  /// A state in one form, whatever the order of its sets. All other lists keep theirs.
  static func canonical(_ state: EventState) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return text(of: try JSONSerialization.jsonObject(with: encoder.encode(state)))
  }

  /// The keys of what is encoded from sets of numbers.
  private static let sets: Set<String> = ["apart", "seats", "passed", "responded"]

  private static func text(of value: Any, key: String = "") -> String {
    if let numbers = value as? [Int], sets.contains(key) { return "\(numbers.sorted())" }
    if let object = value as? [String: Any] {
      let pairs = object.sorted { $0.key < $1.key }.map { "\($0): \(text(of: $1, key: $0))" }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
    guard let list = value as? [Any] else { return "\(value)" }
    return "[" + list.map { text(of: $0) }.joined(separator: ", ") + "]"
  }
}
