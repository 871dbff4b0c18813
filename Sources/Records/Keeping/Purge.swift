import EventRuntime
import EventTerms
import GRDB

/// Deletes what has been kept for long enough, of occurrences that are over.
enum Purge {
  static func run(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64, in db: Database
  ) throws -> Purged {
    try settle(terms, others: others, in: db)
    var purged = Purged()
    for kind in Keeping.Kind.allCases {
      purged[kind] = try delete(kind, terms, others: others, at: wall, in: db)
    }
    try db.run(
      """
      UPDATE seats SET code_hash = NULL WHERE code_hash IS NOT NULL
        AND occurrence IN (SELECT id FROM occurrences WHERE is_live = 0)
      """, [])
    purged.rsvps = try deleteRsvps(at: wall, in: db)
    purged.seats = try deleteSeats(at: wall, in: db)
    purged.people = try deletePeople(in: db)
    return purged
  }

  /// Where an occurrence promised nothing, the plan of today holds; where it promised to keep things
  /// for longer than the plan does now, they are kept for less.
  private static func settle(
    _ terms: [String: Keeping], others: Keeping, in db: Database
  ) throws {
    for kind in Keeping.Kind.allCases {
      for (event, keep) in terms {
        try db.run(
          """
          UPDATE occurrences SET \(kind.column) = min(coalesce(\(kind.column), ?1), ?1)
          WHERE event = ?2 AND (\(kind.column) IS NULL OR \(kind.column) > ?1)
          """, [keep[kind].stored, event])
      }
      try db.run(
        "UPDATE occurrences SET \(kind.column) = ? WHERE \(kind.column) IS NULL",
        [others[kind].stored])
    }
  }

  private static func delete(
    _ kind: Keeping.Kind, _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    in db: Database
  ) throws -> Int {
    switch kind {
    case .attendance:
      try delete("attendance", keptAs: kind, at: wall, in: db)
        + deleteCorrections(terms, others: others, at: wall, in: db)
    case .answers: try deleteAnswers("NOT \(isFeedback)", keptAs: kind, at: wall, in: db)
    case .feedback: try deleteAnswers(isFeedback, keptAs: kind, at: wall, in: db)
    case .scores: try delete("scores", keptAs: kind, at: wall, in: db)
    case .moderation: try delete("moderation", keptAs: kind, at: wall, in: db)
    case .store:
      try delete("activity_store", keptAs: kind, at: wall, in: db) + deleteUnprovable(in: db)
    }
  }

  /// The occurrences of which one kind of record has been kept for long enough. What is kept until the
  /// end needs no clock for that.
  private static func expired(_ kind: Keeping.Kind) -> String {
    """
    SELECT id FROM occurrences WHERE is_live = 0 AND (\(kind.column) <= 0
      OR coalesce(ended_at, seen_at) + \(kind.column) * \(ClockTrust.day) <= ?)
    """
  }

  private static func delete(
    _ table: String, keptAs kind: Keeping.Kind, where rows: String = "TRUE", at wall: Int64,
    in db: Database
  ) throws -> Int {
    try db.run(
      "DELETE FROM \(table) WHERE (\(rows)) AND occurrence IN (\(expired(kind)))", [wall])
    return db.changesCount
  }

  /// Of `answers`.
  private static let isFeedback = """
    EXISTS (SELECT * FROM activities AS asking WHERE asking.occurrence = answers.occurrence
      AND asking.run = answers.run AND asking.items IS NOT NULL)
    """

  /// What was put right about attendance is kept as long as attendance is, from the day that it is about.
  private static func deleteCorrections(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64, in db: Database
  ) throws -> Int {
    let events = try String.fetchAll(
      db, sql: "SELECT DISTINCT event FROM corrections ORDER BY event")
    return try events.reduce(0) { count, event in
      let days = (terms[event] ?? others)[.attendance].stored
      try db.run(
        """
        DELETE FROM corrections
        WHERE event = ?1 AND (?2 <= 0 OR day_until + ?2 * \(ClockTrust.day) <= ?3)
        """, [event, days, wall])
      return count + db.changesCount
    }
  }

