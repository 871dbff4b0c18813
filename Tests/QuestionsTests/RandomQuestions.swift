import ActivityKit
import Foundation
import YAML

@testable import Questions

/// Questions of every kind, full of what is a sign in one format or another.
struct RandomQuestions {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  private static let pieces =
    [
      "{", "}", "=", "~", "#", "####", ":", "::", "\\", "\\n", "\\:", "%", "%50%", "%100%", "*",
      "\\*", "[", "]", "[html]", "[plain]", "<b>", "</b>", "<", ">", "&amp;", "&", "->", "//",
      "$CATEGORY:", "ANSWER:", "Answer: B", "A. ", "b) ", "(c) ", "\n", "\n\n", "\"", "'", "- ",
      "? ", ", ", "|", ">-", "`", "@", "!", "1:30", "no", "true", "null", "~", "0x1F", "1e3",
      "2001-01-01", "_____", " _____ .", "é", "漢字", "🙂", "…", "\u{A0}", "e\u{301}", "\u{301}",
      "\u{200D}", "\u{FE0F}", "T",
      "FALSE",
      " #", ": ",
      ".", "=a =b",
    ] + Array(repeating: " ", count: 12) + "abcdefghijABCDEFGHIJ0123456789".map(String.init)

  mutating func questions(_ count: Int) -> [QuestionImport.Item] {
    var items: [QuestionImport.Item] = []
    while items.count < count {
      guard case .success(let (question, _)) = draft().checked() else { continue }
      let place = SourcePosition(line: items.count + 1, column: 1)
      items.append(QuestionImport.Item(question, at: SourceRange(file: "random", at: place)))
    }
    return items
  }

  private mutating func draft() -> QuestionDraft {
    var draft = QuestionDraft(ask: text(), key: key())
    if chance(2) { draft.because = text() }
    if chance(4) { draft.source = text() }
    return draft
  }

  private mutating func key() -> QuestionDraft.Key {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .choices(["True", "False"], right: [Int.random(in: 0...1, using: &random)])
    case 1: return .order(texts(2...10))
    case 2, 3: return .typed(texts(1...5))
    case 4:
      let within = chance(2) ? 0 : Decimal(string: "0.125") ?? 0
      return .number(number(), within: within, by: .author)
    case 5: return .nearest(number())
    case 6:
      let labels = texts(2...14)
      let right = labels.indices.filter { _ in chance(2) }
      return .choices(labels, right: right)
    default:
      let labels = texts(2...6)
      return .choices(labels, right: [Int.random(in: labels.indices, using: &random)])
    }
  }

  private mutating func number() -> String {
    let whole = Int.random(in: -3_000...3_000, using: &random)
    return chance(2) ? "\(whole)" : chance(2) ? "\(whole).25" : "12 \(abs(whole) % 900 + 100)"
  }

  private mutating func texts(_ count: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in text() }
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
    }.joined()
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
