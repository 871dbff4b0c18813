import ActivityKit
import Questions
import YAML

/// Including questions in another format than ours: `include: { file: animals.yaml, format: red }`.
extension IncludeResolver {
  private static let form = "such as { file: animals.gift, format: gift }"
  /// Left out questions that are named one by one.
  private static let mostNamed = 10

  /// The path that an include names, and the format if it is not ours; nil with a diagnostic.
  mutating func target(_ include: Node) -> (path: Node, format: QuestionFormat?)? {
    guard let entries = include.entries else { return (include, nil) }
    let keys = ["file", "format"]
    for entry in entries where !keys.contains(entry.key.text ?? "") {
      let key = entry.key.text ?? ""
      diagnostics.error(
        "\(Quotation.of(key)) is not a key of 'include'; its keys are file and format",
        at: entry.key.range, suggestion: Spelling.nearest(to: key, among: keys))
      return nil
    }
    guard let path = include["file"] else {
      return fail("'include' needs 'file', \(Self.form)", include)
    }
    guard let word = include["format"] else { return (path, nil) }
    guard let format = word.text.flatMap(QuestionFormat.init) else {
      let names = QuestionFormat.allCases.map(\.rawValue)
      diagnostics.error(
        "'format' takes \(Phrase.list(names, "or")), \(Self.form)", at: word.range,
        suggestion: word.text.flatMap { Spelling.nearest(to: $0, among: names) })
      return nil
    }
    return (path, format == .pack ? nil : format)
  }

  /// The questions of a file as if they were written here; what is not carried over is a warning at
  /// its place in that file.
  mutating func questions(
    _ questions: QuestionImport, _ format: QuestionFormat, _ node: Node
  ) -> Node? {
    diagnostics.note(questions.source)
    let file = questions.source.file
    let command = "'parlor import \(Quotation.printable(file)) --from \(format.rawValue)'"
    guard !questions.isUnreadable else {
      for finding in questions.findings where finding.kind == .unreadable {
        diagnostics.error(finding.message, at: finding.range)
      }
      return nil
    }
    if let encoding = questions.encoding {
      diagnostics.warning(encoding.message, at: encoding.range)
    }
    let named = questions.findings.lazy.filter { $0.kind == .skipped }.prefix(Self.mostNamed)
    for finding in named {
      diagnostics.warning("a question is left out: \(finding.message)", at: finding.range)
    }
    let more = questions.skipped - named.count
    if more > 0 {
      diagnostics.warning(
        "and \(more) more of its questions \(more == 1 ? "is" : "are") left out; "
          + "\(command) lists them", at: node.range)
    }
    if questions.changed > 0 {
      let are = questions.changed == 1 ? "question is" : "questions are"
      diagnostics.warning(
        "\(questions.changed) of its \(are) asked without something; \(command) says what",
        at: node.range)
    }
    return Node(.sequence(questions.items.map(\.node)), range: node.range)
  }
}
