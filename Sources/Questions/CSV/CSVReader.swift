import ActivityKit
import YAML

/// Reads a table of questions: what Sheets, Excel and LibreOffice save as CSV or TSV, and what Quizlet
/// and Anki export.
struct CSVReader {
  private static let separators: [UInt8] = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","),
  ]

  private var log: ImportLog
  private let start: CSVStart
  private var rows: [QuestionFields] = []

  init(_ log: ImportLog) {
    self.log = log
    start = CSVStart(log.source)
  }

  mutating func read() -> ImportLog {
    let named = start.separator.map { [$0] } ?? Self.separators
    guard let (separator, header, hasNames) = header(among: named) else { return log }
    var parser = start.parser(log.source, separator)
    if hasNames { _ = parser.next() }
    var blank = 0
    while let row = parser.next() {
      if row.cells.allSatisfy({ PlainText.trimmed($0).isEmpty }) {
        blank += 1
        continue
      }
      var fields = header.fields(row, log)
      if separator != UInt8(ascii: ",") { readDecimalCommas(&fields) }
      if Self.isCloze(fields) {
        fields.fault = "it is a card with gaps of Anki, {{c1::…}}; write it as question and answer"
      }
      rows.append(fields)
    }
    log.take(rows, countingFrom: .one)
    return log
  }

  // MARK: The header

  private mutating func header(
    among separators: [UInt8]
  ) -> (separator: UInt8, CSVHeader, hasNames: Bool)? {
    let first = separators.map { separator in
      var parser = start.parser(log.source, separator)
      return (separator, names: parser.next()?.cells ?? [])
    }
    let place = log.line(min(start.line, log.source.lineCount))
    if let columns = log.options.columns {
      // The separator that makes the most columns is the one.
      let best = first.max { $0.names.count < $1.names.count }
      guard let (separator, names) = best, !names.isEmpty else { return nil }
      do throws(QuestionColumns.Mistake) {
        let header = try CSVHeader(columns, names: start.names ?? names)
        // Numbers alone may mean that there is no header.
        let hasNames = start.names == nil && columns.names.contains { Int($0.column) == nil }
        return (separator, header, hasNames || CSVHeader(names: names) != nil)
      } catch {
        log.refuse(error.message, at: place)
        return nil
      }
    }
    for (separator, names) in first {
      if let named = start.names, let header = CSVHeader(names: named) {
        return (separator, header, false)
      }
      if let header = CSVHeader(names: names) {
        if !header.unknown.isEmpty {
          log.note(QuestionField.leftOut("column", header.unknown), at: place)
        }
        return (separator, header, true)
      }
    }
    // Without names, two columns are what cards have.
    if let (separator, names) = first.first(where: { $0.names.count > 1 }),
      separator == UInt8(ascii: "\t") || start.separator != nil,
      let header = CSVHeader(width: names.count, aside: start.aside)
    {
      log.note(
        "there is no line with names; the first column is taken for the question, "
          + "the second for the answer", at: place)
      return (separator, header, false)
    }
    log.refuse(
      "the first line names no columns for the question and the answer; name them there, or in "
        + "--columns, such as question=1,answer=2", at: place)
    return nil
  }

  // MARK: Cells

  /// A spreadsheet that separates cells by `;` writes numbers with a comma for the point.
  private func readDecimalCommas(_ fields: inout QuestionFields) {
    let isNumber = fields.within != nil || fields.kind.map(AnswerKind.isNumber) ?? false
    guard isNumber, fields.choices.isEmpty else { return }
    let within = fields.within.map(Self.withPoint)
    let points = fields.right.map(Self.withPoint)
    if points != fields.right || within != fields.within {
      fields.remarks.append("the comma in its number is read as a decimal point")
    }
    fields.within = within
    fields.right = points
  }

  /// `3,14` as 3.14, and `1.000,5` as 1000.5.
  private static func withPoint(_ text: String) -> String {
    guard text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1,
      text.last(where: { ",.".contains($0) }) == ","
    else { return text }
    return switch NumberReader.read(text, by: .format) {
    case .number(let number), .ambiguous(grouped: _, decimal: let number): number.text
    case .refused: text
    }
  }

  private static func isCloze(_ fields: QuestionFields) -> Bool {
    fields.question.containsBytes("{{c") && fields.question.containsBytes("::")
  }
}
