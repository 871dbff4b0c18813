import Words

/// A terminal, as far as it takes to edit a line in it.
struct Screen {
  let columns: Int
  /// Of each cell what is in it; of the second one of a wide character nothing.
  private var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int = 80) { self.columns = columns }

  /// What is on the row of the cursor, up to the last that is not blank.
  var line: String { lines[row] }

  /// The same with a bar where the cursor is.
  var lineWithCursor: String {
    let cells = rows[row]
    let blanks = String(repeating: " ", count: max(0, column - cells.count))
    let text = cells.prefix(column).joined() + blanks + "|" + cells.dropFirst(column).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  var lines: [String] {
    rows.map { cells in
      let text = cells.joined()
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    var scalars = String(decoding: Array(bytes), as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x08: column = max(0, column - 1)
      case 0x0A:
        row += 1
        if row == rows.count { rows.append([]) }
      case 0x0D: column = 0
      case 0x1B: carryOut(&scalars)
      case 0..<0x20: break
      default: put(scalar)
      }
    }
  }

  private mutating func carryOut(_ scalars: inout Substring.UnicodeScalarView) {
    guard scalars.popFirst() == "[" else { return }
    var number = ""
    while let digit = scalars.first, ("0"..."9").contains(digit) {
      number.unicodeScalars.append(digit)
      scalars.removeFirst()
    }
    switch scalars.popFirst() {
    case "C": column = min(columns - 1, column + (Int(number) ?? 1))
    case "D": column = max(0, column - (Int(number) ?? 1))
    case "K": rows[row].removeSubrange(min(column, rows[row].count)...)
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Columns.count(of: Character(scalar))
    guard width > 0 else {
      if column > 0, column <= rows[row].count {
        let place = rows[row][column - 1].isEmpty ? column - 2 : column - 1
        rows[row][place].unicodeScalars.append(scalar)
      }
      return
    }
    if column + width > columns {
      column = 0
      row += 1
      if row == rows.count { rows.append([]) }
    }
    while rows[row].count < column + width { rows[row].append(" ") }
    rows[row][column] = String(scalar)
    if width == 2 { rows[row][column + 1] = "" }
    column += width
  }
}
