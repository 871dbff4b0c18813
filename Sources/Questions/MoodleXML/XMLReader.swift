import YAML

/// Reads XML as files of questions have it: elements, attributes, text, CDATA. Namespaces, entities
/// of a document's own and everything else that reaches beyond the file are not read.
///
/// Foundation's reader needs libxml2 at run time, whose versions differ from system to system; the
/// program would no longer run wherever it is copied.
struct XMLReader {
  struct Failure: Error {
    let message: String
    let position: SourcePosition
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Where `known` stands: places are asked for in ascending order.
  private var position = SourcePosition(line: 1, column: 1)
  private var known = 0
  private var open: [(element: XMLElement, text: [UInt8])] = []
  private var elements = 0
  private static let mostDepth = 64

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(Failure) -> XMLElement {
    var root: XMLElement?
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        try readText()
        continue
      }
      if starts("<!--") {
        try skip(to: "-->", "the comment that opens here is never closed")
      } else if starts("<?") {
        try skip(to: "?>", "the instruction that opens here is never closed")
      } else if starts("<![CDATA[") {
        try readCDATA()
      } else if starts("<!") {
        try skipDeclaration()
      } else if starts("</") {
        if let element = try closeTag() {
          guard root == nil else { throw fail("there is a second root element", at: index) }
          root = element
        }
      } else {
        if root != nil, open.isEmpty { throw fail("the file goes on after its end", at: index) }
        if let element = try openTag() { root = element }
      }
    }
    if let last = open.last {
      throw Failure(
        message: "<\(last.element.name)> opens here and is never closed",
        position: last.element.position)
    }
    guard let root else { throw fail("there is no element in it", at: 0) }
    return root
  }

  // MARK: Tags

  /// - Returns: the element, where it is the root and has no content.
  private mutating func openTag() throws(Failure) -> XMLElement? {
    let start = index
    let place = place(of: start)
    index += 1
    let name = self.name()
    guard !name.isEmpty else { throw fail("a '<' that is text is written '&lt;'", at: start) }
    elements += 1
    guard elements <= ImportBounds.values else {
      throw fail("the file has more than \(ImportBounds.values) elements; split it", at: start)
    }
    var attributes: [(String, String)] = []
    while true {
      skipBlanks()
      guard index < bytes.count else { throw fail("the tag that opens here is cut off", at: start) }
      if bytes[index] == UInt8(ascii: ">") || starts("/>") { break }
      attributes.append(try attribute(in: start))
    }
    let element = XMLElement(name: name, attributes: attributes, position: place)
    if bytes[index] == UInt8(ascii: "/") {
      index += 2
      return add(element)
    }
    index += 1
    guard open.count < Self.mostDepth else {
      throw fail("this is nested more than \(Self.mostDepth) levels deep", at: start)
    }
    open.append((element, []))
    return nil
  }

  private mutating func attribute(in tag: Int) throws(Failure) -> (String, String) {
    let start = index
    let name = self.name()
    skipBlanks()
    guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      throw fail("an attribute such as type=\"…\" is missing here", at: start)
    }
    index += 1
    skipBlanks()
    guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]),
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { throw fail("the value of '\(name)' needs quotes around it", at: start) }
    var value: [UInt8] = []
    Self.append(bytes[(index + 1)..<end], to: &value)
    index = end + 1
    return (name, String(decoding: value, as: UTF8.self))
  }

  /// - Returns: the element, where it is the root.
  private mutating func closeTag() throws(Failure) -> XMLElement? {
    let start = index
    index += 2
    let name = self.name()
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw fail("the tag that opens here is cut off", at: start)
    }
    index += 1
    guard let last = open.popLast() else {
      throw fail("</\(name)> closes nothing", at: start)
    }
    guard last.element.name == name else {
      throw fail(
        "</\(name)> stands where </\(last.element.name)> of line "
          + "\(last.element.position.line) is missing", at: start)
    }
    var element = last.element
    element.text = String(decoding: last.text, as: UTF8.self)
    return add(element)
  }

  private mutating func add(_ element: XMLElement) -> XMLElement? {
    if open.isEmpty { return element }
    open[open.count - 1].element.children.append(element)
    return nil
  }

  // MARK: Text

  private mutating func readText() throws(Failure) {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if open.isEmpty {
      if let odd = bytes[index..<end].firstIndex(where: { !Self.isBlank($0) }) {
        throw fail("there is text outside of the elements", at: odd)
      }
    } else {
      Self.append(bytes[index..<end], to: &open[open.count - 1].text)
    }
    index = end
  }

  private mutating func readCDATA() throws(Failure) {
    let start = index
    try skip(to: "]]>", "the section of CDATA that opens here is never closed")
    guard !open.isEmpty else { throw fail("there is text outside of the elements", at: start) }
    open[open.count - 1].text += bytes[(start + 9)..<(index - 3)]
  }

  /// With the five entities of XML and numbers resolved; others, which no XML has without naming them,
  /// stay as they are.
  private static func append(_ part: ArraySlice<UInt8>, to text: inout [UInt8]) {
    guard part.contains(UInt8(ascii: "&")) else {
      text += part
      return
    }
    var rest = part
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += rest[..<ampersand]
      rest = rest[ampersand...]
      let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      let name = end.map { String(decoding: rest[(ampersand + 1)..<$0], as: UTF8.self) }
      if let end, let name, let character = character(name) {
        text += Array(character.utf8)
        rest = rest[(end + 1)...]
      } else {
        text.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    text += rest
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }

  // MARK: Going on

  private func starts(_ word: String) -> Bool { bytes[index...].starts(with: word.utf8) }

  private mutating func skip(to end: String, _ message: String) throws(Failure) {
    let (start, mark) = (index, Array(end.utf8))
    while index < bytes.count {
      guard let next = bytes[index...].firstIndex(of: mark[0]) else { break }
      index = next
      if starts(end) {
        index += mark.count
        return
      }
      index += 1
    }
    throw fail(message, at: start)
  }

  /// `<!DOCTYPE quiz>`; one that declares entities is not read.
  private mutating func skipDeclaration() throws(Failure) {
    let start = index
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")),
      !bytes[index..<end].contains(UInt8(ascii: "["))
    else { throw fail("declarations within a document type are not read", at: start) }
    index = end + 1
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func place(of offset: Int) -> SourcePosition {
    if offset < known { (known, position) = (0, SourcePosition(line: 1, column: 1)) }
    var (line, column) = (position.line, position.column)
    while known < offset {
      let byte = bytes[known]
      known += 1
      if byte == 0x0A || (byte == 0x0D && !(known < bytes.count && bytes[known] == 0x0A)) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    position = SourcePosition(line: line, column: column)
    return position
  }

  private mutating func fail(_ message: String, at offset: Int) -> Failure {
    Failure(message: message, position: place(of: offset))
  }
}
