import ActivityKit
import EventRuntime

/// What one write leaves on disk, as the records do it.
extension Ledger.Kept {
  var saved: SavedOccurrence {
    SavedOccurrence(
      opening: opening, snapshot: snapshot, entries: entries,
      clock: max(clock, entries.last?.at ?? .zero), seen: seen)
  }

  /// - Returns: why it cannot be written.
  mutating func take(_ write: Write) -> String? {
    switch write {
    case .open, .timeZone, .intention, .erase: break
    case .entry(_, let entry):
      guard entry.number <= lastEntry + 1 else {
        return "entry \(entry.number) does not follow entry \(lastEntry)"
      }
      entries.removeAll { $0.number == entry.number }
      entries.append(entry)
      entries.sort { $0.number < $1.number }
      lastEntry = max(lastEntry, entry.number)
      see(entry.moment)
    case .facts(_, _, let facts): for fact in facts { rows[FactRow(fact)] = fact }
    case .snapshot(_, let through, let state):
      // Time that has passed goes with the entries that are dropped.
      clock = max(clock, .milliseconds(entries.last?.at.milliseconds ?? 0))
      snapshot = (through, state)
      residue.formUnion(
        entries.lazy.filter { $0.number <= through }.compactMap(\.input.answeredPrompt))
      entries.removeAll { $0.number <= through }
      lastEntry = max(lastEntry, through)
    case .clock(_, let time, let moment):
      clock = max(clock, time.roundedUp)
      see(moment)
    case .close:
      isLive = false
      (snapshot, entries) = (nil, [])
    }
    return nil
  }

  private mutating func see(_ moment: Moment) {
    if moment.elapsed >= seen.elapsed { seen = moment }
  }
}

extension Duration {
  /// To whole milliseconds.
  fileprivate var roundedUp: Duration {
    let whole = Duration.milliseconds(milliseconds)
    return whole < self ? whole + .milliseconds(1) : whole
  }
}

extension SavedOccurrence {
  /// Whether a restart finds the same.
  func isSame(as other: SavedOccurrence) -> Bool {
    opening == other.opening && snapshot?.through == other.snapshot?.through
      && snapshot?.state == other.snapshot?.state && entries == other.entries
      && clock == other.clock && seen == other.seen
  }
}

/// What names the row that a fact makes.
struct FactRow: Hashable, Sendable, Comparable {
  let table: String
  let numbers: [Int]

  init(_ fact: Fact) {
    (table, numbers) =
      switch fact {
      case .seated(let seat, _, _, _, _): ("seated", [seat])
      case .agreed(let seat, let text): ("agreed \(text)", [seat])
      case .personalCode(let seat, _): ("code", [seat])
      case .language(let seat, _): ("language", [seat])
      case .pace(let seat, _): ("pace", [seat])
      case .zone(let seat, _): ("zone", [seat])
      case .absorbed(let seat, _, _): ("absorbed", [seat])
      case .entered(let seat, let entry): ("entered", [seat, entry])
      case .departed(let seat, let entry, _): ("departed", [seat, entry])
      case .started: ("started", [])
      case .activityBegan(let run, _, _, _, _, _): ("began", [run])
      case .activityEnded(let run, _): ("ended", [run])
      case .withdrawn(let run): ("withdrawn", [run])
      case .answered(let run, let prompt, let answer, _, _, _, _):
        ("answered", [run, prompt, answer])
      case .answerWithdrawn(let run, let prompt, let answer):
        ("taken back", [run, prompt, answer])
      case .scored(let run, let number, _, _, _): ("scored", [run, number])
      case .moderated(let number, _, _, _, _): ("moderated", [number])
      case .stored(let module, let name, let seat, _):
        ("stored \(module) \(name)", seat.map { [$0] } ?? [])
      case .ended: ("over", [])
      }
  }

  static func < (one: FactRow, other: FactRow) -> Bool {
    (one.table, one.numbers.description) < (other.table, other.numbers.description)
  }
}
