/// Breaks paragraphs at word boundaries and writes them out.
struct Layout {
  /// 0 for no wrapping.
  let width: Int
  let isColoured: Bool

  /// The deepest indent, so that narrow windows keep room for text.
  private var deepest: Int { width == 0 ? .max : width / 3 }

  func write(_ paragraph: Paragraph, into bytes: inout [UInt8]) {
    if writeWhole(paragraph, into: &bytes) { return }
    var cells = cells(of: paragraph)
    while cells.last?.character == " " { cells.removeLast() }
    var rest = cells[...]
    var indent = min(paragraph.indent, deepest)
    repeat {
      let (line, next) = split(rest, room: width == 0 ? .max : max(width - indent, 1))
      write(line, indent: indent, into: &bytes)
      rest = next
      indent = min(paragraph.hang, deepest)
    } while !rest.isEmpty
  }

  /// Writes a paragraph that fits its line as it is, which most do; false when it may not. A text
  /// never takes more columns than its UTF-8 takes bytes.
  private func writeWhole(_ paragraph: Paragraph, into bytes: inout [UInt8]) -> Bool {
    let spans = paragraph.text.spans
    let length = spans.reduce(0) { $0 + $1.text.utf8.count }
    guard width == 0 || paragraph.indent + length <= width, paragraph.indent <= deepest else {
      return false
    }
    if let last = spans.last?.text.utf8.last, last == 0x20 { return false }
    guard spans.allSatisfy({ Self.isPrintable($0.text) }) else { return false }
    if length > 0 { bytes.append(contentsOf: repeatElement(0x20, count: paragraph.indent)) }
    for span in spans {
      let isTinted = isColoured && span.tone != .plain && !span.text.isEmpty
      if isTinted { select(span.tone, into: &bytes) }
      bytes.append(contentsOf: span.text.utf8)
      if isTinted { select(.plain, into: &bytes) }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
    return true
  }

  /// Whether there is no C0 or C1 control in the text.
  private static func isPrintable(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F || (last == 0xC2 && byte < 0xA0) { return false }
      last = byte
    }
    return true
  }

  private struct Cell {
    let character: Character
    let tone: Tone
    let columns: Int

    static let newline: Character = "\n"
  }

  private func cells(of paragraph: Paragraph) -> [Cell] {
    var cells: [Cell] = []
    for span in paragraph.text.spans {
      for character in span.text {
        if character.isNewline {
          cells.append(Cell(character: Cell.newline, tone: span.tone, columns: 0))
        } else if character == "\t" {
          cells.append(Cell(character: " ", tone: span.tone, columns: 1))
        } else if !character.unicodeScalars.contains(where: {
          $0.properties.generalCategory == .control
        }) {
          cells.append(
            Cell(character: character, tone: span.tone, columns: Columns.count(of: character)))
        }
      }
    }
    return cells
  }

  /// The cells of the next line, and those after it. A line ends at the last space that fits, or
  /// within a word that no line holds.
  private func split(_ cells: ArraySlice<Cell>, room: Int) -> (ArraySlice<Cell>, ArraySlice<Cell>) {
    var columns = 0
    var lastSpace: Int?
    for index in cells.indices {
      let cell = cells[index]
      if cell.character == Cell.newline { return (cells[..<index], cells[(index + 1)...]) }
      if cell.character == " " { lastSpace = index }
      columns += cell.columns
      if columns > room {
        let end = lastSpace ?? max(index, cells.startIndex + 1)
        var line = cells[..<end]
        while line.last?.character == " " { line.removeLast() }
        return (line, cells[end...].drop { $0.character == " " })
      }
    }
    return (cells, [])
  }

  private func write(_ line: ArraySlice<Cell>, indent: Int, into bytes: inout [UInt8]) {
    if !line.isEmpty { bytes.append(contentsOf: repeatElement(0x20, count: indent)) }
    var tone = Tone.plain
    for cell in line {
      if isColoured, cell.tone != tone {
        if tone != .plain { select(.plain, into: &bytes) }
        if cell.tone != .plain { select(cell.tone, into: &bytes) }
        tone = cell.tone
      }
      bytes.append(contentsOf: cell.character.utf8)
    }
    if tone != .plain { select(.plain, into: &bytes) }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private func select(_ tone: Tone, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: [0x1B, UInt8(ascii: "[")])
    bytes.append(contentsOf: tone.sgr.utf8)
    bytes.append(UInt8(ascii: "m"))
  }
}
