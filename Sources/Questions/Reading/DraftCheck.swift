import Foundation
import YAML

/// One draft on its way to a question.
struct DraftCheck {
  var remarks: [String]
  var hadControls = false

  mutating func text(
    _ raw: String, _ what: String, _ limit: Int
  ) throws(QuestionDraft.Unfit) -> String {
    let text = clean(raw)
    if text.isEmpty { throw QuestionDraft.Unfit(reason: "\(what) is blank") }
    if Self.length(of: text, exceeds: limit) {
      throw QuestionDraft.Unfit(
        reason: "\(what) is \(text.count) characters long; at most \(limit) fit")
    }
    return text
  }

  mutating func optional(_ raw: String?, _ what: String, _ limit: Int) -> String? {
    guard let raw else { return nil }
    let text = clean(raw)
    if text.isEmpty { return nil }
    guard !Self.length(of: text, exceeds: limit) else {
      remarks.append("\(what) is left out: it is longer than \(limit) characters")
      return nil
    }
    return text
  }

  /// One line, cut to what a comment may be long.
  mutating func comment(_ raw: String?) -> String? {
    guard let raw else { return nil }
    let text = PlainText.joinedLines(clean(raw))
    return text.isEmpty ? nil : String(text.prefix(QuestionBounds.source))
  }

  mutating func key(_ key: QuestionDraft.Key) throws(QuestionDraft.Unfit) -> QuizQuestion.Key {
    switch key {
    case .choices(let labels, let right): return try choices(labels, right)
    case .order(let labels):
      let labels = try list(labels, "item to put in order", QuestionBounds.order)
      return .order(labels)
    case .typed(let answers): return try typed(answers)
    case .number(let text, let within): return .number(try number(text), within: within)
    case .nearest(let text): return .nearest(try number(text))
    }
  }

  private mutating func choices(
    _ labels: [String], _ right: [Int]
  ) throws(QuestionDraft.Unfit) -> QuizQuestion.Key {
    let labels = try list(labels, "choice", QuestionBounds.choices)
    let right = Set(right).sorted()
    guard !right.isEmpty, right.allSatisfy(labels.indices.contains) else {
      throw QuestionDraft.Unfit(reason: "no choice is marked as right")
    }
    if labels == ["True", "False"], right.count == 1 { return .truth(right == [0]) }
    return .choices(labels, right: right)
  }

  private mutating func typed(
    _ answers: [String]
  ) throws(QuestionDraft.Unfit) -> QuizQuestion.Key {
    guard let first = answers.first else {
      throw QuestionDraft.Unfit(reason: "it has no answer")
    }
    let answer = try text(first, "the answer", QuestionBounds.answer)
    var accept: [String] = []
    for raw in answers.dropFirst() {
      let other = clean(raw)
      if other.isEmpty || other == answer || accept.contains(other) { continue }
      if Self.length(of: other, exceeds: QuestionBounds.answer) {
        remarks.append("an answer longer than \(QuestionBounds.answer) characters is left out")
      } else if accept.count == QuestionBounds.accept {
        remarks.append("only the first \(QuestionBounds.accept + 1) answers are kept")
        break
      } else {
        accept.append(other)
      }
    }
    guard let truth = ["true", "false"].firstIndex(of: answer.lowercased()) else {
      return .typed(answer, accept: accept)
    }
    let words = truth == 0 ? ["true", "yes", "t", "y"] : ["false", "no", "f", "n"]
    if accept.contains(where: { !words.contains($0.lowercased()) }) {
      remarks.append("it is asked as true or false, without the other answers")
    }
    return .truth(truth == 0)
  }

  private mutating func number(_ raw: String) throws(QuestionDraft.Unfit) -> String {
    let text = try text(raw, "the answer", QuestionBounds.answer)
    guard PlainNumber.value(text) != nil else {
      throw QuestionDraft.Unfit(reason: "the answer \(Quotation.of(text)) is not a number")
    }
    return text
  }

  private mutating func list(
    _ raw: [String], _ what: String, _ count: ClosedRange<Int>
  ) throws(QuestionDraft.Unfit) -> [String] {
    guard count.contains(raw.count) else {
      throw QuestionDraft.Unfit(
        reason: "there \(raw.count == 1 ? "is 1 \(what)" : "are \(raw.count) \(what)s"); "
          + "there may be \(count.lowerBound) to \(count.upperBound)")
    }
    var labels: [String] = []
    var folded: Set<String> = []
    for text in raw {
      let label = try self.text(text, "a choice", QuestionBounds.answer)
      guard folded.insert(PlainText.folded(label)).inserted else {
        throw QuestionDraft.Unfit(reason: "the choice \(Quotation.of(label)) is listed twice")
      }
      labels.append(label)
    }
    return labels
  }

  private mutating func clean(_ raw: String) -> String {
    let (text, hadControls) = PlainText.clean(raw)
    if hadControls { self.hadControls = true }
    return text
  }

  /// Counting characters is slow, so bytes are looked at first.
  private static func length(of text: String, exceeds limit: Int) -> Bool {
    text.utf8.count > limit && text.count > limit
  }
}
