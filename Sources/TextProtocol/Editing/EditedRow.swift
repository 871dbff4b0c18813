/// The row of a terminal on which a line is typed. A line that is longer than the row is shown in part, so that
/// it never takes a second one: where the cursor is then depends on no terminal's way of wrapping.
struct EditedRow: Sendable {
  private static let begin: [UInt8] = [0x0D]
  /// Erases from the cursor to the end of the row (ECMA-48, EL).
  private static let eraseRest: [UInt8] = Array("\u{1B}[K".utf8)
  /// What leaves the row empty, with the cursor at its beginning.
  static let erase = begin + eraseRest

  private static let fewestColumns = 8
  private static let mostColumns = 500
  /// Of a terminal that has not told its own.
  private static let usualColumns = Style.defaultWidth + 2

  /// Of the terminal. The last of them is for the cursor alone.
  private var width = EditedRow.usualColumns
  /// The first character that is shown.
  private var start = 0
  /// How many columns are taken, and in which one the cursor is.
  private var taken = 0
  private var cursor = 0
  /// Whether something else may stand there than was written.
  private var isStale = false

  /// - Parameter isStale: whether something may stand on it already.
  init(isStale: Bool = false) { self.isStale = isStale }

  private var room: Int { width - 1 }

  /// - Returns: whether that is another width.
  mutating func setColumns(_ columns: Int?) -> Bool {
    let new = columns.map { min(max($0, Self.fewestColumns), Self.mostColumns) }
    guard new ?? Self.usualColumns != width else { return false }
    width = new ?? Self.usualColumns
    // Terminals differ in what they make of their rows then.
    if taken > 0 { isStale = true }
    return true
  }

  mutating func markStale() { isStale = true }

  /// What has the terminal show the text, given from where on it has changed.
  mutating func show(_ text: EditedText, changedFrom change: Int?) -> [UInt8] {
    let oldStart = start
    start = newStart(text)
    let end = visibleEnd(text)
    let used = text.columns(start..<end)
    var bytes: [UInt8] = []
    if isStale || start != oldStart || change.map({ $0 < start }) == true {
      if isStale || cursor > 0 { bytes += Self.begin }
      if isStale { bytes += Self.eraseRest }
      Self.write(text, start..<end, &bytes)
      if used < taken, !isStale { bytes += Self.eraseRest }
      (cursor, taken, isStale) = (used, used, false)
    } else if let change {
      let from = min(change, end)
      if from < end || used < taken {
        move(to: text.columns(start..<from), &bytes)
        Self.write(text, from..<end, &bytes)
        if used < taken { bytes += Self.eraseRest }
        (cursor, taken) = (used, used)
      }
    }
    move(to: text.columns(start..<text.cursor), &bytes)
    return bytes
  }

  /// What shows the text once more, on a row that is empty.
  func showAgain(_ text: EditedText) -> [UInt8] {
    var bytes: [UInt8] = []
    Self.write(text, start..<visibleEnd(text), &bytes)
    Self.move(from: taken, to: cursor, &bytes)
    return bytes
  }

  /// What ends the line: it stands there whole, and the cursor below it.
  mutating func finish(_ text: EditedText, changedFrom change: Int?) -> [UInt8] {
    var bytes: [UInt8] = []
    if change != nil || isStale || start > 0 || visibleEnd(text) < text.count {
      if isStale || taken > 0 || cursor > 0 { bytes += Self.erase }
      Self.write(text, 0..<text.count, &bytes)
    }
    (start, taken, cursor, isStale) = (0, 0, 0, false)
    return bytes + [0x0D, 0x0A]
  }

  /// What empties the row.
  mutating func clear() -> [UInt8] {
    defer { (start, taken, cursor, isStale) = (0, 0, 0, false) }
    return isStale || taken > 0 || cursor > 0 ? Self.erase : []
  }

  private func newStart(_ text: EditedText) -> Int {
    if text.columns <= room { return 0 }
    let cursor = text.cursor
    // At the left edge nothing would be seen of what is erased.
    if start < cursor || start == 0 && cursor == 0, text.fits(start..<cursor, in: room) {
      return start
    }
    // Not at the edge, so that the next keys need not do it again.
    var (start, left) = (cursor, room * 2 / 3)
    while start > 0, text[start - 1].columns <= left {
      start -= 1
      left -= text[start].columns
    }
    return start
  }

  private func visibleEnd(_ text: EditedText) -> Int {
    var (end, left) = (start, room)
    while end < text.count, text[end].columns <= left {
      left -= text[end].columns
      end += 1
    }
    return end
  }

  private static func write(_ text: EditedText, _ range: Range<Int>, _ bytes: inout [UInt8]) {
    for index in range { bytes += text[index].character.utf8 }
  }

  private mutating func move(to column: Int, _ bytes: inout [UInt8]) {
    Self.move(from: cursor, to: column, &bytes)
    cursor = column
  }

  private static func move(from column: Int, to other: Int, _ bytes: inout [UInt8]) {
    switch other - column {
    case 0: break
    case -1: bytes.append(0x08)
    case let distance where distance < 0: bytes += "\u{1B}[\(-distance)D".utf8
    case let distance: bytes += "\u{1B}[\(distance)C".utf8
    }
  }
}
