import ActivityKit
import Foundation
import GRDB

/// Reads what groups have answered without names, from the floor of the event on.
enum GroupQuery {
  /// The highest number of the scales on which modules ask: without names, first before and then after.
  private static let tops = ["mindfulness": 10, "mood-check": 5]

  static func moods(of report: Report, in db: Database) throws -> [Report.Mood] {
    let rows = try means(of: report, in: db)
    return report.activities.compactMap { activity in
      let means = rows.filter { $0.run == activity.run }
      guard let top = tops[activity.module], let before = means.first(where: { $0.prompt == 1 }),
        let after = means.first(where: { $0.prompt == 2 })
      else { return nil }
      return Report.Mood(
        run: activity.run, title: activity.title, top: top,
        before: before.mean,
        after: after.mean)
    }
  }

  /// Each item was asked in a prompt of its own, and after them a line could be written.
  static func feedback(of report: Report, in db: Database) throws -> [Report.Feedback] {
    struct ItemsRow: StoredRow {
      let run: Int
      let items: String
    }
    let asked = try ItemsRow.fetchAll(
      db,
      sql: """
        SELECT run, items FROM activities WHERE occurrence = ? AND items IS NOT NULL ORDER BY run
        """, arguments: [report.occurrence])
    guard !asked.isEmpty else { return [] }
    let means = try means(of: report, in: db)
    return try asked.compactMap { row in
      let texts = (try? JSONDecoder().decode([Text].self, from: Data(row.items.utf8))) ?? []
      let items = texts.enumerated().compactMap { index, text in
        means.first { $0.run == row.run && $0.prompt == index + 1 }
          .map { Report.Feedback.Item(text: text, mean: $0.mean) }
      }
      let lines = try String.fetchAll(
        db,
        sql: """
          SELECT value FROM answers WHERE occurrence = ? AND run = ? AND prompt = ? AND seat IS NULL
          """, arguments: [report.occurrence, row.run, texts.count + 1])
      guard !items.isEmpty || lines.count >= report.floor else { return nil }
      return Report.Feedback(
        run: row.run, items: items,
        lines: lines.count >= report.floor ? lines.sorted { $0.isNaturallyBefore($1) } : [])
    }
  }

  private struct MeanRow: StoredRow {
    let run: Int
    let prompt: Int
    let count: Int
    let number: Double

    var mean: Report.Mean { Report.Mean(number: number, count: count) }
  }

  private static func means(of report: Report, in db: Database) throws -> [MeanRow] {
    try MeanRow.fetchAll(
      db,
      sql: """
        SELECT run, prompt, count(*) AS count, avg(CAST(value AS REAL)) AS number FROM answers
        WHERE occurrence = ? AND seat IS NULL GROUP BY run, prompt HAVING count(*) >= ?
        """, arguments: [report.occurrence, report.floor])
  }
}
