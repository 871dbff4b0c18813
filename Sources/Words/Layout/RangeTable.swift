/// What holds for ranges of characters, as the tables have it that `Scripts/unicode-tables` makes.
struct RangeTable<Value: Sendable>: Sendable {
  private struct Row {
    let first: UInt32
    let last: UInt32
    let value: Value
  }

  /// In their order, none within another.
  private let rows: [Row]

  /// - Parameters:
  ///   - table: ranges in hexadecimal; each `=` starts those of which its word holds.
  ///   - value: what such a word stands for; nil leaves its ranges out.
  init(_ table: String, _ value: (Substring) -> Value?) {
    var rows: [Row] = []
    var current: Value?
    for word in table.split(whereSeparator: \.isWhitespace) {
      if word.utf8.first == UInt8(ascii: "=") {
        current = value(word.dropFirst())
        continue
      }
      let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      guard let current, let first = ends.first, let last = ends.last else { continue }
      rows.append(Row(first: first, last: last, value: current))
    }
    self.rows = rows.sorted { $0.first < $1.first }
  }

  subscript(scalar: UInt32) -> Value? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].first <= scalar ? rows[low].value : nil
  }
}
