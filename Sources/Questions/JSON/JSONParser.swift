import YAML

/// Reads one JSON text (RFC 8259) into values that keep their place.
///
/// The stack is bounded by ``mostDepth``, the time by the size of the text.
struct JSONParser {
  struct Failure: Error {
    let message: String
    let position: SourcePosition
  }

  private let bytes: [UInt8]
  private var index = 0
  private var values = 0
  private var position = SourcePosition(line: 1, column: 1)
  private static let mostDepth = 32

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() throws(Failure) -> JSONValue {
    skipComments()
    let value = try value(depth: 0)
    skipBlanks()
    if index < bytes.count { throw fail("the text goes on after its end") }
    return value
  }

  /// One value, or objects a line each.
  mutating func parseLines() throws(Failure) -> [JSONValue] {
    skipComments()
    var values = [try value(depth: 0)]
    skipBlanks()
    while index < bytes.count {
      guard peek == UInt8(ascii: "{"), values[0].isObject else {
        throw fail("the text goes on after its end")
      }
      values.append(try value(depth: 0))
      skipBlanks()
    }
    return values
  }

  /// Lines that start with `//`, which some files have before the text.
  private mutating func skipComments() {
    skipBlanks()
    while bytes[index...].starts(with: "//".utf8) {
      while let byte = peek, byte != 0x0A {
        _ = byte
        advance()
      }
      skipBlanks()
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    skipBlanks()
    guard depth <= Self.mostDepth else {
      throw fail("this is nested more than \(Self.mostDepth) levels deep")
    }
    values += 1
    guard values <= ImportBounds.values else {
      throw fail("the text has more than \(ImportBounds.values) values; split it")
    }
    let start = position
    let content: JSONValue.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try entries(depth: depth))
    case UInt8(ascii: "["): content = .array(try items(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case nil: throw fail("the text ends before a value")
    default: content = .word(try word())
    }
    return JSONValue(content: content, start: start, end: position)
  }

  private mutating func entries(
    depth: Int
  ) throws(Failure) -> [(key: String, value: JSONValue)] {
    advance()
    var entries: [(key: String, value: JSONValue)] = []
    while !closes(UInt8(ascii: "}")) {
      if !entries.isEmpty { try expect(UInt8(ascii: ","), "a ',' or the '}' is missing here") }
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw fail("a key in double quotes is missing here") }
      let key = try string()
      skipBlanks()
      try expect(UInt8(ascii: ":"), "a ':' is missing after this key")
      entries.append((key, try value(depth: depth + 1)))
    }
    return entries
  }

  private mutating func items(depth: Int) throws(Failure) -> [JSONValue] {
    advance()
    var items: [JSONValue] = []
    while !closes(UInt8(ascii: "]")) {
      if !items.isEmpty { try expect(UInt8(ascii: ","), "a ',' or the ']' is missing here") }
      items.append(try value(depth: depth + 1))
    }
    return items
  }

  private mutating func closes(_ bracket: UInt8) -> Bool {
    skipBlanks()
    guard peek == bracket else { return false }
    advance()
    return true
  }

  private mutating func word() throws(Failure) -> String {
    var word: [UInt8] = []
    while let byte = peek, Self.isWordPart(byte) {
      word.append(byte)
      advance()
    }
    let text = String(decoding: word, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Double(text) != nil else {
      throw fail("this is not JSON; a text goes in double quotes")
    }
    return text
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> String {
    let opening = position
    advance()
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        advance()
        try escape(into: &text)
      default:
        text.append(byte)
        advance()
      }
    }
    throw Failure(message: "the quote that opens here is never closed", position: opening)
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let letter = peek else { throw fail("the text ends within an escape") }
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      advance()
      text += Array(String(try scalar()).utf8)
      return
    default: throw fail("this is not an escape that JSON knows")
    }
    advance()
  }

  /// The character of `\uXXXX`, or of two of them; U+FFFD for half a pair.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let unit = try hexadecimal()
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    guard bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return "\u{FFFD}"
    }
    let before = (index, position)
    advance()
    advance()
    let second = try hexadecimal()
    guard UTF16.isTrailSurrogate(second) else {
      (index, position) = before
      return "\u{FFFD}"
    }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func hexadecimal() throws(Failure) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fail("'\\u' takes four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      advance()
    }
    return value
  }

  // MARK: Going on

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == 0x0A || (byte == 0x0D && peek != 0x0A) {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position = SourcePosition(line: position.line, column: position.column + 1)
    }
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { advance() }
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws(Failure) {
    skipBlanks()
    guard peek == byte else { throw fail(message) }
    advance()
  }

  private func fail(_ message: String) -> Failure {
    Failure(message: message, position: position)
  }
}
