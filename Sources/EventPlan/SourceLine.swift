import Words
import YAML

/// A line of source as a terminal shows it, with carets under a part of it.
///
/// Tabs become blanks, wide characters count as the two columns they take, control characters are
/// shown as `�`, and of a very long line only the neighbourhood of the carets is shown.
struct SourceLine {
  private(set) var shown = ""
  private(set) var carets = ""

  private static let tabStop = 4
  private static let widest = 100

  /// - Parameters:
  ///   - from: the column of the first character to mark, in scalars, from 1.
  ///   - to: the column after the last one; nil for the rest of the line.
  init(_ line: String, from: Int, to: Int?) {
    let (stretch, skipped) = Self.neighbourhood(of: line, around: from)
    let cells = Self.cells(stretch, from: skipped + 1)
    let marked = from..<max(from + 1, to ?? .max)
    var window = cells[...]
    if cells.count > Self.widest {
      let first = cells.firstIndex { $0.column >= from } ?? cells.count
      let start = first < Self.widest * 3 / 4 ? 0 : first - Self.widest / 4
      window = cells[start...].prefix(Self.widest)
      if start > 0 || skipped > 0 { (shown, carets) = ("…", " ") }
    }
    for cell in window {
      shown += cell.text
      carets += String(repeating: marked.contains(cell.column) ? "^" : " ", count: cell.width)
    }
    if window.endIndex < cells.endIndex { shown += "…" }
    while carets.last == " " { carets.removeLast() }
    if !carets.contains("^") {
      // The range is empty or starts after the end of the line.
      let before = window.prefix { $0.column < from }.reduce(0) { $0 + $1.width }
      let lead = shown.hasPrefix("…") && window.startIndex > 0 ? 1 : 0
      carets = String(repeating: " ", count: before + lead) + "^"
    }
  }

  /// One character as it is shown.
  private struct Cell {
    let text: String
    let width: Int
    /// The column in the source, in scalars, from 1.
    let column: Int
  }

  /// A file of a program may be a single line of megabytes: what is shown of it needs no more than
  /// this, and how many scalars stand before it.
  private static func neighbourhood(
    of line: String, around column: Int
  ) -> (stretch: String, skipped: Int) {
    guard line.utf8.count > 40 * widest else { return (line, 0) }
    let skipped = max(0, column - 10 * widest)
    let scalars = line.unicodeScalars.dropFirst(skipped).prefix(20 * widest)
    return (String(String.UnicodeScalarView(scalars)), skipped)
  }

  /// - Parameter first: the column of the first scalar.
  private static func cells(_ line: String, from first: Int) -> [Cell] {
    var cells: [Cell] = []
    var (column, place) = (first, 0)
    for character in line {
      let text: String
      let width: Int
      if character == "\t" {
        width = tabStop - place % tabStop
        text = String(repeating: " ", count: width)
      } else if character.unicodeScalars.allSatisfy(Quotation.isShown) {
        (text, width) = (String(character), Columns.count(of: character))
      } else {
        (text, width) = ("\u{FFFD}", 1)
      }
      cells.append(Cell(text: text, width: width, column: column))
      column += character.unicodeScalars.count
      place += width
    }
    return cells
  }
}
