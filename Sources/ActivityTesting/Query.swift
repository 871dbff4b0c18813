import Records

/// A question to the records in a transcript: `scores ana=500 ben=0`, `attendance ana=2` (intervals),
/// `answers 3`.
struct Query {
  private let words: [String]

  init(_ text: String) { words = text.split(separator: " ").map(String.init) }

  /// - Returns: what is otherwise, or nil.
  func check(_ records: Records) throws -> String? {
    guard let report = try records.reader.report().last else { return "no occurrence is recorded" }
    switch words.first {
    case "scores":
      return compare { name in report.scores.first { $0.name == name }?.points ?? 0 }
    case "attendance":
      return compare { name in
        report.attendees.first { $0.name == name }?.intervals.count ?? 0
      }
    case "answers":
      return words.dropFirst().first == String(report.answers)
        ? nil : "answers: recorded are \(report.answers)"
    default:
      return "'\(words.first ?? "")' cannot be asked of the records"
    }
  }

  private func compare(_ value: (String) -> Int) -> String? {
    for word in words.dropFirst() {
      let pair = word.split(separator: "=").map(String.init)
      guard pair.count == 2, let expected = Int(pair[1]) else {
        return "'\(word)' is not NAME=NUMBER"
      }
      let actual = value(pair[0])
      if actual != expected { return "\(words[0]): \(pair[0])=\(actual), expected \(expected)" }
    }
    return nil
  }
}
