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
  /// Erases people from the records at `path`, for good. A house may have them open.
  /// - Parameter ids: their numbers.
  /// - Throws: ``RecordsError``: of kind `inUse` when one of them holds a seat in an occurrence that
  ///   is live, `missing` when one is not in the records. Nothing was erased then.
  public static func forget(_ ids: [Int64], at path: String) throws -> Forgotten {
    let file = DatabaseFile(path: path)
    return try file.translating {
      let queue = try file.openToEdit()
      var forgotten = try queue.write { db in
        try ids.reduce(into: Forgotten()) { try Forgetting(person: $1, db: db).run(&$0) }
      }
      forgotten.isGone = queue.writeWithoutTransaction {
        Eraser.cutLog(of: $0, waiting: .seconds(5))
      }
      try queue.close()
      return forgotten
    }
  }
}

private struct Forgetting {
  let person: Int64
  let db: Database

  private static let seatsOf =
    "(occurrence, seat) IN (SELECT occurrence, number FROM seats WHERE person = ?)"

  func run(_ forgotten: inout Forgotten) throws {
    let known = try PeopleQuery.person(person, in: db)
    if let visit = known.visits.first(where: \.isLive) {
      throw RecordsError(
        .inUse,
        "\(visit.name) holds a seat in '\(visit.title)', which is live. Nothing was erased; try "
          + "again when it is over.")
    }
    let names = Set([known.name] + known.visits.map(\.name))
    forgotten.seats += known.visits.count
    forgotten.attendance += try count("attendance")
    forgotten.answers += try count("answers")
    forgotten.scores += try count("scores")
    forgotten.moderation += try countModeration()
    for table in ["keys", "invitations", "personal_codes"] {
      forgotten.proofs += try countOwn(table)
    }
    forgotten.agreements += try countOwn("agreements")
    try keepCounts(of: known)
    try db.run("DELETE FROM seats WHERE person = ?", [person])
    try db.run("DELETE FROM people WHERE id = ?", [person])
    for occurrence in Set(known.visits.map(\.occurrence)) {
      forgotten.mentions += try strikeOut(names, in: occurrence)
      forgotten.answersOfOthers += try countMentions(of: names, in: occurrence)
    }
  }

  private func count(_ table: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(table) WHERE \(Self.seatsOf)", arguments: [person]) ?? 0
  }

  private func countOwn(_ table: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(table) WHERE person = ?", arguments: [person]) ?? 0
  }

  private func countModeration() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM moderation WHERE EXISTS (SELECT * FROM seats
          WHERE person = ? AND seats.occurrence = moderation.occurrence
            AND seats.number IN (actor, about))
        """, arguments: [person]) ?? 0
  }

  /// How many came and how many answers there were stays true.
  private func keepCounts(of known: KnownPerson) throws {
    for visit in known.visits {
      try db.run(
        "UPDATE occurrences SET people_erased = people_erased + 1 WHERE id = ?",
        [visit.occurrence])
    }
    try db.run(
      """
      UPDATE activities SET answers_erased = answers_erased + (SELECT count(*) FROM answers
        WHERE answers.occurrence = activities.occurrence AND answers.run = activities.run
          AND \(Self.seatsOf))
      WHERE occurrence IN (SELECT occurrence FROM seats WHERE person = ?)
      """, [person, person])
  }

  /// Their names in what others noted and reported.
  private func strikeOut(_ names: Set<String>, in occurrence: Int64) throws -> Int {
    var count = 0
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT number, detail FROM moderation WHERE occurrence = ? AND detail IS NOT NULL",
      arguments: [occurrence])
    for row in rows {
      let detail: String = row["detail"]
      let struck = names.reduce(detail) { Mention(of: $1).strikeOut(in: $0) }
      guard struck != detail else { continue }
      count += 1
      try db.run(
        "UPDATE moderation SET detail = ? WHERE occurrence = ? AND number = ?",
        [struck, occurrence, row["number"] as Int])
    }
    return count
  }

  private func countMentions(of names: Set<String>, in occurrence: Int64) throws -> Int {
    let texts = try String.fetchCursor(
      db, sql: "SELECT value FROM answers WHERE occurrence = ?", arguments: [occurrence])
    var count = 0
    while let text = try texts.next() {
      if names.contains(where: { Mention(of: $0).isIn(text) }) { count += 1 }
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
