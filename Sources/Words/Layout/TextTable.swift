/// Rows of text in aligned columns, two spaces apart.
package struct TextTable {
  package struct Column {
    let title: String
    let isNumber: Bool
    /// Wider cells go on in the next line.
    let maxWidth: Int

    package static func text(_ title: String = "", atMost maxWidth: Int = .max) -> Column {
      Column(title: title, isNumber: false, maxWidth: maxWidth)
    }

    package static func number(_ title: String) -> Column {
      Column(title: title, isNumber: true, maxWidth: 12)
    }
  }

  private struct Row {
    let lines: [[String]]
    let note: String
  }

  private static let width = 80

  private let columns: [Column]
  private var rows: [Row] = []

  package init(columns: [Column]) {
    self.columns = columns
    if columns.contains(where: { !$0.title.isEmpty }) { add(columns.map(\.title)) }
  }

  /// - Parameters:
  ///   - cells: one for each column. The blanks that one begins with stay.
  ///   - note: what stands below them, beside the first column.
  package mutating func add(_ cells: [String], note: String = "") {
    let cells = zip(cells, columns).map { cell, column in
      let indent = String(cell.prefix { $0 == " " })
      let room = column.maxWidth - indent.count
      return cell.wrapped(to: room).map { indent + $0 }
    }
    let height = max(1, cells.map(\.count).max() ?? 0)
    let lines = (0..<height).map { line in cells.map { line < $0.count ? $0[line] : "" } }
    rows.append(Row(lines: lines, note: note))
  }

  package var lines: [String] {
    let widths = columns.indices.map { column in
      rows.flatMap(\.lines).map { Columns.count(of: $0[column]) }.max() ?? 0
    }
    let indent = (widths.first ?? 0) + 2
    return rows.flatMap { row in
      row.lines.map { line($0, widths) }
        + row.note.wrapped(to: Self.width - indent).map {
          String(repeating: " ", count: indent) + $0
        }
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let blanks = widths[column] - Columns.count(of: cells[column])
      let space = String(repeating: " ", count: blanks)
      return columns[column].isNumber ? space + cells[column] : cells[column] + space
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
