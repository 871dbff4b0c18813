public import Foundation
import GRDB

/// What was erased of somebody, in rows, and what could not be.
public struct Forgotten: Sendable, Equatable {
  /// What is counted, and what one and several of it are called.
  public enum Kind: Sendable, CaseIterable {
    case seats, attendance, answers, scores
    /// What they did as facilitators, asked for or reported, and what was done about them.
    case moderation
    /// What activities had stored of them.
    case store
    /// What they agreed to.
    case agreements
    /// Dates of which they had said whether they come, or wanted to be reminded.
    case rsvps
    /// Keys, invitations and personal codes.
    case proofs

    public var words: (one: String, several: String) {
      switch self {
      case .seats: ("seat", "seats")
      case .attendance: ("stretch of attendance", "stretches of attendance")
      case .answers: ("answer", "answers")
      case .scores: ("score", "scores")
      case .moderation: ("act of moderation", "acts of moderation")
      case .store: ("thing that activities stored", "things that activities stored")
      case .agreements: ("agreement", "agreements")
      case .rsvps: ("reply to a date", "replies to dates")
      case .proofs: ("key or code", "keys and codes")
      }
    }
  }

  private var counts: [Kind: Int] = [:]
  /// Notes and reports of others in which their name was struck out.
  public var mentions = 0
  /// Answers of others that hold their name, which were left as they are.
  public var answersOfOthers = 0
  /// Whether everything that was deleted has left the files as well; otherwise somebody was reading
  /// them, and it will be gone when the house next erases something or is closed.
  public var isGone = true

  public init() {}

  public subscript(kind: Kind) -> Int {
    get { counts[kind] ?? 0 }
    set { counts[kind] = newValue == 0 ? nil : newValue }
  }
}

extension RecordsReader {
  /// Erases people from the records at `path`, for good. A house may have them open: it is done in small
  /// steps, between which its writes get in. The largest is a seat, with what hangs on it.
  ///
  /// The names go last. So where it was interrupted, the same call goes on.
  /// - Parameters:
  ///   - ids: their numbers.
  ///   - pause: what happens between two steps.
  /// - Throws: ``RecordsError``: of kind `inUse` when one of them holds a seat in an occurrence that
  ///   is live, `missing` when one is not in the records. All are looked at before anything is erased; where one
  ///   takes a seat or is gone only after that, what was erased before stays so.
  public static func forget(
    _ ids: [Int64], at path: String, pause: () -> Void = { Thread.sleep(forTimeInterval: 0.02) }
  ) throws -> Forgotten {
    let file = DatabaseFile(path: path)
    return try file.translating {
      let queue = try file.openToEdit()
      let ids = Set(ids).sorted()
      try queue.read { db in
        for id in ids { try Forgetting.requireNotLive(PeopleQuery.person(id, in: db), db) }
      }
      var forgotten = Forgotten()
      for id in ids {
        // Only now: the texts of others may have changed with the one before.
        let one = try queue.read { try Forgetting(person: id, in: $0) }
        try one.run(in: queue, pause, &forgotten)
      }
      // Not waited for in SQLite, which would keep the house from writing meanwhile.
      forgotten.isGone = (0..<50).contains { round in
        if round > 0 { Thread.sleep(forTimeInterval: 0.1) }
        return queue.writeWithoutTransaction { Eraser.cutLog(of: $0, waiting: .zero) }
      }
      try queue.close()
      return forgotten
    }
  }
}

/// What there is of somebody, and how it is erased.
private struct Forgetting {
  private struct AnswerKey: StoredRow {
    let occurrence: Int64
    let run: Int
    let prompt: Int
    let answer: Int
  }

  private struct SeatKey: StoredRow {
    let occurrence: Int64
    let number: Int
  }

  /// A note or a report.
  private struct Detail: StoredRow {
    let occurrence: Int64
    let number: Int
    var detail: String
  }

  /// So many rows are erased in one transaction.
  private static let step = 200

  private static let seatsOf =
    "(occurrence, seat) IN (SELECT occurrence, number FROM seats WHERE person = ?)"

  private let known: KnownPerson
  private let mentions: [Mention]
  private let answers: [AnswerKey]
  /// Notes and reports of others that hold the name, by their numbers.
  private let struck: [Detail]
  private let answersOfOthers: Int

  /// Looks at everything beforehand, while nobody waits.
  init(person: Int64, in db: Database) throws {
    known = try PeopleQuery.person(person, in: db)
    try Self.requireNotLive(known, db)
    let mentions = try PeopleQuery.names(of: person, in: db).map(Mention.init)
    self.mentions = mentions
    answers = try AnswerKey.fetchAll(
      db, sql: "SELECT occurrence, run, prompt, answer FROM answers WHERE \(Self.seatsOf)",
      arguments: [person])
    var struck: [Detail] = []
    var others = 0
    for occurrence in Set(known.visits.map(\.occurrence)) {
      struck += try Self.details(with: mentions, in: occurrence, of: person, db)
      others += try Self.countAnswers(with: mentions, in: occurrence, butOf: person, db)
    }
    (self.struck, answersOfOthers) = (struck, others)
  }

