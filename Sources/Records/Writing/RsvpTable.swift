import ActivityKit
public import EventRuntime
import GRDB

/// Who says that they come to a date, and who is to be reminded of it.
enum RsvpTable {
  /// - Throws: `WriteFailure` where nobody in the records says it.
  static func keep(
    _ intention: Intention, _ date: EventDate, of claimant: Claimant, at wall: Int64,
    in db: Database
  ) throws {
    if case .staff(let name) = claimant {
      try db.run(
        """
        INSERT INTO people (name, facilitator, since) VALUES (?1, ?1, ?2)
        ON CONFLICT (facilitator) DO NOTHING
        """, [name, wall])
    }
    let (column, value): (String, DatabaseValue) =
      switch intention {
      case .comes(let rsvp): ("answer", rsvp.rawValue.databaseValue)
      case .reminded(let before): ("remind_seconds", before?.secondsUp.databaseValue ?? .null)
      }
    try db.run(
      """
      INSERT INTO rsvps (event, day, \(column), said_at, person)
      SELECT ?, ?, ?, ?, id FROM people WHERE id = (\(claimant.person))
      ON CONFLICT (event, day, person)
        DO UPDATE SET \(column) = excluded.\(column), said_at = excluded.said_at
      """, [date.event, "\(date.day)", value, wall] + claimant.arguments)
    guard db.changesCount > 0 else {
      throw WriteFailure("whoever says it is in the records no more")
    }
  }

  static func all(_ date: EventDate, for claimant: Claimant, in db: Database) throws -> Rsvps {
    struct RsvpRow: StoredRow {
      let answer: String?
      let name: String
      let remindSeconds: Int?
      let isOwn: Bool
    }
    var rsvps = Rsvps()
    let rows = try RsvpRow.fetchCursor(
      db,
      sql: """
        SELECT answer, name, remind_seconds, person IS (\(claimant.person)) AS is_own
        FROM rsvps JOIN people ON people.id = person
        WHERE event = ? AND day = ? ORDER BY said_at, person
        """, arguments: claimant.arguments + [date.event, "\(date.day)"])
    while let row = try rows.next() {
      let answer = row.answer.flatMap(Rsvp.init(rawValue:))
      if let answer { rsvps.names[answer, default: []].append(row.name) }
      if row.isOwn {
        (rsvps.own, rsvps.reminder) = (answer, row.remindSeconds.map { .seconds($0) })
      }
    }
    rsvps.isInvited =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT * FROM invitations
            WHERE event = ? AND person = (\(claimant.person)) AND revoked_at IS NULL)
          """, arguments: [date.event] + claimant.arguments) ?? false
    return rsvps
  }

  static func reminderTimes(_ db: Database) throws -> [String: Set<Duration>] {
    struct TimeRow: StoredRow {
      let event: String
      let remindSeconds: Int
    }
    let rows = try TimeRow.fetchAll(
      db,
      sql: """
        SELECT DISTINCT event, remind_seconds FROM rsvps WHERE remind_seconds IS NOT NULL
        """)
    return rows.reduce(into: [:]) { times, row in
      times[row.event, default: []].insert(.seconds(row.remindSeconds))
    }
  }

  static func takeReminders(
    of date: EventDate, startingIn left: Duration, in db: Database
  ) throws -> [Reminder] {
    struct ReminderRow: StoredRow {
      let name: String
      let isProved: Bool
    }
    let due = "event = ? AND day = ? AND remind_seconds >= ?"
    let arguments: StatementArguments = [date.event, "\(date.day)", left.secondsUp]
    let rows = try ReminderRow.fetchAll(
      db,
      sql: """
        SELECT name, person IN (\(StoreTable.provable)) AS is_proved
        FROM rsvps JOIN people ON people.id = person WHERE \(due) ORDER BY said_at, person
        """, arguments: arguments)
    try db.run("UPDATE rsvps SET remind_seconds = NULL WHERE \(due)", arguments)
    return rows.map { Reminder(name: $0.name, isProved: $0.isProved) }
  }
}

extension Records {
  public func reminderTimes() throws -> [String: Set<Duration>] {
    try writer.read(RsvpTable.reminderTimes)
  }

  public func takeReminders(
    of date: EventDate, startingIn left: Duration,
    then done: @escaping @Sendable (Result<[Reminder], WriteFailure>) -> Void
  ) {
    // After the writes that were handed in before.
    write([]) { [self] _ in
      guard !calls.isClosed else { return done(.failure(WriteFailure("the records are closed"))) }
      scheduler.write(
        to: writer,
        { [self] db in
          Result { try takeReminders(of: date, left, in: db) }.mapError { WriteFailure($0) }
        }, then: done)
    }
  }

  private func takeReminders(
    of date: EventDate, _ left: Duration, in db: Database
  ) throws -> [Reminder] {
    var taken: [Reminder] = []
    try db.inTransaction(.immediate) {
      taken = try RsvpTable.takeReminders(of: date, startingIn: left, in: db)
      return .commit
    }
    try requireFiles(db)
    return taken
  }
}
