import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import House

/// What is written: it is carried out once more, and nothing that was only said may be in it.
extension Referee {
  /// A new plan is in force from now on where the house says so.
  mutating func adoptPlans() {
    for (occurrence, glimpse) in current {
      guard let mirror = mirrors[occurrence], mirror.event.about != glimpse.event.about else {
        continue
      }
      mirrors[occurrence]?.adopt(glimpse.event)
    }
  }

  mutating func book(_ write: Write) {
    switch write {
    case .open(let opening):
      guard mirrors[opening.occurrence] == nil, let event = current[opening.occurrence]?.event
      else { return }
      mirrors[opening.occurrence] = Mirror(opening, of: event)
      rules[opening.occurrence] = RoomRules()
    case .entry(let occurrence, let entry): book(entry, of: occurrence)
    case .snapshot(let occurrence, let entry, let state):
      mirrors[occurrence]?.noteSnapshot(through: entry)
      checkKept(WordBook.marked(in: state), "a snapshot")
    case .facts(_, _, let facts):
      for fact in facts { check(fact) }
    case .clock, .erase, .timeZone, .intention, .close: break
    }
  }

  private mutating func book(_ entry: Entry, of occurrence: Int64) {
    guard let mirror = mirrors[occurrence] else {
      return fail(.journal, "an entry was written before its occurrence")
    }
    // Written again, since the house did not know that it was written.
    guard entry.number > mirror.state.lastEntry else { return }
    guard let text = try? JSONEncoder().encode(entry.input) else {
      return fail(.journal, "an entry cannot be written")
    }
    let marked = WordBook.marked(in: text)
    checkKept(marked, "the journal")
    let refusal = mirrors[occurrence]?.apply(entry)
    guard refusal == nil else { return }
    if case .clearAway = entry.input { counts[.cleared, default: 0] += 1 }
    if case .answer(_, let prompt, _, _) = entry.input {
      for word in marked { words[word]?.privacy = mirrors[occurrence]?.privacy[prompt] }
    }
    let seated = mirrors[occurrence].flatMap { mirror in mirror.seated.flatMap(mirror.state.seat) }
    rules[occurrence]?.note(
      entry, seated: seated.flatMap { $0.role == .participant ? $0.number : nil })
    if case .reveal(let seat, _) = entry.input,
      let name = mirrors[occurrence]?.state.seat(seat)?.name,
      let person = cast.indices.first(where: { names(of: $0).contains(name) })
    {
      words.signed.insert(person)
    }
  }

  /// Chat is never on disk.
  private mutating func checkKept(_ marked: [Int], _ place: String) {
    for number in marked {
      guard let word = words[number] else { continue }
      if word.way == .spoken || word.wasSaid {
        fail(.chat, "'\(word.text)' was said, and is in \(place)")
      }
    }
  }

  private mutating func check(_ fact: Fact) {
    switch fact {
    case .scored(_, _, let seat, let points, _):
      if points < 0 { fail(.points, "seat \(seat) loses \(points) points") }
    case .answered(_, _, _, let seat, let privacy, let value, _):
      if privacy == .nobody { fail(.privacy, "an answer that is nobody's is kept: \(value)") }
      if privacy == .anonymous, let seat {
        fail(.privacy, "an answer without a name is kept as that of seat \(seat): \(value)")
      }
    case .seated, .agreed, .personalCode, .language, .pace, .zone, .absorbed, .entered, .departed,
      .started, .activityBegan, .activityEnded, .withdrawn, .answerWithdrawn, .moderated,
      .stored, .ended:
      break
    }
  }

  /// The rows on disk are those that the journal leads to.
  mutating func checkRows(_ kept: [Int64: Ledger.Kept]) {
    for (occurrence, mirror) in mirrors.sorted(by: { $0.key < $1.key }) where !mirror.isBlurred {
      let rows = kept[occurrence]?.rows ?? [:]
      checkPoints(rows, mirror.state)
      let wrong = Set(rows.keys).union(mirror.rows.keys).sorted()
        .first { rows[$0] != mirror.rows[$0] }
      guard let wrong else { continue }
      fail(
        .rows,
        "the row \(wrong.table) \(wrong.numbers) is \(rows[wrong].map { "\($0)" } ?? "missing"), "
          + "and the journal leads to \(mirror.rows[wrong].map { "\($0)" } ?? "none")")
    }
  }

  /// The points on disk are those that people have.
  private mutating func checkPoints(_ rows: [FactRow: Fact], _ state: EventState) {
    var sums: [Int: Int] = [:]
    for case .scored(let run, _, let seat, let points, _) in rows.values
    where rows[FactRow(.withdrawn(run: run))] == nil {
      sums[seat, default: 0] += points
    }
    for seat in state.seats where sums[seat.number, default: 0] != state.points(of: seat.number) {
      fail(
        .rows,
        "\(seat.name) has \(state.points(of: seat.number)) points, and \(sums[seat.number, default: 0]) "
          + "are on disk")
    }
  }

  /// The state of a house is what its journal leads to.
  mutating func checkState(_ occurrence: Int64, _ state: EventState) {
    guard let mirror = mirrors[occurrence], let own = try? Mirror.canonical(state),
      let other = try? Mirror.canonical(mirror.state)
    else { return }
    guard own != other else { return }
    let common = zip(own, other).prefix { $0 == $1 }.count
    fail(
      .replay,
      "after entry \(state.lastEntry) the house has …\(own.dropFirst(max(0, common - 60)).prefix(160))"
        + "… and its journal leads to …\(other.dropFirst(max(0, common - 60)).prefix(160))…")
  }
}
