import YAML

/// What each column of a table holds.
struct CSVHeader {
  /// By column; nil for one that is left out.
  private(set) var fields: [QuestionField?]
  /// The names of columns that nothing is known of.
  private(set) var unknown: [String] = []

  /// By the names in the first row; nil where they name no question and no answer.
  init?(names: [String]) {
    fields = names.map { QuestionField($0) ?? QuestionField(Self.short($0)) }
    // `q,a`: a letter alone is a choice only where there is another.
    let choices = fields.indices.filter { if case .choice = fields[$0] { true } else { false } }
    if choices.count == 1, !fields.contains(.right) { fields[choices[0]] = .right }
    // Kahoot has `Answer 1` to `Answer 4`, and `Correct answer(s)`; a second column of questions or
    // answers is left out.
    for field in [QuestionField.question, .right] {
      for index in fields.indices.filter({ fields[$0] == field }).dropFirst() {
        fields[index] = nil
      }
    }
    guard fields.contains(.question), fields.contains(.right) else { return nil }
    unknown = zip(names, fields).filter { $1 == nil && !PlainText.trimmed($0).isEmpty }.map(\.0)
  }

  /// Without the remark that templates have after a name: `Correct answer(s) - choose at least one`.
  private static func short(_ name: String) -> String {
    let ends = [" - ", " – ", " — ", ": "].compactMap { mark in
      name.firstRange(ofBytes: Array(mark.utf8))?.lowerBound
    }
    return ends.min().map { String(name[..<$0]) } ?? name
  }

  /// As whoever imports it says.
  init(
    _ columns: QuestionColumns, names: [String]
  ) throws(QuestionColumns.Mistake) {
    fields = Array(repeating: nil, count: names.count)
    let plain = names.map(QuestionField.plain)
    var choices = 0
    for (field, column) in columns.names {
      let number = Int(column).flatMap { (1...names.count).contains($0) ? $0 - 1 : nil }
      guard let index = plain.firstIndex(of: QuestionField.plain(column)) ?? number else {
        throw QuestionColumns.Mistake(
          message: "there is no column \(Quotation.of(column)); there are "
            + names.map { Quotation.of(PlainText.trimmed($0)) }.joined(separator: ", "))
      }
      let isOneOfSeveral = field == .choices && columns.names.count { $0.field == .choices } > 1
      fields[index] = isOneOfSeveral ? .choice(choices) : field
      if isOneOfSeveral { choices += 1 }
    }
  }

  /// Two columns without names, as Quizlet and Anki write them.
  /// - Parameter aside: columns, from 0 on, that hold something else.
  init?(width: Int, aside: Set<Int>) {
    fields = Array(repeating: nil, count: width)
    let columns = fields.indices.filter { !aside.contains($0) }
    guard columns.count > 1 else { return nil }
    (fields[columns[0]], fields[columns[1]]) = (.question, .right)
  }

  func fields(_ row: CSVParser.Row, _ log: ImportLog) -> QuestionFields {
    var result = QuestionFields(at: log.lines(row.lines))
    result.fault = row.fault
    let size = row.cells.reduce(0) { $0 + $1.utf8.count }
    if size > ImportBounds.question { result.fault = ImportLog.tooLong }
    for (field, raw) in zip(fields, row.cells) {
      guard let field else { continue }
      let cell = PlainText.trimmed(raw)
      if case .choice(let place) = field {
        if result.choices.count <= place {
          result.choices += Array(repeating: nil, count: place + 1 - result.choices.count)
        }
        if !cell.isEmpty { result.choices[place] = cell }
      } else if !cell.isEmpty {
        Self.set(field, cell, &result)
      }
    }
    let extra = row.cells.dropFirst(fields.count).filter { !PlainText.trimmed($0).isEmpty }
    if !extra.isEmpty {
      result.fault =
        result.fault
        ?? "it has \(row.cells.count) cells, but there are \(fields.count) columns; "
        + "a cell with a separator in it goes in quotes"
    }
    return result
  }

  private static func set(_ field: QuestionField, _ cell: String, _ result: inout QuestionFields) {
    switch field {
    case .question: result.question = cell
    case .right: result.right = [cell]
    case .choices: result.choices = parts(cell)
    case .wrong: result.wrong += parts(cell)
    case .accept: result.accept += parts(cell)
    case .because: result.because = cell
    case .category: result.category = cell
    case .difficulty: result.difficulty = cell
    case .source: result.source = cell
    case .kind: result.kind = cell
    case .within: result.within = cell
    case .media: result.media.append(cell)
    case .choice, .aside: break
    }
  }

  /// Several in one cell, apart by line breaks, `|` or `;`, or by commas where there is none of those.
  private static func parts(_ cell: String) -> [String] {
    let mark = ["\n", "|", ";", ","].first { cell.containsBytes($0) } ?? "\n"
    return cell.split(separator: Character(mark)).map { PlainText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }
}
