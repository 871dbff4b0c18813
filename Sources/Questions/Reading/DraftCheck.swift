import ActivityKit
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
    case .words(let answers):
      if let truth = Self.truth(answers) { return .truth(truth) }
      return try typed(answers)
    case .number(let text, let within, let writer):
      return .number(try number(text, within: within, by: writer), within: within)
    case .nearest(let text): return .nearest(try number(text, within: nil, by: .author))
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
    if right.count == 1, labels.count == 2,
      let truth = Self.truths.firstIndex(of: labels[right[0]].lowercased()),
      Self.truths.contains(labels[1 - right[0]].lowercased())
    {
      return .truth(truth == 0)
    }
    return .choices(labels, right: right)
  }

  private mutating func typed(
    _ answers: [String]
  ) throws(QuestionDraft.Unfit) -> QuizQuestion.Key {
    // One that does not fit gives way to the next.
    var (told, firstFault): (String?, QuestionDraft.Unfit?) = (nil, nil)
    var accept: [String] = []
    for raw in answers {
      do throws(QuestionDraft.Unfit) {
        let other = try text(raw, "the answer", QuestionBounds.answer)
        guard let answer = told else {
          told = other
          if let fault = firstFault {
            remarks.append("\(fault.reason), so the next one is told")
          }
          continue
        }
        if other == answer || accept.contains(other) { continue }
        if accept.count == QuestionBounds.accept {
          remarks.append("only the first \(QuestionBounds.accept + 1) answers are kept")
          break
        }
        accept.append(other)
      } catch {
        if told == nil {
          firstFault = firstFault ?? error
        } else if !clean(raw).isEmpty {
          remarks.append("an answer longer than \(QuestionBounds.answer) characters is left out")
        }
      }
    }
    guard let told else {
      throw firstFault ?? QuestionDraft.Unfit(reason: "it has no answer")
    }
    return .typed(told, accept: accept)
  }

  private static let truths = ["true", "false"]

  /// Whether answers in words say no more than true or false.
  static func truth(_ answers: [String]) -> Bool? {
    let words = answers.map { PlainText.clean($0).text.lowercased() }.filter { !$0.isEmpty }
    guard let first = words.first, let truth = truths.firstIndex(of: first) else { return nil }
    let same = truth == 0 ? ["true", "yes", "t", "y"] : ["false", "no", "f", "n"]
    return words.allSatisfy(same.contains) ? truth == 0 : nil
  }

  private mutating func number(
    _ raw: String, within tolerance: Decimal?, by writer: NumberReader.Writer
  ) throws(QuestionDraft.Unfit) -> String {
    let text = try text(raw, "the answer", QuestionBounds.answer)
    guard let number = PlainNumber.answer(text, within: tolerance, by: writer) else {
      throw QuestionDraft.Unfit(reason: "the answer \(PlainNumber.fault(in: text, by: writer))")
    }
    return number
  }

  private mutating func list(
    _ raw: [String], _ what: String, _ count: ClosedRange<Int>
  ) throws(QuestionDraft.Unfit) -> [String] {
    guard count.contains(raw.count) else {
      throw QuestionDraft.Unfit(
        reason: "there \(raw.count == 1 ? "is" : "are") \(Phrase.count(raw.count, what)); "
          + "there may be \(count.lowerBound) to \(count.upperBound)")
    }
    var labels: [String] = []
    var known: Set<String> = []
    for text in raw {
      let label = try self.text(text, "a choice", QuestionBounds.answer)
      guard known.insert(label).inserted else {
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
