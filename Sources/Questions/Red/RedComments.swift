import YAML

/// Questions and answers of a Red list that have ` #` in them, where YAML begins a comment.
struct RedComments {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// A question that its comment cuts off, so that no YAML is left.
  struct CutQuestion {
    let range: SourceRange
    let reason: String
    /// Its line, and those of its answers.
    fileprivate let lines: ClosedRange<Int>
  }

  /// Those of a list that cannot be read.
  func cutQuestions() -> [CutQuestion] {
    var cut: [CutQuestion] = []
    var number = 1
    while number <= source.lineCount {
      let start = number
      number += 1
      guard let question = question(cutIn: source.line(start)) else { continue }
      while number <= source.lineCount, belongs(source.line(number)) { number += 1 }
      let place = SourcePosition(line: start, column: question.column)
      cut.append(
        CutQuestion(
          range: SourceRange(file: source.file, at: place),
          reason: "' #' begins a comment, which ends the question here; put it in quotes, as in "
            + QuotedText.of(question.text) + ":", lines: start...(number - 1)))
    }
    return cut
  }

  /// The list without them, every other line at its place.
  func source(without cut: [CutQuestion]) -> SourceText {
    var bytes = source.bytes
    for number in cut.flatMap(\.lines) {
      for index in source.byteRange(ofLine: number) { bytes[index] = 0x20 }
    }
    return SourceText(bytes, file: source.file)
  }

  /// The text of the question, and the column of the `#`.
  private func question(cutIn line: String) -> (text: String, column: Int)? {
    let scalars = Array(line.unicodeScalars)
    guard let first = scalars.first, !" \t\"'#-?[{&*!|>%".unicodeScalars.contains(first),
      let mark = scalars.indices.dropFirst().first(where: {
        scalars[$0] == "#" && (scalars[$0 - 1] == " " || scalars[$0 - 1] == "\t")
      }), Self.colon(in: scalars[..<mark]) == nil, let colon = Self.colon(in: scalars[mark...])
    else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[..<colon])
    return (PlainText.trimmed(text), mark + 1)
  }

  /// The colon that ends a key.
  private static func colon(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.indices.first { index in
      text[index] == ":" && (index + 1 == text.endIndex || text[index + 1] == " ")
    }
  }

  private func belongs(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return true }
    return first == " " || first == "\t" || line == "-" || line.hasPrefix("- ")
  }
}
