import ActivityKit
import Messages

/// Writes one JSON object (RFC 8259) without a line break. Fields stand in the order they are added; their names are
/// letters, digits and underscores.
struct JSONWriter {
  private(set) var bytes: [UInt8]
  private var isFirst = true
  private let isForScripts: Bool

  /// Starts a message, whose first field is its `type`.
  /// - Parameter isForScripts: whether texts have an escape in place of what clients that are scripted take for
  ///   their own wherever it stands, such as a variable. It is the same JSON.
  init(_ kind: Message.Kind, after bytes: consuming [UInt8], isForScripts: Bool = false) {
    self.bytes = bytes
    self.isForScripts = isForScripts
    self.bytes.append(UInt8(ascii: "{"))
    add("type", kind.rawValue)
  }

  mutating func add(_ name: String, _ text: String) {
    key(name)
    write(text)
  }

  /// An absent value is an absent field.
  mutating func add(_ name: String, _ text: String?) {
    if let text { add(name, text) }
  }

  mutating func add(_ name: String, _ number: Int) {
    key(name)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { add(name, number) }
  }

  /// A whole number is written as one: `5`.
  mutating func add(_ name: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    key(name)
    bytes.append(contentsOf: number.plain.utf8)
  }

  mutating func add(_ name: String, _ flag: Bool) {
    key(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func add(_ name: String, _ flag: Bool?) {
    if let flag { add(name, flag) }
  }

  mutating func add(_ name: String, _ texts: [String]) {
    array(name, texts) { writer, text in writer.write(text) }
  }

  /// A list of objects, whose fields `fields` adds.
  mutating func add<Item>(
    _ name: String, _ items: [Item], fields: (inout JSONWriter, Item) -> Void
  ) {
    array(name, items) { writer, item in writer.object { fields(&$0, item) } }
  }

  /// An object, whose fields `fields` adds.
  mutating func add(_ name: String, fields: (inout JSONWriter) -> Void) {
    key(name)
    object(fields)
  }

  /// Ends the object, and gives the bytes back.
  consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func array<Item>(
    _ name: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func object(_ fields: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func key(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    if text.utf8.allSatisfy({ Self.standsForItself($0) && !concernsScripts($0) }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      writeEscaped(text)
    }
  }

  private static func standsForItself(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private func concernsScripts(_ byte: UInt8) -> Bool {
    guard isForScripts else { return false }
    return switch Unicode.Scalar(byte) {
    case "$", "@", "&", "%", "{", "}", ";", "#", "<", ">", "^", "~", "`": true
    default: false
    }
  }

  private mutating func writeEscaped(_ text: String) {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F: escape(byte)
      case _ where concernsScripts(byte): escape(byte)
      case 0x80..<0xA0 where last == 0xC2:
        // A C1 control: no terminal that shows raw JSON shall obey it.
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
      last = byte
    }
  }

  private mutating func escape(_ value: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(value >> 4)])
    bytes.append(digits[Int(value & 15)])
  }
}
