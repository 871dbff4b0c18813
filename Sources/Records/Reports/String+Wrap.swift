extension String {
  /// The text in lines of at most `columns`, without control characters, broken between words where
  /// it can be.
  func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      var rest = String(word).cut(to: .max)
      if !line.isEmpty, line.width + 1 + rest.width <= columns {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.width > columns {
        var head = ""
        while let next = rest.first, (head + String(next)).width <= columns {
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
