extension String {
  /// The text in lines of at most `columns`, without control characters, broken between words where
  /// it can be.
  package func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in split(whereSeparator: \.isWhitespace) {
      let word = String(String.UnicodeScalarView(word.unicodeScalars.filter(\.isPrintable)))
      for (index, piece) in word.pieces(LineBreaks.gentle).enumerated() {
        let space = index == 0 && !line.isEmpty ? 1 : 0
        let width = Columns.count(of: piece)
        if taken + space + width <= columns {
          line += (space == 1 ? " " : "") + piece
          taken += space + width
          continue
        }
        if !line.isEmpty { lines.append(line) }
        (line, taken) = (piece, width)
        while taken > columns {
          lines.append(line.removeHead(of: columns))
          taken = Columns.count(of: line)
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Takes away what fits a line of a word that no line holds: a character at least.
  private mutating func removeHead(of columns: Int) -> String {
    var head = ""
    for piece in pieces({ LineBreaks.anywhere(in: $0) }) {
      guard Columns.count(of: head + piece) <= columns else { break }
      head += piece
    }
    if head.isEmpty {
      for character in self {
        guard head.isEmpty || Columns.count(of: head + String(character)) <= columns else { break }
        head.append(character)
      }
    }
    removeFirst(head.count)
    return head
  }

  /// The text cut at some places of its scalars, though never within a character.
  private func pieces(_ places: ([Unicode.Scalar]) -> [Bool]?) -> [String] {
    guard let places = places(Array(unicodeScalars)) else { return [self] }
    var pieces: [String] = []
    var scalar = 0
    for character in self {
      if pieces.isEmpty || places[scalar] { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      scalar += character.unicodeScalars.count
    }
    return pieces
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
