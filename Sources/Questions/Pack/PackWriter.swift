import YAML

/// Writes our own format, as somebody would write it by hand.
public enum PackWriter {
  /// - Parameter preface: lines for a comment at the top.
  public static func write(_ items: [QuestionImport.Item], preface: [String] = []) -> String {
    var text = ""
    for line in preface { text += comment(line) }
    var category: String?
    for item in items {
      let question = item.question
      if !text.isEmpty { text += "\n" }
      if let name = question.category, name != category { text += comment("Category: \(name)") }
      category = question.category ?? category
      if let title = question.title { text += comment(title) }
      text += entries(of: question).enumerated()
        .map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
    }
    return text
  }

  private static func comment(_ text: String) -> String {
    "# " + PlainText.joinedLines(PlainText.clean(text).text) + "\n"
  }

  private static func entries(of question: QuizQuestion) -> [String] {
    var entries = [entry("ask", question.ask)]
    switch question.key {
    case .truth(let isTrue): entries.append("answer: \(isTrue)")
    case .choices(let labels, let right):
      entries.append(list("choices", labels))
      entries.append(
        right.count == 1
          ? entry("answer", labels[right[0]]) : list("answer", right.map { labels[$0] }))
    case .order(let labels): entries.append(list("order", labels))
    case .typed(let answer, let accept):
      entries.append(entry("answer", answer))
      if !accept.isEmpty || question.isTypedTruth { entries.append(list("accept", accept)) }
    case .number(let number, let within):
      entries += [self.number("answer", number), "within: \(PlainNumber.text(within))"]
    case .nearest(let number): entries += [self.number("answer", number), "nearest: true"]
    }
    if !question.reject.isEmpty { entries.append(list("reject", question.reject)) }
    if let spelling = question.spelling { entries.append(entry("spelling", spelling)) }
    if let because = question.because { entries.append(entry("because", because)) }
    if let source = question.source { entries.append(entry("source", source)) }
    return entries
  }

  private static func entry(_ key: String, _ text: String) -> String {
    "\(key): " + YAMLText.value(text, indent: 4)
  }

  /// A number that is one for every reader needs no quotes.
  private static func number(_ key: String, _ text: String) -> String {
    let isSimple = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    return isSimple ? "\(key): \(text)" : entry(key, text)
  }

  private static func list(_ key: String, _ texts: [String]) -> String {
    "\(key):" + YAMLText.list(texts, key: key, indent: 2)
  }
}