  /// Who wanted to come to a date is kept until two days after it, in every zone.
  private static func deleteRsvps(at wall: Int64, in db: Database) throws -> Int {
    try db.run(
      """
      DELETE FROM rsvps WHERE CAST(strftime('%s', day) AS INTEGER) * 1000 + 3 * \(ClockTrust.day) <= ?
      """, [wall])
    return db.changesCount
  }

  /// What activities have stored of people who proved nothing until the end: nobody could claim it later.
  private static func deleteUnprovable(in db: Database) throws -> Int {
    try db.run(
      """
      DELETE FROM activity_store WHERE person IS NOT NULL AND person NOT IN (\(StoreTable.provable))
        AND event NOT IN (SELECT event FROM occurrences WHERE is_live = 1)
      """, [])
    return db.changesCount
  }

  /// How many there were is nobody's secret, and a report tells it.
  private static func deleteAnswers(
    _ rows: String, keptAs kind: Keeping.Kind, at wall: Int64, in db: Database
  ) throws -> Int {
    let gone = """
      FROM answers WHERE answers.occurrence = activities.occurrence AND answers.run = activities.run
        AND (\(rows))
      """
    try db.run(
      """
      UPDATE activities SET answers_erased = answers_erased + (SELECT count(*) \(gone))
      WHERE occurrence IN (\(expired(kind))) AND EXISTS (SELECT * \(gone))
      """, [wall])
    return try delete("answers", keptAs: kind, where: rows, at: wall, in: db)
  }

  /// A seat is part of the attendance, but stays under its name as long as something else that is
  /// kept refers to it.
  private static func deleteSeats(at wall: Int64, in db: Database) throws -> Int {
    let over = try Int64.fetchAll(db, sql: expired(.attendance), arguments: [wall])
    return try over.reduce(0) { try $0 + deleteSeats(of: $1, in: db) }
  }

  private static func deleteSeats(of occurrence: Int64, in db: Database) throws -> Int {
    try db.run(
      """
      UPDATE seats SET taken_at = (SELECT opened_at FROM occurrences WHERE id = ?1)
      WHERE occurrence = ?1 AND taken_at <> (SELECT opened_at FROM occurrences WHERE id = ?1)
      """, [occurrence])
    let unused = """
      FROM seats WHERE occurrence = ?1 AND number NOT IN (
        SELECT seat FROM answers WHERE occurrence = ?1 AND seat IS NOT NULL
        UNION SELECT seat FROM scores WHERE occurrence = ?1
        UNION SELECT actor FROM moderation WHERE occurrence = ?1
        UNION SELECT about FROM moderation WHERE occurrence = ?1 AND about IS NOT NULL)
      """
    // Whoever has another seat now is counted there.
    try db.run(
      """
      UPDATE occurrences SET people_erased = people_erased
        + (SELECT count(*) \(unused) AND became IS NULL)
      WHERE id = ?1 AND EXISTS (SELECT * \(unused) AND became IS NULL)
      """, [occurrence])
    try db.run("DELETE \(unused)", [occurrence])
    return db.changesCount
  }

  /// Invitations that are void, and people who hold no seat, say of no date that they come, and have nothing that
  /// would prove who they are when they come again; with what they agreed to.
  private static func deletePeople(in db: Database) throws -> Int {
    try db.run("DELETE FROM invitations WHERE revoked_at IS NOT NULL", [])
    try db.run(
      """
      DELETE FROM people WHERE NOT EXISTS (SELECT * FROM seats WHERE person = people.id)
        AND NOT EXISTS (SELECT * FROM keys WHERE person = people.id)
        AND NOT EXISTS (SELECT * FROM personal_codes WHERE person = people.id)
        AND NOT EXISTS (SELECT * FROM invitations WHERE person = people.id)
        AND NOT EXISTS (SELECT * FROM rsvps WHERE person = people.id)
      """, [])
    return db.changesCount
  }
}
