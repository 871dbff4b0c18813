import ActivityKit
import Foundation
import YAML

/// What stands between the braces of a question.
struct GIFTAnswers {
  struct Part {
    var text: String
    var feedback: String?
    /// In percent.
    var credit: Double
    /// Where in the file it stands.
    let origin: Int?
  }

  typealias Unfit = GIFTQuestion.Unfit

  let body: GIFTText
  let format: GIFTFormat
  /// Whether it stands within the text (Cloze), where an answer without a mark is wrong.
  let isEmbedded: Bool
  var draft: QuestionDraft
  /// An answer that ends within a tag of HTML, where a mark in it has no backslash.
  var cutTag: Part?

  init(
    _ body: GIFTText, _ format: GIFTFormat, _ draft: QuestionDraft, isEmbedded: Bool = false
  ) {
    self.isEmbedded = isEmbedded
    self.body = body
    self.format = format
    self.draft = draft
  }

  // MARK: Choices

  mutating func choices() throws(Unfit) -> QuestionDraft {
    let parts = parts(body, at: ["~", "="], isText: true)
    try refuseCutTag()
    return try chosen(parts, hasSingle: body.index(of: "=") != nil)
  }

  /// - Parameter hasSingle: whether one pick is asked for.
  mutating func chosen(_ parts: [Part], hasSingle: Bool) throws(Unfit) -> QuestionDraft {
    var right = parts.indices.filter { parts[$0].credit >= 99.9 }
    let positive = parts.indices.filter { parts[$0].credit > 0 }
    if right.isEmpty {
      right = positive
      let sum = positive.reduce(0) { $0 + parts[$1].credit }
      if !positive.isEmpty, !(99...101).contains(sum) {
        draft.remarks.append("credit in parts is left out: every choice that has some is right")
      }
    } else if positive.count > right.count {
      draft.remarks.append("credit in parts is left out: only full credit is right")
    }
    if hasSingle, right.count > 1 {
      draft.remarks.append("one right choice was enough; here all of them have to be picked")
    }
    draft.key = .choices(parts.map(\.text), right: right)
    takeFeedback(parts, right: right)
    return draft
  }

  // MARK: True or false

  mutating func trueOrFalse() -> QuestionDraft? {
    let pieces = split(body, at: "#", atMost: 2)
    let word = pieces[0].string.uppercased()
    guard ["T", "TRUE", "F", "FALSE"].contains(word), body.index(of: "=") == nil else { return nil }
    draft.key = .choices(["True", "False"], right: [word.hasPrefix("T") ? 0 : 1])
    let feedback = pieces.dropFirst().map { format.aside($0.string, into: &draft) }
    if let wrong = feedback.first, !wrong.isEmpty {
      draft.remarks.append("feedback to a wrong answer is left out")
    }
    if feedback.count > 1, !feedback[1].isEmpty { explain(feedback[1]) }
    return draft
  }

  // MARK: Words

  mutating func short(
    among marks: [Unicode.Scalar] = ["="]
  ) throws(Unfit) -> QuestionDraft {
    let parts = parts(body, at: marks, isText: isEmbedded)
    try refuseCutTag()
    return try words(parts)
  }

  mutating func words(_ parts: [Part]) throws(Unfit) -> QuestionDraft {
    var answers: [String] = []
    var (hasWildcard, hasPartial) = (false, false)
    for part in parts {
      if part.credit < 99.9 {
        hasPartial = hasPartial || part.credit > 0
      } else if let answer = Self.withoutWildcards(part.text) {
        answers.append(answer)
      } else {
        hasWildcard = true
      }
    }
    if answers.isEmpty {
      throw Unfit(
        hasWildcard
          ? "'*' stands for anything in its answer; an answer here is spelled out"
          : "it has no answer that is wholly right", at: body.start)
    }
    if hasWildcard { draft.remarks.append("an answer with '*' for anything is left out") }
    if hasPartial { draft.remarks.append("answers that are right in part are left out") }
    draft.key = .typed(answers)
    takeFeedback(parts, right: parts.indices.filter { parts[$0].credit >= 99.9 })
    return draft
  }

  /// The text with `\*` as an asterisk, or nil where an asterisk stands for anything.
  private static func withoutWildcards(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
    if text.replacingBytes("\\*", with: "").containsBytes("*") { return nil }
    return text.replacingBytes("\\*", with: "*")
  }

  // MARK: Numbers

  mutating func numerical() throws(Unfit) -> QuestionDraft {
    var numbers = body.after(body.startIndex)
    if let wrong = numbers.index(of: "~") {
      numbers = numbers.before(wrong)
      draft.remarks.append("feedback to a wrong answer is left out")
    }
    return try number(parts(numbers, at: ["="], isText: false))
  }

  /// As an answer within the text has it, without the `#` before it.
  mutating func embeddedNumber() throws(Unfit) -> QuestionDraft {
    try number(parts(body, at: ["=", "~"], isText: false))
  }

  mutating func number(_ parts: [Part]) throws(Unfit) -> QuestionDraft {
    let right = parts.indices.filter { parts[$0].credit >= 99.9 && parts[$0].text != "*" }
    guard let first = right.first else { throw Unfit("it has no right number", at: body.start) }
    if parts.contains(where: { (0.1..<99.9).contains($0.credit) }) {
      draft.remarks.append("numbers that are right in part are left out")
    }
    var keys: [(text: String, within: Decimal)] = []
    for index in right {
      guard let key = Self.number(parts[index].text) else {
        throw Unfit(
          Self.fault(in: parts[index].text), at: parts[index].origin ?? body.start)
      }
      keys.append(key)
    }
    if keys.count == 1 {
      draft.key = .number(keys[0].text, within: keys[0].within, by: .format)
    } else if keys.allSatisfy({ $0.within == 0 }) {
      draft.key = .typed(keys.map(\.text))
    } else {
      throw Unfit("several ranges of numbers are right; here it is one", at: parts[first].origin)
    }
    takeFeedback(parts, right: right)
    return draft
  }

  /// Why there is no number, of the part of it that is none.
  private static func fault(in text: String) -> String {
    let parts = text.replacing("..", with: ":").split(separator: ":", maxSplits: 1)
      .map { PlainText.trimmed(String($0)) }
    let odd = parts.first { PlainNumber.value($0) == nil } ?? text
    return PlainNumber.fault(in: odd, by: .format) + ", as in 3, 3:0.5 or 1..5"
  }

  /// `3`, `3:0.5` or `1..5`; a range is its middle within half of it.
  private static func number(_ text: String) -> (text: String, within: Decimal)? {
    if let dots = text.firstRange(ofBytes: Array("..".utf8)) {
      guard let low = PlainNumber.value(PlainText.trimmed(String(text[..<dots.lowerBound]))),
        let high = PlainNumber.value(PlainText.trimmed(String(text[dots.upperBound...]))),
        low <= high
      else { return nil }
      return (PlainNumber.text((low + high) / 2), (high - low) / 2)
    }
    let pieces = text.split(separator: ":", maxSplits: 1).map { PlainText.trimmed(String($0)) }
    guard let first = pieces.first, PlainNumber.value(first) != nil else { return nil }
    let within = pieces.count > 1 ? PlainNumber.value(pieces[1]) : 0
    guard let within, within >= 0 else { return nil }
    return (first, within)
  }
}