  func run(
    in queue: DatabaseQueue, _ pause: () -> Void, _ forgotten: inout Forgotten
  ) throws {
    forgotten.answersOfOthers += answersOfOthers
    for start in stride(from: 0, to: struck.count, by: Self.step) {
      try queue.write { db in
        for row in struck[start..<min(start + Self.step, struck.count)] {
          // Nobody changes a note once it is kept; one that is gone meanwhile needs no mending.
          try db.run(
            "UPDATE moderation SET detail = ? WHERE occurrence = ? AND number = ?",
            [row.detail, row.occurrence, row.number])
        }
      }
      pause()
    }
    forgotten.mentions += struck.count
    for start in stride(from: 0, to: answers.count, by: Self.step) {
      forgotten[.answers] += try queue.write { db in
        try answers[start..<min(start + Self.step, answers.count)].reduce(0) {
          $0 + (try erase($1, in: db) ? 1 : 0)
        }
      }
      pause()
    }
    while try !queue.write({ try eraseSeat(in: $0, &forgotten) }) { pause() }
  }

  /// How many answers there were stays true.
  private func erase(_ key: AnswerKey, in db: Database) throws -> Bool {
    try db.run(
      "DELETE FROM answers WHERE occurrence = ? AND run = ? AND prompt = ? AND answer = ?",
      [key.occurrence, key.run, key.prompt, key.answer])
    guard db.changesCount > 0 else { return false }
    try db.run(
      "UPDATE activities SET answers_erased = answers_erased + 1 WHERE occurrence = ? AND run = ?",
      [key.occurrence, key.run])
    return true
  }

  /// Erases a seat with what hangs on it; once there is none, who the person is.
  /// - Returns: whether that was all.
  private func eraseSeat(in db: Database, _ forgotten: inout Forgotten) throws -> Bool {
    let person = known.id
    try Self.requireNotLive(PeopleQuery.person(person, in: db), db)
    func count(_ kind: Forgotten.Kind, _ rows: String, _ arguments: StatementArguments) throws {
      forgotten[kind] +=
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)", arguments: arguments) ?? 0
    }
    guard
      let seat = try SeatKey.fetchOne(
        db, sql: "SELECT occurrence, number FROM seats WHERE person = ? LIMIT 1",
        arguments: [person])
    else {
      for table in ["keys", "invitations", "personal_codes"] {
        try count(.proofs, "\(table) WHERE person = ?", [person])
      }
      try count(.agreements, "agreements WHERE person = ?", [person])
      try count(.store, "activity_store WHERE person = ?", [person])
      try count(.rsvps, "rsvps WHERE person = ?", [person])
      try count(.attendance, "corrections WHERE person = ?", [person])
      try db.run("DELETE FROM people WHERE id = ?", [person])
      return true
    }
    let (occurrence, number) = (seat.occurrence, seat.number)
    forgotten[.seats] += 1
    try count(.attendance, "attendance WHERE occurrence = ? AND seat = ?", [occurrence, number])
    try count(.scores, "scores WHERE occurrence = ? AND seat = ?", [occurrence, number])
    try count(
      .moderation, "moderation WHERE occurrence = ? AND ? IN (actor, about)", [occurrence, number])
    // Where they had another seat first, they are counted once.
    try db.run(
      """
      UPDATE occurrences SET people_erased = people_erased + (
        SELECT became IS NULL FROM seats WHERE occurrence = ?1 AND number = ?2) WHERE id = ?1
      """, [occurrence, number])
    try db.run("DELETE FROM seats WHERE occurrence = ? AND number = ?", [occurrence, number])
    return false
  }

  /// An occurrence that is live holds its seats, and what its activities have stored before.
  static func requireNotLive(_ known: KnownPerson, _ db: Database) throws {
    if let title = try String.fetchOne(
      db,
      sql: """
        SELECT title FROM occurrences WHERE is_live = 1
          AND event IN (SELECT event FROM activity_store WHERE person = ?)
        """, arguments: [known.id])
    {
      throw RecordsError(
        .inUse,
        "'\(title)' is live, and its activities have stored something of \(known.name), so they are not "
          + "forgotten. Try again when it is over.")
    }
    guard let visit = known.visits.first(where: \.isLive) else { return }
    throw RecordsError(
      .inUse,
      "\(visit.name) holds a seat in '\(visit.title)', which is live, so they are not forgotten. Try "
        + "again when it is over.")
  }

  /// What others noted and reported with their names struck out. What they did themselves goes with them.
  private static func details(
    with mentions: [Mention], in occurrence: Int64, of person: Int64, _ db: Database
  ) throws -> [Detail] {
    try Detail.fetchAll(
      db,
      sql: """
        SELECT occurrence, number, detail FROM moderation WHERE occurrence = ? AND detail IS NOT NULL
          AND NOT EXISTS (SELECT * FROM seats WHERE person = ?
            AND seats.occurrence = moderation.occurrence AND seats.number IN (actor, about))
        """,
      arguments: [occurrence, person]
    ).compactMap { row in
      var struck = row
      for mention in mentions { struck.detail = mention.strikeOut(in: struck.detail) }
      return struck.detail == row.detail ? nil : struck
    }
  }

  private static func countAnswers(
    with mentions: [Mention], in occurrence: Int64, butOf person: Int64, _ db: Database
  ) throws -> Int {
    let texts = try String.fetchCursor(
      db,
      sql: """
        SELECT value FROM answers WHERE occurrence = ? AND (seat IS NULL OR seat NOT IN
          (SELECT number FROM seats WHERE person = ? AND occurrence = answers.occurrence))
        """, arguments: [occurrence, person])
    var count = 0
    while let text = try texts.next() {
      if mentions.contains(where: { $0.isIn(text) }) { count += 1 }
    }
    return count
  }
}
