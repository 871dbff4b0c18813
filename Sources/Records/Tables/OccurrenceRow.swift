import EventRuntime
import EventTerms
import GRDB

/// A row of `occurrences`.
struct OccurrenceRow: StoredRow {
  let id: Int64
  let event: String
  let title: String
  private let seed: Int64
  let openedAt: Int64
  private let startedMs: Int64?
  private let startedAt: Int64?
  private let endedMs: Int64?
  private let endedAt: Int64?
  private let seenMs: Int64
  private let seenAt: Int64
  let isLive: Bool
  let clockMs: Int64
  /// In days, by the kinds in their order.
  private let keep: [Int?]
  private let scheduledAt: Int64?
  let tallyFloor: Int?
  let peopleErased: Int

  var started: Moment? { Moment(startedMs, startedAt) }
  var ended: Moment? { Moment(endedMs, endedAt) }
  var seen: Moment { Moment(elapsed: seenMs, wall: seenAt) }

  static let select = """
    SELECT *, json_array(\(Keeping.Kind.allCases.map(\.column).joined(separator: ", "))) AS keep
    FROM occurrences
    """

  /// What was promised when the occurrence was opened, if anything was.
  var promise: Keeping? {
    guard keep.contains(where: { $0 != nil }) else { return nil }
    var promise = Keeping()
    for (kind, days) in zip(Keeping.Kind.allCases, keep) {
      // One that was opened before there was such a kind has promised nothing of it.
      promise[kind] = days.map { Keeping.Lifetime(stored: $0) } ?? Keeping.Lifetime.none
    }
    return promise
  }

  var opening: Opening {
    Opening(
      occurrence: id, event: event, title: title, seed: UInt64(bitPattern: seed), wall: openedAt,
      keep: promise, scheduled: scheduledAt, tallyFloor: tallyFloor)
  }
}
