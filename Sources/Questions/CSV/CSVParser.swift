/// Reads a table of RFC 4180, row by row, and keeps where each row stands.
///
/// The separator may be another one, a quote within a cell that has none around it is a quote, and
/// blank lines are no rows.
struct CSVParser {
  struct Row {
    var cells: [String] = []
    var lines: ClosedRange<Int>
    /// Why it cannot be read.
    var fault: String?
  }

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var index: Int
  private var line: Int

  /// - Parameters:
  ///   - bytes: valid UTF-8, from the start of a line on.
  ///   - line: the number of that line.
  init(_ bytes: ArraySlice<UInt8>, separator: UInt8, line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.line = line
    index = bytes.startIndex
  }

  /// nil at the end.
  mutating func next() -> Row? {
    while index < bytes.endIndex, endLine() {}
    guard index < bytes.endIndex else { return nil }
    var row = Row(lines: line...line)
    while true {
      row.cells.append(cell(&row))
      if index < bytes.endIndex, bytes[index] == separator {
        index += 1
        continue
      }
      row.lines = row.lines.lowerBound...line
      _ = endLine()
      return row
    }
  }

  /// Goes past a line break; false where there is none.
  private mutating func endLine() -> Bool {
    guard index < bytes.endIndex, isBreak(bytes[index]) else { return false }
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
    line += 1
    return true
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func cell(_ row: inout Row) -> String {
    // Blanks before a quote are no part of the cell.
    var start = index
    while start < bytes.endIndex, bytes[start] == 0x20 { start += 1 }
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "\"") {
      index = start + 1
      return quoted(&row)
    }
    let end = bytes[index...].firstIndex { $0 == separator || isBreak($0) } ?? bytes.endIndex
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private mutating func quoted(_ row: inout Row) -> String {
    var text: [UInt8] = []
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else {
          return closed(text, &row)
        }
        text.append(byte)
        index += 1
      } else if isBreak(byte) {
        _ = endLine()
        text.append(0x0A)
        if text.count > ImportBounds.question {
          row.fault = row.fault ?? ImportLog.tooLong
        }
      } else {
        text.append(byte)
        index += 1
      }
    }
    row.fault = row.fault ?? "the quote of one of its cells is never closed"
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func closed(_ text: [UInt8], _ row: inout Row) -> String {
    let end = bytes[index...].firstIndex { $0 == separator || isBreak($0) } ?? bytes.endIndex
    if bytes[index..<end].contains(where: { $0 != 0x20 }) {
      row.fault =
        row.fault
        ?? "a cell goes on after its closing quote; a quote within a cell is written twice"
    }
    index = end
    return String(decoding: text, as: UTF8.self)
  }
}
