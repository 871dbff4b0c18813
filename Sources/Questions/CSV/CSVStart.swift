import YAML

/// What stands before the rows of a table: Excel's `sep=;`, and what Anki tells of its export.
struct CSVStart {
  /// The first line of the table.
  private(set) var line = 1
  private(set) var separator: UInt8?
  /// The names of the columns, where they are not in the first row.
  private(set) var names: [String]?
  /// Columns, from 0 on, that hold nothing of a question: the deck of a card, its tags.
  private(set) var aside: Set<Int> = []

  init(_ source: SourceText) {
    while line <= source.lineCount, read(source.line(line)) { line += 1 }
  }

  func parser(_ source: SourceText, _ separator: UInt8) -> CSVParser {
    let isAtEnd = line > source.lineCount
    let start = isAtEnd ? source.bytes.count : source.byteRange(ofLine: line).lowerBound
    return CSVParser(source.bytes[start...], separator: separator, line: line)
  }

  /// Whether the line is one of those.
  private mutating func read(_ line: String) -> Bool {
    let lowered = line.lowercased()
    if self.line == 1, lowered.hasPrefix("sep="), let mark = line.utf8.dropFirst(4).first {
      separator = mark
      return true
    }
    guard lowered.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return false }
    let key = lowered[..<colon].dropFirst()
    let value = line[line.index(after: colon)...]
    switch key {
    case "separator": separator = Self.separator(String(value))
    case "columns":
      let mark = Character(Unicode.Scalar(separator ?? 0x09))
      names = value.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    case "html", "tags", "deck", "notetype": break
    case _ where key.hasSuffix(" column"):
      if let number = Int(PlainText.trimmed(String(value))) { aside.insert(number - 1) }
    default: return false
    }
    return true
  }

  private static func separator(_ word: String) -> UInt8? {
    switch word.lowercased() {
    case "tab": 0x09
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    case "space": 0x20
    default: word.utf8.count == 1 ? word.utf8.first : nil
    }
  }
}
