import GRDB

private struct AnswerRow: Decodable, FetchableRecord {
  let name: String
  let prompt: Int
  let value: String
}

private struct ScoreRow: Decodable, FetchableRecord {
  let name: String
  let points: Int
  /// Those for right answers.
  let right: Int
}

/// What the records of a crash test hold, by name.
struct CrashRecords {
  let seats: Set<String>
  /// The kept answer to each prompt.
  let answers: [String: [Int: String]]
  let points: [String: Int]
  /// Questions for which somebody got points twice.
  let doubledScores: [String]
  /// People whose points are not 500 for each right answer to a closed question.
  let wrongScores: [String]

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let database = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? database.close() }
    (seats, answers, points, doubledScores, wrongScores) = try database.read { db in
      let seats = try Set(String.fetchAll(db, sql: "SELECT name FROM seats"))
      var answers: [String: [Int: String]] = [:]
      var newest = 0
      for row in try AnswerRow.fetchAll(
        db,
        sql:
          "SELECT name, prompt, value FROM answers JOIN seats USING (occurrence) WHERE seat = seats.number"
      ) {
        answers[row.name, default: [:]][row.prompt] = row.value
        newest = max(newest, row.prompt)
      }
      var points: [String: Int] = [:]
      var questions: [String: Int] = [:]
      for row in try ScoreRow.fetchAll(
        db,
        sql: """
          SELECT name, SUM(points) AS points, SUM(CASE WHEN reason = 'answering early' THEN 0 ELSE points END) AS right
          FROM scores JOIN seats USING (occurrence) WHERE seat = seats.number GROUP BY name
          """)
      {
        points[row.name] = row.points
        questions[row.name] = row.right
      }
      let doubled = try String.fetchAll(
        db,
        sql: """
          SELECT 'run ' || run || ', seat ' || seat || ', ' || reason FROM scores
          WHERE reason <> 'answering early' GROUP BY occurrence, run, seat, reason HAVING COUNT(*) > 1
          """)
      var wrong: [String] = []
      for (name, kept) in answers.sorted(by: { $0.key < $1.key }) {
        let right = kept.filter { $0.key < newest && $0.value == "right" }.count
        // The newest question may be open or closed.
        let possible = right...(right + (kept[newest] == "right" ? 1 : 0))
        let given = (questions[name] ?? 0) / 500
        if !possible.contains(given) {
          wrong.append("\(name) has points for \(given) answers, right were \(possible)")
        }
      }
      return (seats, answers, points, doubled, wrong)
    }
  }
}
