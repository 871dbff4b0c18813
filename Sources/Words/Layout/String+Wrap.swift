extension String {
  /// The text in lines of at most `columns`, without control characters, broken between words where
  /// it can be.
  package func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      var rest = String(String.UnicodeScalarView(word.unicodeScalars.filter(\.isPrintable)))
      if !line.isEmpty, Columns.count(of: line) + 1 + Columns.count(of: rest) <= columns {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while Columns.count(of: rest) > columns {
        var head = ""
        while let next = rest.first, Columns.count(of: head + String(next)) <= columns {
          head.append(rest.removeFirst())
        }
        // A character that is wider than a line stands alone.
        if head.isEmpty { head.append(rest.removeFirst()) }
        // Words made of others are broken between them.
        if let hyphen = head.dropFirst().lastIndex(of: "-") {
          let tail = String(head[head.index(after: hyphen)...])
          head.removeLast(tail.count)
          rest = tail + rest
        }
        lines.append(head)
      }
      line = rest
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    // What turns the direction of writing.
    case .format: !(0x202A...0x202E ~= value || 0x2066...0x2069 ~= value)
    default: true
    }
  }
}
