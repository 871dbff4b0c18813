import Foundation
import GRDB

/// What was erased of somebody, in rows, and what could not be.
public struct Forgotten: Sendable, Equatable {
  public var seats = 0
  public var attendance = 0
  public var answers = 0
  public var scores = 0
  /// What they did as facilitators, asked for or reported, and what was done about them.
  public var moderation = 0
  /// Keys, invitations and personal codes.
  public var proofs = 0
  /// What they agreed to.
  public var agreements = 0
  /// Notes and reports of others in which their name was struck out.
  public var mentions = 0
  /// Answers of others that hold their name, which were left as they are.
  public var answersOfOthers = 0
  /// Whether everything that was deleted has left the files as well; otherwise somebody was reading
  /// them, and it will be gone when the house next erases something or is closed.
  public var isGone = true

  public init() {}
}

extension RecordsReader {
  /// Erases people from the records at `path`, for good. A house may have them open: what is much is erased in
  /// steps of a few milliseconds, between which its writes get in.
  ///
  /// The names go last. So where it was interrupted, the same call goes on.
  /// - Parameters:
  ///   - ids: their numbers.
  ///   - pause: what happens between two steps.
  /// - Throws: ``RecordsError``: of kind `inUse` when one of them holds a seat in an occurrence that
  ///   is live, `missing` when one is not in the records. Nothing was erased then.
  public static func forget(
    _ ids: [Int64], at path: String, pause: () -> Void = { Thread.sleep(forTimeInterval: 0.02) }
  ) throws -> Forgotten {
    let file = DatabaseFile(path: path)
    return try file.translating {
      let queue = try file.openToEdit()
      let all = try queue.read { db in try ids.map { try Forgetting(person: $0, in: db) } }
      var forgotten = Forgotten()
      for one in all { try one.run(in: queue, pause, &forgotten) }
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
  private struct AnswerKey {
    let occurrence: Int64
    let run: Int
    let prompt: Int
    let answer: Int
  }

  /// So many rows are erased in one transaction.
  private static let step = 200

  private static let seatsOf =
    "(occurrence, seat) IN (SELECT occurrence, number FROM seats WHERE person = ?)"

  private let known: KnownPerson
  private let mentions: [Mention]
  private let answers: [AnswerKey]
  /// Notes and reports of others that hold the name, by their numbers.
  private let struck: [(occurrence: Int64, number: Int, detail: String)]
  private let answersOfOthers: Int

  /// Looks at everything beforehand, while nobody waits.
  init(person: Int64, in db: Database) throws {
    known = try PeopleQuery.person(person, in: db)
    try Self.requireNotLive(known)
    let mentions = Set([known.name] + known.visits.map(\.name)).sorted().map(Mention.init)
    self.mentions = mentions
    answers = try Row.fetchAll(
      db, sql: "SELECT occurrence, run, prompt, answer FROM answers WHERE \(Self.seatsOf)",
      arguments: [person]
    ).map {
      AnswerKey(
        occurrence: $0["occurrence"], run: $0["run"], prompt: $0["prompt"], answer: $0["answer"])
    }
    var struck: [(Int64, Int, String)] = []
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
      forgotten.answers += try queue.write { db in
        try answers[start..<min(start + Self.step, answers.count)].reduce(0) {
          $0 + (try erase($1, in: db) ? 1 : 0)
        }
      }
      pause()
    }
    try queue.write { try finish(in: $0, &forgotten) }
    pause()
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

  /// What is left is little: seats with what hangs on them, and who the person is.
  private func finish(in db: Database, _ forgotten: inout Forgotten) throws {
    let person = known.id
    let known = try PeopleQuery.person(person, in: db)
    try Self.requireNotLive(known)
    func count(_ rows: String) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)", arguments: [person]) ?? 0
    }
    forgotten.seats += known.visits.count
    forgotten.attendance += try count("attendance WHERE \(Self.seatsOf)")
    forgotten.scores += try count("scores WHERE \(Self.seatsOf)")
    forgotten.moderation += try count(
      """
      moderation WHERE EXISTS (SELECT * FROM seats
        WHERE person = ? AND seats.occurrence = moderation.occurrence
          AND seats.number IN (actor, about))
      """)
    for table in ["keys", "invitations", "personal_codes"] {
      forgotten.proofs += try count("\(table) WHERE person = ?")
    }
    forgotten.agreements += try count("agreements WHERE person = ?")
    for visit in known.visits {
      try db.run(
        "UPDATE occurrences SET people_erased = people_erased + 1 WHERE id = ?",
        [visit.occurrence])
    }
    try db.run("DELETE FROM seats WHERE person = ?", [person])
    try db.run("DELETE FROM people WHERE id = ?", [person])
  }

  private static func requireNotLive(_ known: KnownPerson) throws {
    guard let visit = known.visits.first(where: \.isLive) else { return }
    throw RecordsError(
      .inUse,
      "\(visit.name) holds a seat in '\(visit.title)', which is live, so they are not forgotten. Try "
        + "again when it is over.")
  }

  /// What others noted and reported with their names struck out. What they did themselves goes with them.
  private static func details(
    with mentions: [Mention], in occurrence: Int64, of person: Int64, _ db: Database
  ) throws -> [(Int64, Int, String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, detail FROM moderation WHERE occurrence = ? AND detail IS NOT NULL
          AND NOT EXISTS (SELECT * FROM seats WHERE person = ?
            AND seats.occurrence = moderation.occurrence AND seats.number IN (actor, about))
        """,
      arguments: [occurrence, person]
    ).compactMap { row in
      let detail: String = row["detail"]
      let struck = mentions.reduce(detail) { $1.strikeOut(in: $0) }
      return struck == detail ? nil : (occurrence, row["number"], struck)
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

/// A name as a word of its own in a text.
private struct Mention {
  private let pattern: NSRegularExpression?

  init(of name: String) {
    pattern = try? NSRegularExpression(
      pattern:
        "(?<![\\p{L}\\p{N}])\(NSRegularExpression.escapedPattern(for: name))(?![\\p{L}\\p{N}])",
      options: .caseInsensitive)
  }

  func isIn(_ text: String) -> Bool {
    pattern?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  func strikeOut(in text: String) -> String {
    pattern?.stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "[forgotten]") ?? text
  }
}
