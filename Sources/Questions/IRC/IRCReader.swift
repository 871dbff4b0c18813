import YAML

/// Reads the files of trivia bots on IRC, a question a line: `question*answer*other answer`,
/// `question|answer~other answer`, or with a backquote in the place of the asterisk.
struct IRCReader {
  private var log: ImportLog
  private let separator: Character
  private var comments = LineTally()
  private var colours = LineTally()

  init(_ log: ImportLog) {
    self.log = log
    separator = Self.separator(of: log.source)
  }

  /// The one that most lines have; the asterisk where none does.
  private static func separator(of source: SourceText) -> Character {
    var counts: [Character: Int] = [:]
    for number in 1...source.lineCount {
      let bytes = source.line(number).utf8
      for mark: Character in ["*", "|", "`"] where bytes.contains(mark.asciiValue ?? 0) {
        counts[mark, default: 0] += 1
      }
    }
    return (["*", "|", "`"] as [Character]).reduce("*") { best, mark in
      counts[mark, default: 0] > counts[best, default: 0] ? mark : best
    }
  }

  mutating func read() -> ImportLog {
    for number in 1...log.source.lineCount {
      let raw = log.source.line(number)
      let line = PlainText.trimmed(IRCColours.removed(from: raw))
      if raw.utf8.contains(where: IRCColours.marks.contains) {
        colours.count(number)
      }
      if !line.isEmpty { read(line, number) }
    }
    comments.note("holds a comment, which is left out", "hold comments, which are left out", &log)
    colours.note("has colours, which are removed", "have colours, which are removed", &log)
    return log
  }

  private mutating func read(_ line: String, _ number: Int) {
    let range = log.line(number)
    guard line.utf8.count <= ImportBounds.question else {
      return log.skip(ImportLog.tooLong, at: range)
    }
    let parts = line.split(separator: separator, omittingEmptySubsequences: false)
      .map { PlainText.trimmed(String($0)) }
    guard parts.count > 1 else {
      if line.hasPrefix("#") || line.hasPrefix("//") || line.hasPrefix(";") {
        return comments.count(number)
      }
      return log.skip("there is no '\(separator)' between a question and its answer", at: range)
    }
    var answers = Array(parts.dropFirst())
    var remarks: [String] = []
    if separator == "|" {
      if answers.dropFirst().contains(where: { !$0.isEmpty }) {
        remarks.append("what follows the second '|' is left out")
      }
      answers = answers[0].split(separator: "~").map { PlainText.trimmed(String($0)) }
    }
    answers.removeAll(where: \.isEmpty)
    guard !answers.isEmpty else { return log.skip("it has no answer", at: range) }
    if parts[0].uppercased().hasPrefix("KAOS"), answers.count > 1 {
      return log.skip("it asks for all of several answers, which trivia does not", at: range)
    }
    log.take(
      QuestionDraft(ask: parts[0], key: .words(answers), remarks: remarks), at: range)
  }
}
