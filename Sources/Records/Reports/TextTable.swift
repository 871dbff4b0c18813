/// Rows of text in aligned columns, two spaces apart.
struct TextTable {
  struct Column {
    let title: String
    let isNumber: Bool
    /// Wider cells go on in the next line.
    let maxWidth: Int

    static func text(_ title: String, atMost maxWidth: Int) -> Column {
      Column(title: title, isNumber: false, maxWidth: maxWidth)
    }

    static func number(_ title: String) -> Column {
      Column(title: title, isNumber: true, maxWidth: 12)
    }
  }

  let columns: [Column]
  var rows: [[String]] = []

  var lines: [String] {
    let cells = ([columns.map(\.title)] + rows).flatMap(broken)
    let widths = columns.indices.map { column in cells.map { $0[column].width }.max() ?? 0 }
    return cells.map { row in
      let padded = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].width)
        return columns[column].isNumber ? space + row[column] : row[column] + space
      }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The lines that a row takes.
  private func broken(_ row: [String]) -> [[String]] {
    let cells = zip(row, columns).map { $0.0.wrapped(to: $0.1.maxWidth) }
    return (0..<max(1, cells.map(\.count).max() ?? 0)).map { line in
      cells.map { line < $0.count ? $0[line] : "" }
    }
  }
}
