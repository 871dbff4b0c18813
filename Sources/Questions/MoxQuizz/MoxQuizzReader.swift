import Foundation
import YAML

/// Reads the files of MoxQuizz: blocks of `Key: value`, with a blank line between them.
///
/// The part of an answer between two `#` is what has to be typed; all of it is told.
struct MoxQuizzReader {
  private struct Block {
    var lines: ClosedRange<Int>
    var question: String?
    var answers: [String] = []
    var category: String?
    var level: String?
    var hasPattern = false
    var hasTips = false
    var fault: (reason: String, line: Int)?
    var bytes = 0
  }

  private var log: ImportLog
  private var block: Block?
  private var comments = LineTally()
  private var scores = LineTally()
  private var authors: [String] = []

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    for number in 1...log.source.lineCount {
      let line = PlainText.trimmed(log.source.line(number))
      if line.isEmpty {
        close()
      } else if line.utf8.first == UInt8(ascii: "#") {
        comments.count(number)
      } else {
        read(line, number)
      }
    }
    close()
    comments.note("is a comment, which is left out", "are comments, which are left out", &log)
    scores.note(
      "has points or a hint of the bot, which are left out",
      "have points or hints of the bot, which are left out", &log)
    log.preface += authors.map { "Author: \($0)" }
    return log
  }

  enum Key: String {
    case question, answer, regexp, category, level, author, tip, comment, score, tipcycle

    /// The key that a line starts with, and its value; nil for a line without one.
    static func read(_ line: String) -> (Key, value: String)? {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let word = PlainText.trimmed(String(line[..<colon])).lowercased()
      let key = ["q": Key.question, "a": .answer, "hint": .tip][word] ?? Key(rawValue: word)
      let value = PlainText.trimmed(String(line[line.utf8.index(after: colon)...]))
      return key.map { ($0, value) }
    }
  }

  private mutating func read(_ line: String, _ number: Int) {
    let read = Key.read(line)
    if read?.0 == .question, block?.question != nil { close() }
    var open = block ?? Block(lines: number...number)
    block = nil
    open.lines = open.lines.lowerBound...number
    open.bytes += line.utf8.count
    if open.bytes > ImportBounds.question {
      open.fault = open.fault ?? (ImportLog.tooLong, open.lines.lowerBound)
    } else if let (key, value) = read {
      set(key, value, number, &open)
    } else {
      open.fault = open.fault ?? ("this line has no key such as 'Question:' or 'Answer:'", number)
    }
    block = open
  }

  private mutating func set(_ key: Key, _ value: String, _ number: Int, _ block: inout Block) {
    switch key {
    case .question: block.question = value
    case .answer: block.answers.append(value)
    case .regexp: block.hasPattern = !value.isEmpty
    case .category: block.category = value
    case .level: block.level = value
    case .author:
      if !value.isEmpty, !authors.contains(value), authors.count < 20 { authors.append(value) }
    case .tip: block.hasTips = true
    case .comment: comments.count(number)
    case .score, .tipcycle: scores.count(number)
    }
  }

  private mutating func close() {
    guard let done = block else { return }
    block = nil
    let range = log.lines(done.lines)
    if let fault = done.fault { return log.skip(fault.reason, at: log.line(fault.line)) }
    guard let question = done.question else {
      // Such as the author of the whole file, at its top.
      if done.answers.isEmpty { return }
      return log.skip("it has no 'Question:'", at: range)
    }
    guard !done.answers.isEmpty else { return log.skip("it has no 'Answer:'", at: range) }
    var draft = QuestionDraft(ask: question, key: .words(done.answers.flatMap(Self.answers)))
    if done.hasPattern {
      draft.remarks.append(
        "its 'Regexp' is left out: only the answers as they are written are right")
    }
    if done.hasTips { draft.remarks.append("its tips are left out") }
    let level = done.level.map { " (\($0))" } ?? ""
    draft.category = done.category.map { $0 + level } ?? done.level
    log.take(draft, at: range)
  }

  /// `Mount #Everest#` is told whole, and Everest is enough. rbot, which reads the same files, sets
  /// other answers apart by ` | `.
  private static func answers(_ text: String) -> [String] {
    text.components(separatedBy: " | ").flatMap { answer in
      let parts = answer.split(separator: "#", omittingEmptySubsequences: false)
      guard parts.count == 3 else { return [answer] }
      return [PlainText.trimmed(parts.joined()), PlainText.trimmed(String(parts[1]))]
    }
  }
}
