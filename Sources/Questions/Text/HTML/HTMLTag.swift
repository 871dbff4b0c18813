/// A tag of HTML, a comment, or a declaration, as it stands in a text.
struct HTMLTag {
  enum Kind { case opening, closing, comment, declaration }

  let kind: Kind
  /// In small letters; empty for a comment and a declaration.
  let name: String
  /// Just after its last byte.
  let end: Int
  private let attributes: [(name: String, value: String)]

  /// The tag that starts at the `<` of `index`; nil for what only looks like one, such as the type in
  /// `List<Int>`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let rest = index + 1
    guard rest < bytes.count else { return nil }
    switch bytes[rest] {
    case UInt8(ascii: "!"):
      guard let end = Self.endOfDeclaration(bytes, at: index) else { return nil }
      let isComment = bytes[index...].starts(with: "<!--".utf8)
      self.init(kind: isComment ? .comment : .declaration, name: "", end: end, attributes: [])
    case UInt8(ascii: "?"):
      guard let close = bytes[rest...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      self.init(kind: .declaration, name: "", end: close + 1, attributes: [])
    case UInt8(ascii: "/"): self.init(bytes, name: rest + 1, .closing)
    default: self.init(bytes, name: rest, .opening)
    }
  }

  private init(kind: Kind, name: String, end: Int, attributes: [(String, String)]) {
    self.kind = kind
    self.name = name
    self.end = end
    self.attributes = attributes
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, name start: Int, _ kind: Kind) {
    var index = start
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    guard Self.isKnown(name) else { return nil }
    var attributes: [(String, String)] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        self.init(kind: kind, name: name, end: index + 1, attributes: attributes)
        return
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"): index += 1
      case UInt8(ascii: "<"): return nil
      default:
        // An attribute stands apart from the name.
        guard index > start + name.utf8.count, let attribute = Self.attribute(bytes, &index) else {
          return nil
        }
        attributes.append(attribute)
      }
    }
    return nil
  }

  /// Whether a text ends within a tag, such as `<img src`.
  static func isCut(_ text: String) -> Bool {
    guard let start = text.utf8.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = text[start...].dropFirst()
    let name = tag.utf8.prefix(while: isNamePart)
    guard tag.utf8.count > name.count, isBlank(tag.utf8[name.endIndex]) else { return false }
    return !tag.utf8.contains(UInt8(ascii: ">"))
      && known.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }.map { HTMLText.withoutEntities($0.value) }
  }

  /// Whether a property of its style has a value with that word in it.
  func hasStyle(_ property: String, _ word: String = "") -> Bool {
    guard let style = self["style"]?.lowercased() else { return false }
    return style.split(separator: ";").contains { declaration in
      let halves = declaration.split(separator: ":", maxSplits: 1)
      return halves.count == 2 && PlainText.trimmed(String(halves[0])) == property
        && (word.isEmpty || halves[1].containsBytes(word))
    }
  }

  // MARK: Reading

  private static func endOfDeclaration(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    if bytes[index...].starts(with: "<!--".utf8) {
      var next = index + 4
      while next + 2 < bytes.count {
        if bytes[next] == UInt8(ascii: "-"), bytes[next + 1] == UInt8(ascii: "-"),
          bytes[next + 2] == UInt8(ascii: ">")
        {
          return next + 3
        }
        next += 1
      }
      return nil
    }
    // `<!DOCTYPE html>`, and Word's `<![if …]>`.
    guard index + 2 < bytes.count else { return nil }
    let first = bytes[index + 2]
    guard first == UInt8(ascii: "[") || isLetter(first) else { return nil }
    return bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// `name`, `name=value` or `name="value"`.
  private static func attribute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> (String, String)? {
    let start = index
    while index < bytes.count, !isEndOfName(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return name.isEmpty ? nil : (name, "")
    }
    index += 1
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
      defer { index = close + 1 }
      return (name, String(decoding: bytes[(index + 1)..<close], as: UTF8.self))
    }
    let value = index
    while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return (name, String(decoding: bytes[value..<index], as: UTF8.self))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isEndOfName(_ byte: UInt8) -> Bool {
    isBlank(byte) || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "<")].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":")
  }

  // MARK: Names

  /// A tag of HTML, or one of another vocabulary within it, such as Word's `<o:p>`.
  private static func isKnown(_ name: String) -> Bool {
    known.contains(name) || (name.containsBytes(":") && !name.startsWithBytes(":"))
  }

  private static let known: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
    "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li",
    "link", "main", "mark", "math", "meta", "nav", "nobr", "noscript", "object", "ol", "option",
    "p", "param", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section",
    "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title",
    "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr",
  ]
}
