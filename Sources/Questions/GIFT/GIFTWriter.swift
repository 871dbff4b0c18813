import Foundation

/// Writes GIFT as Moodle reads it.
///
/// Choices with several right ones share the credit, and a wrong pick costs all of it, since here all
/// and only the right ones have to be picked.
public enum GIFTWriter {
  public static func write(_ items: [QuestionImport.Item]) -> QuestionExport {
    var export = QuestionExport()
    var category: String?
    for item in items {
      let question = item.question
      guard let answer = answer(of: question) else {
        export.skip(item, reason(question.key))
        continue
      }
      var text = export.text.isEmpty ? "" : "\n"
      if let path = question.category, path != category {
        text += "$CATEGORY: \(path.replacingBytes("/", with: "//"))\n\n"
      }
      category = question.category ?? category
      var remarks: [String] = []
      if let source = question.source {
        text += "// Source: \(PlainText.joinedLines(source))\n"
        remarks.append("its source is a comment in GIFT, which nobody is told")
      }
      if case .number(let number, let within) = question.key {
        let plain = PlainNumber.plain(number, within: within)
        if number != plain { remarks.append("the number \(number) is written as \(plain)") }
      }
      remarks += question.judgingRemarks
      if let title = question.title { text += "::\(escaped(title))::" }
      text += marker(of: question) + escaped(question.ask) + " {" + answer
      if let because = question.because {
        text += (text.last == "\n" ? "\t" : "") + "####" + marked(because)
        if answer.last == "\n" { text += "\n" }
      }
      export.add(text + "}\n", item, remarks: remarks)
    }
    return export
  }

  /// What stands between the braces; nil for what GIFT cannot ask.
  private static func answer(of question: QuizQuestion) -> String? {
    switch question.key {
    case .truth(let isTrue): return isTrue ? "TRUE" : "FALSE"
    case .choices(let labels, let right): return choices(labels, right)
    case .typed(let answer, let accept):
      let answers = [answer] + accept
      // Moodle takes an arrow for a pair to be matched, and knows no escape for it.
      if answers.contains(where: { $0.containsBytes("->") }) { return nil }
      return "\n" + answers.map { "\t=\(shortAnswer($0))\n" }.joined()
    case .number(let number, let within):
      return "#\(PlainNumber.plain(number, within: within)):\(PlainNumber.text(within))"
    case .order, .nearest: return nil
    }
  }

  private static func reason(_ key: QuizQuestion.Key) -> String {
    switch key {
    case .order: "GIFT has no question of order"
    case .nearest: "GIFT has no question where the nearest is right"
    case .typed: "GIFT takes the '->' in its answer for a pair to be matched"
    case .choices, .truth, .number:
      "Moodle shares the credit among at most ten right choices"
    }
  }

  private static func choices(_ labels: [String], _ right: [Int]) -> String? {
    guard right.count <= 10 else { return nil }
    let share = right.count == 1 ? "" : "%\(credit(right.count))%"
    var text = "\n"
    for (index, label) in labels.enumerated() {
      let isRight = right.contains(index)
      // A text that starts as a percentage does needs one before it.
      let starts = label.startsWithBytes("%")
      if right.count == 1 {
        text += isRight ? (starts ? "\t~%100%" : "\t=") : (starts ? "\t~%0%" : "\t~")
      } else {
        text += isRight ? "\t~\(share)" : "\t~%-100%"
      }
      text += marked(label) + "\n"
    }
    return text
  }

  /// The fractions that Moodle knows have at most five decimals.
  private static func credit(_ count: Int) -> String {
    let share = String(format: "%.5f", 100 / Double(count))
    return String(share.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  // MARK: Texts

  /// `[plain]` where Moodle would take a part of the texts for HTML, or for such a marker.
  private static func marker(of question: QuizQuestion) -> String {
    var texts = [question.ask, question.because ?? ""]
    if case .choices(let labels, _) = question.key { texts += labels }
    let needs = texts.contains { $0.containsBytes("<") || $0.containsBytes("&") }
    let isMark = ["[", "//"].contains { question.ask.startsWithBytes($0) }
    return needs || isMark ? "[plain]" : ""
  }

  private static func marked(_ text: String) -> String {
    (text.startsWithBytes("[") ? "[plain]" : "") + escaped(text)
  }

  private static func shortAnswer(_ text: String) -> String {
    (text.startsWithBytes("%") ? "%100%" : "") + marked(text.replacingBytes("*", with: "\\*"))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "#", "=", "~", "{", "}", ":":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
