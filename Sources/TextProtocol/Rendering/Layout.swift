import Words

/// Breaks paragraphs into lines where Unicode lets it and writes them out.
struct Layout {
  /// Spaces before a line that goes on, at least. What begins something stands at the first column, or
  /// after two spaces within a list, so that a text which fills its line cannot begin another.
  static let leastHang = 4

  /// 0 for no wrapping.
  let width: Int
  let isColoured: Bool

  /// The deepest indent, so that narrow windows keep room for text.
  private var deepest: Int { width == 0 ? .max : max(width / 3, Self.leastHang) }

  func write(_ paragraph: Paragraph, into bytes: inout [UInt8]) {
    if writeWhole(paragraph, into: &bytes) { return }
    var all = cells(of: paragraph)
    while all.cells.last?.kind == .space { all.cells.removeLast() }
    var rest = all.cells[...]
    var indent = min(paragraph.indent, deepest)
    repeat {
      let (line, next) = split(rest, of: all, room: width == 0 ? .max : max(width - indent, 1))
      write(line, of: all.bytes, indent: indent, into: &bytes)
      rest = next
      indent = min(max(paragraph.hang, Self.leastHang), deepest)
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

  /// A character as it takes columns: where its bytes are, and how it looks.
  private struct Cell {
    enum Kind: UInt8 { case space, newline, other }

    let start: UInt32
    let length: UInt16
    let columns: UInt8
    let kind: Kind
    let tone: Tone
    /// Whether a line may begin with it though no space is before it.
    var mayBegin = false
  }

  /// A paragraph as cells, with the bytes they are made of.
  private struct Cells {
    var bytes: [UInt8] = []
    var cells: [Cell] = []

    mutating func add(
      _ kind: Cell.Kind, _ character: some Collection<UInt8>, _ columns: Int, _ tone: Tone
    ) {
      // A character of more bytes than these would not be one; what is over is not shown.
      let length = UInt16(clamping: character.count)
      cells.append(
        Cell(
          start: UInt32(bytes.count), length: length, columns: UInt8(clamping: columns), kind: kind,
          tone: tone))
      bytes.append(contentsOf: character.prefix(Int(length)))
    }

    /// What its bytes are in all.
    private func scalars(of cells: ArraySlice<Cell>) -> [Unicode.Scalar] {
      guard let first = cells.first, let last = cells.last else { return [] }
      let range = Int(first.start)..<Int(last.start) + Int(last.length)
      return Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    }

    /// Those with whose first scalar a line may begin, by these places.
    private func indices(of cells: ArraySlice<Cell>, at places: [Bool]) -> [Int] {
      var scalar = 0
      return cells.indices.filter { index in
        let (start, length) = (Int(cells[index].start), Int(cells[index].length))
        defer { scalar += bytes[start..<start + length].count { $0 & 0xC0 != 0x80 } }
        return length > 0 && scalar < places.count && places[scalar]
      }
    }

    /// Finds where lines may begin besides after spaces.
    mutating func findPlaces() {
      guard let places = LineBreaks.gentle(in: scalars(of: cells[...])) else { return }
      for index in indices(of: cells[...], at: places) { cells[index].mayBegin = true }
    }

    /// Whether a space stands between a number and a word, as in "20 seconds".
    func isAfterNumber(_ space: Int, in cells: ArraySlice<Cell>) -> Bool {
      let number = cells[..<space].reversed().prefix { $0.kind == .other }.map(byte)
      guard !number.isEmpty,
        number.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }),
        (0x30...0x39).contains(number[0]), let next = cells[space...].dropFirst().first
      else { return false }
      return next.kind == .other && ((0x61...0x7A).contains(byte(next)) || byte(next) >= 0x80)
    }

    private func byte(_ cell: Cell) -> UInt8 { cell.length > 0 ? bytes[Int(cell.start)] : 0 }

    /// Where the address of a page ends that these begin with, so that it can be copied; nil where they begin with
    /// anything else.
    func endOfAddress(in cells: ArraySlice<Cell>) -> Int? {
      let word = cells.prefix { $0.kind == .other }
      return LineBreaks.isAddress(scalars(of: word)) ? word.endIndex : nil
    }

    /// Where the first part of a word ends that no line holds.
    /// - Parameter index: of the first cell that does not fit.
    func cut(_ word: ArraySlice<Cell>, before index: Int) -> Int {
      let places = LineBreaks.anywhere(in: scalars(of: word[...index]))
      return indices(of: word[...index], at: places).last { $0 > word.startIndex }
        ?? max(index, word.startIndex + 1)
    }
  }

