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
  private let keepAttendance: Int?
  private let keepAnswers: Int?
  private let keepScores: Int?
  private let keepModeration: Int?
  private let keepStore: Int?
  private let keepFeedback: Int?
  private let scheduledAt: Int64?
  let tallyFloor: Int?
  let peopleErased: Int

  var started: Moment? { Moment(startedMs, startedAt) }
  var ended: Moment? { Moment(endedMs, endedAt) }
  var seen: Moment { Moment(elapsed: seenMs, wall: seenAt) }

  /// What was promised when the occurrence was opened, if anything was.
  var keep: Keeping? {
    guard let keepAttendance, let keepAnswers, let keepScores, let keepModeration else {
      return nil
    }
    var keep = Keeping()
    keep.attendance = Keeping.Lifetime(stored: keepAttendance)
    keep.answers = Keeping.Lifetime(stored: keepAnswers)
    keep.scores = Keeping.Lifetime(stored: keepScores)
    keep.moderation = Keeping.Lifetime(stored: keepModeration)
    // One that was opened before there were such things has promised nothing of them.
    keep.store = keepStore.map(Keeping.Lifetime.init(stored:)) ?? Keeping.Lifetime.none
    keep.feedback = keepFeedback.map(Keeping.Lifetime.init(stored:)) ?? Keeping.Lifetime.none
    return keep
  }

  var opening: Opening {
    Opening(
      occurrence: id, event: event, title: title, seed: UInt64(bitPattern: seed), wall: openedAt,
      keep: keep, scheduled: scheduledAt, tallyFloor: tallyFloor)
  }
}
