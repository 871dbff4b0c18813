import ActivityKit
import EventRuntime
import EventTerms
import GRDB

/// The occurrences, live or over.
enum OccurrenceTable {
  /// Includes numbers whose rows are gone.
  static func highestNumber(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'occurrences'") ?? 0
  }

  /// By event, the latest time for which one was planned that ended then or later.
  static func lastHeld(_ db: Database) throws -> [String: Int64] {
    struct HeldRow: StoredRow {
      let event: String
      let time: Int64
    }
    let rows = try HeldRow.fetchAll(
      db,
      sql: """
        SELECT event, max(scheduled_at) AS time FROM occurrences
        WHERE is_live = 0 AND ended_at >= scheduled_at GROUP BY event
        """)
    return Dictionary(rows.map { ($0.event, $0.time) }) { $1 }
  }

  static func insert(_ opening: Opening, in db: Database) throws {
    let kinds = Keeping.Kind.allCases
    let lifetimes = kinds.map { opening.keep?[$0].stored }
    try db.run(
      """
      INSERT INTO occurrences (id, event, title, seed, opened_at, seen_at, scheduled_at,
        tally_floor\(kinds.map { ", \($0.column)" }.joined()))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: kinds.count)))
      ON CONFLICT (id) DO NOTHING
      """,
      [
        opening.occurrence, opening.event, opening.title, Int64(bitPattern: opening.seed),
        opening.wall, opening.wall, opening.scheduled, opening.tallyFloor,
      ] + StatementArguments(lifetimes))
  }

  /// The event's clock and when that was; neither goes backwards.
  static func mark(_ occurrence: Int64, clock: Int64, seen: Moment, in db: Database) throws {
    try db.run(
      """
      UPDATE occurrences SET clock_ms = max(clock_ms, ?1), seen_ms = max(seen_ms, ?2),
        seen_at = iif(?2 >= seen_ms, ?3, seen_at)
      WHERE id = ?4
      """, [clock, seen.elapsed, seen.wall, occurrence])
  }

  /// Whatever is still open ended when the occurrence did, or else when it was last seen.
  static func close(_ occurrence: Int64, seen: Moment, in db: Database) throws {
    try mark(occurrence, clock: 0, seen: seen, in: db)
    try db.run(
      """
      UPDATE occurrences SET is_live = 0, ended_at = coalesce(ended_at, seen_at),
        ended_ms = coalesce(ended_ms, seen_ms)
      WHERE id = ?
      """, [occurrence])
    try db.run(
      """
      UPDATE attendance SET how = 'ended', (left_at, left_ms) =
        (SELECT ended_at, ended_ms FROM occurrences WHERE id = occurrence)
      WHERE occurrence = ? AND left_at IS NULL
      """, [occurrence])
    try db.run(
      """
      UPDATE activities SET how = 'ended', (ended_at, ended_ms) =
        (SELECT ended_at, ended_ms FROM occurrences WHERE id = occurrence)
      WHERE occurrence = ? AND ended_at IS NULL
      """, [occurrence])
  }

  static func progress(of occurrence: Int64, in db: Database) throws -> Progress {
    struct ProgressRow: StoredRow {
      let entry: Int
      let clock: Int64
      let seenMs: Int64
      let seenAt: Int64
      let elapsedMs: Int64?
      let wall: Int64?
    }
    guard
      let row = try ProgressRow.fetchOne(
        db,
        sql: """
          SELECT
            max(coalesce((SELECT max(number) FROM journal WHERE occurrence = id), 0),
              coalesce((SELECT through FROM snapshots WHERE occurrence = id), 0)) AS entry,
            coalesce(at_ms, clock_ms) AS clock, seen_ms, seen_at, elapsed_ms, wall
          FROM occurrences LEFT JOIN
            (SELECT * FROM journal WHERE occurrence = ? ORDER BY number DESC LIMIT 1)
          WHERE id = ?
          """, arguments: [occurrence, occurrence])
    else { throw WriteFailure("there is no occurrence \(occurrence)") }
    var progress = Progress(
      entry: row.entry, clock: row.clock, seen: Moment(elapsed: row.seenMs, wall: row.seenAt))
    if let last = Moment(row.elapsedMs, row.wall) { progress.see(last) }
    return progress
  }

  private static func liveRows(_ db: Database) throws -> [OccurrenceRow] {
    try OccurrenceRow.fetchAll(db, sql: "\(OccurrenceRow.select) WHERE is_live = 1 ORDER BY id")
  }

  static func liveOpenings(_ db: Database) throws -> [Opening] { try liveRows(db).map(\.opening) }

  static func live(_ db: Database) throws -> [SavedOccurrence] {
    try liveRows(db).map { row in
      let snapshot = try JournalTable.snapshot(of: row.id, in: db)
      let (entries, damage) = try JournalTable.entries(
        of: row.id, after: snapshot?.through ?? 0, in: db)
      return SavedOccurrence(
        opening: row.opening, snapshot: snapshot, entries: entries,
        clock: max(.milliseconds(row.clockMs), entries.last?.at ?? .zero),
        seen: try progress(of: row.id, in: db).seen, damage: damage)
    }
  }
}
