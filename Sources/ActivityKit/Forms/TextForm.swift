/// How a text is asked to be made. It is a goal, never a condition: the confirmation says what is otherwise, and
/// the text stands as it was written.
public enum TextForm: Codable, Sendable, Equatable {
  /// So many lines, with a slash between them, of so many syllables each. Counted of English and Spanish; see
  /// ``Syllables``.
  case syllables([Int])
  /// Lines, with a slash between them, that begin with the letters of this word, in its order.
  case initials(String)
  /// Words of this text, in the order in which it has them.
  case words(of: String)

  /// What is otherwise than it was asked for.
  public enum Deviation: Sendable, Equatable {
    case lines(Int, asked: Int)
    case syllables([Int], asked: [Int])
    case initials([String], asked: [String])
    /// Words that the text does not have, or not there.
    case stray([String])
  }

  /// - Returns: nil where the text is as it was asked for, or may be.
  public func deviation(of text: String) -> Deviation? {
    switch self {
    case .syllables(let asked):
      let lines = Self.lines(of: text)
      guard lines.count == asked.count else { return .lines(lines.count, asked: asked.count) }
      return Syllables.counts(of: lines, asked: asked).map { .syllables($0, asked: asked) }
    case .initials(let word):
      let asked = Self.letters(of: word)
      let found = Self.lines(of: text).map { Self.letters(of: $0).first ?? "?" }
      guard found.count == asked.count else { return .lines(found.count, asked: asked.count) }
      return found == asked ? nil : .initials(found, asked: asked)
    case .words(let source):
      let stray = Self.stray(in: text, from: source)
      return stray.isEmpty ? nil : .stray(stray)
    }
  }

  /// How many lines it has; of one that says nothing of lines, one.
  public var lines: Int {
    switch self {
    case .syllables(let asked): asked.count
    case .initials(let word): Self.letters(of: word).count
    case .words: 1
    }
  }

  /// The lines of a text that was typed in one, without those that are empty.
  static func lines(of text: String) -> [String] {
    text.split { $0 == "/" || $0.isNewline }.map { String($0).withoutBlanksAround }
      .filter { !$0.isEmpty }
  }

  /// The letters of a word as they are compared: large and without marks.
  static func letters(of word: String) -> [String] {
    word.filter(\.isLetter).map { Syllables.plain($0).uppercased() }
  }

  /// The words of a text that another has not, or not after those before them.
  private static func stray(in text: String, from source: String) -> [String] {
    var rest = Self.folded(source)[...]
    return text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      guard let plain = Self.folded(word).first else { return false }
      guard let place = rest.firstIndex(of: plain) else { return true }
      rest = rest[(place + 1)...]
      return false
    }
  }

  private static func folded(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      String(word.filter { $0.isLetter || $0.isNumber }.map(Syllables.plain)).lowercased()
    }.filter { !$0.isEmpty }
  }
}
