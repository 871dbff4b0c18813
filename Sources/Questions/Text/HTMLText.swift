import Foundation

/// Text that was written for a browser, as a terminal shows it.
enum HTMLText {
  /// Entities become characters; unknown ones stay as they are written.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let after = rest[rest.index(after: ampersand)...]
      if let end = after.prefix(10).firstIndex(of: ";"),
        let character = character(after[..<end])
      {
        result += character
        rest = after[after.index(after: end)...]
      } else {
        result.append("&")
        rest = after
      }
    }
    return result + rest
  }

  /// Without tags and entities: `<br>` and `<p>` break the line, and other tags of HTML vanish. What
  /// only looks like a tag stays.
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return withoutEntities(html) }
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      if let close = after.firstIndex(where: { $0 == ">" || $0 == "<" }), after[close] == ">",
        let name = tagName(after[..<close])
      {
        if breaks.contains(name), !result.isEmpty { result.append("\n") }
        rest = after[after.index(after: close)...]
      } else {
        result.append("<")
        rest = after
      }
    }
    let lines = withoutEntities(result + rest).split(separator: "\n")
      .map { PlainText.trimmed(String($0)) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether it shows or plays something that is not text.
  static func hasMedia(_ html: String) -> Bool {
    guard html.utf8.contains(UInt8(ascii: "<")) || html.contains("@@PLUGINFILE@@") else {
      return false
    }
    let lowered = html.lowercased()
    return ["<img", "<audio", "<video", "<iframe", "<object", "<svg", "@@pluginfile@@"]
      .contains { lowered.contains($0) }
  }

  private static func tagName(_ tag: Substring) -> String? {
    let bare = tag.hasPrefix("/") ? tag.dropFirst() : tag
    let name = bare.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    let end = bare.dropFirst(name.count).first
    guard end == nil || end == " " || end == "/" || end == "\n" || end == "\t" else { return nil }
    return breaks.contains(name) || inline.contains(name) ? name : nil
  }

  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
    "blockquote",
  ]
  private static let inline: Set<String> = [
    "a", "b", "big", "cite", "code", "em", "font", "i", "kbd", "q", "s", "small", "span", "strike",
    "strong", "sub", "sup", "tbody", "td", "th", "thead", "tt", "u", "var",
  ]

  private static func character(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    return HTMLEntities.byName[String(name)]
  }
}
