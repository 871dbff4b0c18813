import Words

/// A table of a page, with a caption, and headings for its columns and rows.
struct PageTable {
  struct Column {
    let title: String
    var isNumber = false
    var isShort = false
    /// In a terminal, where wider cells go on in the next line.
    var maxWidth = Int.max

    static func text(_ title: String, atMost maxWidth: Int = .max) -> Column {
      Column(title: title, maxWidth: maxWidth)
    }
    /// Of texts that are never broken: dates, times, weeks.
    static func short(_ title: String) -> Column { Column(title: title, isShort: true) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let caption: String
  /// Whether a heading above it says what the caption does, which is for screen readers then.
  var isTitled = false
  /// Whether its rows have the height of a line that is written by hand.
  var isToBeFilledIn = false
  let columns: [Column]
  /// A cell for each column; the first one heads the row.
  var rows: [[String]] = []

  var html: String {
    let head = columns.map {
      "<th scope=\"col\"\(numeric($0))>\(HTMLText.escaped($0.title))</th>"
    }.joined()
    let look = isTitled ? " class=\"unseen\"" : ""
    var lines = [
      "<div class=\"wide\(isToBeFilledIn ? " line" : "")\" role=\"group\" tabindex=\"0\" aria-label=\"\(HTMLText.escaped(caption))\">",
      "<table>", "<caption\(look)>\(HTMLText.escaped(caption))</caption>",
      "<thead><tr>\(head)</tr></thead>", "<tbody>",
    ]
    for row in rows {
      let cells = zip(row, columns).enumerated().map { index, cell in
        let text = HTMLText.escaped(cell.0)
        return index == 0
          ? "<th scope=\"row\"\(numeric(cell.1))>\(text)</th>"
          : "<td\(numeric(cell.1))>\(text)</td>"
      }
      lines.append("<tr>\(cells.joined())</tr>")
    }
    return (lines + ["</tbody>", "</table>", "</div>"]).joined(separator: "\n")
  }

  /// The same for a terminal.
  var lines: [String] {
    var table = TextTable(
      columns: columns.map {
        $0.isNumber ? .number($0.title) : .text($0.title, atMost: $0.maxWidth)
      })
    for row in rows { table.add(row) }
    return table.lines
  }

  private func numeric(_ column: Column) -> String {
    column.isNumber ? " class=\"number\"" : column.isShort ? " class=\"short\"" : ""
  }
}
