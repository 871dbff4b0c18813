import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Messages
import Words

extension Fact {
  /// Writes the fact into its row. Facts that are written again in their order leave the same rows.
  func write(of occurrence: Int64, at moment: Moment, in db: Database) throws {
    let wall = moment.wall
    switch self {
    case .seated(let seat, let name, let role, let codeHash, let person):
      try SeatTable.seat(
        seat, name, role, codeHash, person, of: occurrence, at: wall, in: db)
    case .agreed(let seat, let text):
      try ProofTables.agree(seat, text, of: occurrence, at: wall, in: db)
    case .personalCode(let seat, let hash):
      try ProofTables.keepCode(hash, of: seat, occurrence, at: wall, in: db)
    case .language(let seat, let language):
      try db.run(
        """
        UPDATE people SET language = ?
        WHERE id = (SELECT person FROM seats WHERE occurrence = ? AND number = ?)
        """, [language.tag, occurrence, seat])
    case .pace(let seat, let pace):
      try db.run(
        """
        UPDATE people SET pace = ?
        WHERE id = (SELECT person FROM seats WHERE occurrence = ? AND number = ?)
        """, [pace.rawValue, occurrence, seat])
    case .zone(let seat, let zone):
      try db.run(
        """
        UPDATE people SET zone = ?
        WHERE id = (SELECT person FROM seats WHERE occurrence = ? AND number = ?)
        """, [zone, occurrence, seat])
    case .absorbed(let seat, let other, let after):
      try SeatTable.absorb(seat, into: other, after: after, of: occurrence, in: db)
    case .entered(let seat, let entry):
      try db.run(
        """
        INSERT INTO attendance (occurrence, seat, entry, joined_at, joined_ms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET joined_at = excluded.joined_at, joined_ms = excluded.joined_ms,
          left_at = NULL, left_ms = NULL, how = NULL
        """, [occurrence, seat, entry, wall, moment.elapsed])
    case .departed(let seat, let entry, let how):
      try db.run(
        """
        UPDATE attendance SET left_at = ?, left_ms = ?, how = ?
        WHERE occurrence = ? AND seat = ? AND entry = ?
        """, [wall, moment.elapsed, how.rawValue, occurrence, seat, entry])
    case .started:
      try db.run(
        "UPDATE occurrences SET started_at = ?, started_ms = ? WHERE id = ?",
        [wall, moment.elapsed, occurrence])
    case .ended:
      try db.run(
        "UPDATE occurrences SET ended_at = ?, ended_ms = ? WHERE id = ?",
        [wall, moment.elapsed, occurrence])
    case .moderated(let number, let act, let by, let about, let detail):
      try db.run(
        """
        INSERT INTO moderation (occurrence, number, act, actor, about, detail, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET act = excluded.act, actor = excluded.actor,
          about = excluded.about, detail = excluded.detail, at = excluded.at
        """, [occurrence, number, act, by, about, detail, wall])
    case .activityBegan(let run, let place, let module, let title, let planned, let items):
      try db.run(
        """
        INSERT INTO activities (
          occurrence, run, place, module, title, began_at, began_ms, planned_ms, items)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET place = excluded.place, module = excluded.module,
          title = excluded.title, began_at = excluded.began_at, began_ms = excluded.began_ms,
          planned_ms = excluded.planned_ms, items = excluded.items, ended_at = NULL, ended_ms = NULL, how = NULL
        """,
        [
          occurrence, run, place, module, title, wall, moment.elapsed, planned?.milliseconds,
          items.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) },
        ])
    case .activityEnded(let run, let how):
      try db.run(
        """
        UPDATE activities SET ended_at = ?, ended_ms = ?, how = ? WHERE occurrence = ? AND run = ?
        """, [wall, moment.elapsed, how, occurrence, run])
    case .withdrawn(let run):
      try db.run("DELETE FROM scores WHERE occurrence = ? AND run = ?", [occurrence, run])
    case .answered(let run, let prompt, let answer, let seat, let privacy, let value, _):
      // An answer for nobody is never kept, and the time of an anonymous one could tell its author.
      guard privacy != .nobody else { return }
      try db.run(
        """
        INSERT INTO answers (occurrence, run, prompt, answer, seat, privacy, value, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET seat = excluded.seat, privacy = excluded.privacy,
          value = excluded.value, at = excluded.at
        """,
        [
          occurrence, run, prompt, answer, seat, privacy.rawValue, Voice.english.text(value),
          seat == nil ? nil : wall,
        ])
    case .stored(let module, let name, let seat, let value):
      try StoreTable.keep(value, of: seat, in: module, name, by: occurrence, at: wall, in: db)
    case .answerWithdrawn(let run, let prompt, let answer):
      try db.run(
        "DELETE FROM answers WHERE occurrence = ? AND run = ? AND prompt = ? AND answer = ?",
        [occurrence, run, prompt, answer])
    // Taken back, as if it had never been given.
    case .scored(let run, let number, _, 0, _):
      try db.run(
        "DELETE FROM scores WHERE occurrence = ? AND run = ? AND number = ?",
        [occurrence, run, number])
    case .scored(let run, let number, let seat, let points, let reason):
      try db.run(
        """
        INSERT INTO scores (occurrence, run, number, seat, points, reason, reason_text, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET seat = excluded.seat, points = excluded.points,
          reason = excluded.reason, reason_text = excluded.reason_text, at = excluded.at
        """,
        [
          occurrence, run, number, seat, points, Voice.english.text(reason),
          reason.inAllLanguages, wall,
        ])
    }
  }
}

extension Text {
  /// As JSON; nil where it is the same for everyone.
  fileprivate var inAllLanguages: String? {
    get throws {
      guard hasSentences || !languages.isEmpty else { return nil }
      return String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    }
  }
}

extension Database {
  /// Runs a statement that is kept prepared.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }
}
