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
    guard let entries = include.entries else {
      // Read as YAML, it would be answered with riddles.
      if let format = include.text.flatMap(QuestionFormat.init(suffixOf:)) {
        let path = Quotation.printable(include.text ?? "")
        return fail(
          "this is no pack by its name; write { file: \(path), format: \(format.rawValue) }",
          include)
      }
      return (include, nil)
    }
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
    guard let format = word.text.flatMap(QuestionFormat.init(rawValue:)) else {
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
        diagnostics.leaveOut(finding.range)
      }
      return nil
    }
    if let encoding = questions.encoding {
      diagnostics.warning(encoding.message, at: encoding.range)
    }
    let skipped = questions.findings.filter { $0.kind == .skipped }
    for finding in skipped.prefix(Self.mostNamed) {
      diagnostics.warning("a question is left out: \(finding.message)", at: finding.range)
    }
    if let next = skipped.dropFirst(Self.mostNamed).first {
      let more = questions.skipped - Self.mostNamed
      diagnostics.warning(
        more == 1
          ? "a question is left out: \(next.message)"
          : "this and \(more - 1) more are left out; \(command) lists them", at: next.range)
    }
    if let first = questions.findings.first(where: { $0.kind == .changed }) {
      let more = questions.changed - 1
      let others =
        more == 0 ? "" : "; so \(more == 1 ? "is" : "are") \(more) more; \(command) lists them"
      diagnostics.warning("a question is changed: \(first.message)\(others)", at: first.range)
    }
    return Node(.sequence(questions.items.map(\.node)), range: node.range)
  }
}
