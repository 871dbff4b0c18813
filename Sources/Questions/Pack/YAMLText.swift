import YAML

/// Texts as YAML scalars: plain where every reader of YAML takes them for that text, quoted where one
/// would not.
enum YAMLText {
  /// A value after `key: `.
  static func value(_ text: String, indent: Int) -> String {
    guard text.containsBytes("\n") else { return line(text) }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlock =
      lines.allSatisfy { line in
        ![line.first, line.last].contains { $0?.properties.isWhitespace == true }
      } && lines.first?.isEmpty == false && lines.last?.isEmpty == false
    guard isBlock, !text.unicodeScalars.contains(where: isEscaped) else {
      return doubleQuoted(text)
    }
    let blanks = String(repeating: " ", count: indent)
    return "|-\n" + lines.map { $0.isEmpty ? "" : blanks + String($0) }.joined(separator: "\n")
  }

  /// A scalar on one line.
  /// - Parameters:
  ///   - isFlow: whether it stands in `[…]`.
  ///   - isQuoted: whether it goes in quotes whatever it is.
  static func line(_ text: String, isFlow: Bool = false, isQuoted: Bool = false) -> String {
    if text.containsBytes("\n") || text.unicodeScalars.contains(where: isEscaped) {
      return doubleQuoted(text)
    }
    if !isQuoted, isPlain(text, isFlow: isFlow) { return text }
    let needsEscapes = text.containsBytes("\"") || text.containsBytes("\\")
    return needsEscapes ? singleQuoted(text) : doubleQuoted(text)
  }

  /// A list after `key:`, in brackets where it fits a line.
  static func list(_ texts: [String], key: String, indent: Int) -> String {
    // Whoever reads the list, too, is to see where each text ends.
    let readsAsOne = SplitSentence(texts, areChoices: false) != nil
    let items = texts.map { line($0, isFlow: true, isQuoted: readsAsOne) }
    let flow = "[" + items.joined(separator: ", ") + "]"
    if indent + key.count + 2 + flow.count <= 100,
      !texts.contains(where: { $0.containsBytes("\n") })
    {
      return " " + flow
    }
    let blanks = String(repeating: " ", count: indent + 2)
    return texts.map { "\n\(blanks)- " + value($0, indent: indent + 4) }.joined()
  }

  // MARK: Quotes

  private static func singleQuoted(_ text: String) -> String {
    "'" + text.replacingBytes("'", with: "''") + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    "\""
      + escaped(
        text.replacingBytes("\\", with: "\\\\").replacingBytes("\"", with: "\\\"")
          .replacingBytes("\n", with: "\\n")) + "\""
  }

  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscaped) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isEscaped(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// What some reader refuses, or takes for the end of a line: control characters, U+0085, U+2028,
  /// U+2029, a byte order mark, U+FFFE and U+FFFF.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  // MARK: What may stay plain

  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
    if starters.contains(first) { return false }
    for (one, next) in zip(bytes, bytes.dropFirst()) {
      if one == UInt8(ascii: ":"), next == 0x20 || next == 0x09 { return false }
      if next == UInt8(ascii: "#"), one == 0x20 || one == 0x09 { return false }
    }
    if isFlow, bytes.contains(where: flowMarks.contains) { return false }
    if let tail = text.unicodeScalars.last, tail.properties.isWhitespace { return false }
    if let head = text.unicodeScalars.first, head.properties.isWhitespace { return false }
    return !isSomethingElse(text, bytes)
  }

  private static let starters = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
  /// Some readers end a text within brackets at a `?` too.
  private static let flowMarks = Set(",:?[]{}".utf8)

  /// Whether some reader of YAML 1.1 or 1.2 takes it for a truth, nothing, a number or a time.
  private static func isSomethingElse(_ text: String, _ bytes: [UInt8]) -> Bool {
    if bytes.count <= 5, words.contains(text.lowercased()) { return true }
    guard bytes.contains(where: isDigit), let first = bytes.first,
      isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
    else { return false }
    let digits = first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    let isOfLetters = ["0x", "0b", "0o"].contains { digits.lowercased().hasPrefix($0) }
    let marks = isOfLetters ? hexadecimalMarks : numberMarks
    return bytes.allSatisfy { isDigit($0) || marks.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let words: Set<String> = [
    "yes", "no", "y", "n", "on", "off", "true", "false", "null", "~", "<<", "=", ".nan", ".inf",
    "+.inf",
  ]
  /// What numbers, dates and times have between their digits.
  private static let numberMarks = Set("+-.,:_ eEoTtZz".utf8)
  private static let hexadecimalMarks = Set("+xXoO_abcdefABCDEF".utf8)
}
