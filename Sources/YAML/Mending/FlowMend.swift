/// A line with `[…]` or `{…}` in it, and ways to write it that YAML takes.
struct FlowMend {
  private let text: [Unicode.Scalar]
  /// The stretches between the marks `,[]{}` that are no text in quotes, and what is still open at the
  /// end of the line.
  private var pieces: [Range<Int>] = []
  private var open: [Unicode.Scalar] = []
  /// Where a comment, or what looks like one, begins.
  private var comment: Int?
  /// The same, if something is open there.
  private(set) var swallowing: Int?

  /// - Returns: nil when nothing is opened in the line.
  init?(_ line: String) {
    text = Array(line.unicodeScalars)
    var (start, index) = (0, 0)
    var quote: Unicode.Scalar?
    while index < text.count {
      let scalar = text[index]
      if let mark = quote {
        if scalar == "\\", mark == "\"" { index += 1 }
        if scalar == mark { quote = nil }
      } else if scalar == "\"" || scalar == "'", isBeginning(index) {
        quote = scalar
      } else if "[{".contains(Character(scalar)), isBeginning(index) {
        open.append(scalar == "[" ? "]" : "}")
        start = index + 1
      } else if !open.isEmpty, ",]}".contains(Character(scalar)) {
        pieces.append(start..<index)
        start = index + 1
        if scalar != ",", open.last == scalar { open.removeLast() }
      } else if scalar == "#", index > 0, text[index - 1] == " ", comment == nil {
        comment = index
        swallowing = open.isEmpty ? nil : index
      }
      index += 1
    }
    if !open.isEmpty, start < text.count { pieces.append(start..<text.count) }
    if pieces.isEmpty { return nil }
  }

  /// Whether something can begin here: nothing but blanks and marks stands before it.
  private func isBeginning(_ index: Int) -> Bool {
    guard let before = text[..<index].last(where: { $0 != " " }) else { return true }
    return ",[{:-".unicodeScalars.contains(before)
  }

  /// Each way to write the line, the likeliest first.
  var lines: [String] {
    [withComma, inQuotes, closed].compactMap(\.self)
  }

  /// `{ time: 20s rounds: 2 }` with its comma.
  private var withComma: String? {
    for piece in pieces {
      let words = String(String.UnicodeScalarView(text[piece]))
      guard let match = words.wholeMatch(of: /( *[a-z_]+: +[^ ]+)( +[a-z_]+: .*)/) else {
        continue
      }
      return rewritten(piece, match.1 + "," + match.2)
    }
    return nil
  }

  /// With the texts in quotes that hold what YAML takes for a mark.
  private var inQuotes: String? {
    var edits: [(Range<Int>, String)] = []
    for piece in pieces {
      let words = String(String.UnicodeScalarView(text[piece]))
      guard let match = words.prefixMatch(of: /( *(?:[a-z_]+: +)?)[^ ]/) else { continue }
      let rest = words.dropFirst(match.1.count)
      let tail = rest.reversed().prefix { $0 == " " }.count
      let value = String(rest.dropLast(tail))
      let marks = value.contains(": ") || value.contains(" #") || value.hasPrefix("#")
      guard marks || value.first.map({ "@`%&*!|>".contains($0) }) == true else { continue }
      edits.append(
        (piece, match.1 + QuotedText.of(TextMend.unquoted(value) ?? value) + rest.suffix(tail)))
    }
    guard !edits.isEmpty else { return nil }
    var line = text
    for (range, new) in edits.reversed() { line.replaceSubrange(range, with: new.unicodeScalars) }
    return String(String.UnicodeScalarView(line))
  }

  /// With what is still open closed at its end.
  private var closed: String? {
    guard !open.isEmpty else { return nil }
    var end = comment ?? text.count
    while end > 0, text[end - 1] == " " { end -= 1 }
    let marks = open.reversed().map { $0 == "}" && text[..<end].last != "{" ? " }" : String($0) }
    return String(String.UnicodeScalarView(text[..<end])) + marks.joined()
      + (end < text.count ? " " + String(String.UnicodeScalarView(text[end...])) : "")
  }

  private func rewritten(_ range: Range<Int>, _ new: String) -> String {
    String(String.UnicodeScalarView(text[..<range.lowerBound])) + new
      + String(String.UnicodeScalarView(text[range.upperBound...]))
  }
}