  private func cells(of paragraph: Paragraph) -> Cells {
    let length = paragraph.text.spans.reduce(0) { $0 + $1.text.utf8.count }
    var cells = Cells()
    var isASCII = true
    cells.bytes.reserveCapacity(length)
    cells.cells.reserveCapacity(length)
    for span in paragraph.text.spans {
      // In ASCII each byte is a character: nothing joins there but CR and LF, which are left to the
      // general way.
      if span.text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
        for byte in span.text.utf8 { add(byte, span.tone, to: &cells) }
      } else {
        for character in span.text { add(character, span.tone, to: &cells) }
        isASCII = false
      }
    }
    if !isASCII { cells.findPlaces() }
    return cells
  }

  private func add(_ byte: UInt8, _ tone: Tone, to cells: inout Cells) {
    switch byte {
    case 0x0A...0x0C: cells.add(.newline, EmptyCollection(), 0, tone)
    case 0x09, 0x20: cells.add(.space, CollectionOfOne(0x20), 1, tone)
    case 0x21..<0x7F: cells.add(.other, CollectionOfOne(byte), 1, tone)
    default: break
    }
  }

  private func add(_ character: Character, _ tone: Tone, to cells: inout Cells) {
    if character.isNewline {
      cells.add(.newline, EmptyCollection(), 0, tone)
    } else if character == "\t" || character == " " {
      cells.add(.space, CollectionOfOne(0x20), 1, tone)
    } else if !character.unicodeScalars.contains(where: Self.isControl) {
      cells.add(.other, character.utf8, Columns.count(of: character), tone)
    }
  }

  /// The controls of Unicode are C0, DEL and C1.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// The cells of the next line, and those after it. A line ends at the last place that fits, if it can not between
  /// a number and what it counts, or within a word that no line holds; the address of a page stays whole even then.
  private func split(
    _ cells: ArraySlice<Cell>, of all: Cells, room: Int
  ) -> (ArraySlice<Cell>, ArraySlice<Cell>) {
    var columns = 0
    var lastPlace: Int?
    var lastAfterNumber: Int?
    for index in cells.indices {
      let cell = cells[index]
      if cell.kind == .newline { return (cells[..<index], cells[(index + 1)...]) }
      if cell.kind == .space, all.isAfterNumber(index, in: cells) {
        lastAfterNumber = index
      } else if cell.kind == .space || (cell.mayBegin && index > cells.startIndex) {
        lastPlace = index
      }
      columns += Int(cell.columns)
      if columns > room {
        let end =
          lastPlace ?? lastAfterNumber ?? all.endOfAddress(in: cells)
          ?? all.cut(cells, before: index)
        var line = cells[..<end]
        while line.last?.kind == .space { line.removeLast() }
        return (line, cells[end...].drop { $0.kind == .space })
      }
    }
    return (cells, [])
  }

  private func write(
    _ line: ArraySlice<Cell>, of text: [UInt8], indent: Int, into bytes: inout [UInt8]
  ) {
    if !line.isEmpty { bytes.append(contentsOf: repeatElement(0x20, count: indent)) }
    var tone = Tone.plain
    for cell in line {
      if isColoured, cell.tone != tone {
        if tone != .plain { select(.plain, into: &bytes) }
        if cell.tone != .plain { select(cell.tone, into: &bytes) }
        tone = cell.tone
      }
      let start = Int(cell.start)
      bytes.append(contentsOf: text[start..<start + Int(cell.length)])
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
