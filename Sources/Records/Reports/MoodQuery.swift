import GRDB

/// Reads how groups were before and after.
enum MoodQuery {
  /// The highest number of the scales on which modules ask: without names, first before and then after.
  private static let tops = ["mindfulness": 10, "mood-check": 5]

  static func moods(of report: Report, in db: Database) throws -> [Report.Mood] {
    struct MeanRow: StoredRow {
      let run: Int
      let prompt: Int
      let count: Int
      let number: Double
    }
    let rows = try MeanRow.fetchAll(
      db,
      sql: """
        SELECT run, prompt, count(*) AS count, avg(CAST(value AS REAL)) AS number FROM answers
        WHERE occurrence = ? AND seat IS NULL GROUP BY run, prompt HAVING count(*) >= ?
        """, arguments: [report.occurrence, report.floor])
    return report.activities.compactMap { activity in
      let means = rows.filter { $0.run == activity.run }
      guard let top = tops[activity.module], let before = means.first(where: { $0.prompt == 1 }),
        let after = means.first(where: { $0.prompt == 2 })
      else { return nil }
      return Report.Mood(
        run: activity.run, title: activity.title, top: top,
        before: Report.Mood.Mean(number: before.number, count: before.count),
        after: Report.Mood.Mean(number: after.number, count: after.count))
    }
  }
}
