import ActivityKit

/// Where the marked words of a text may appear, from how they were typed and what became of them.
struct WordBook {
  /// How somebody typed it.
  enum Way {
    /// With a command that says it to the room or to one person, or calls for help: never kept.
    case spoken
    /// With a command that keeps it: for facilitators only.
    case kept
    /// As a line, or as an answer.
    case typed
  }

  struct Word {
    let author: Int
    /// The text that it stands in.
    let text: String
    let way: Way
    /// The privacy of the prompt that it answered.
    var privacy: Privacy?
    var wasSaid = false
  }

  private(set) var words: [Int: Word] = [:]
  /// Who has put their name to what they wrote.
  var signed: Set<Int> = []

  subscript(word: Int) -> Word? {
    get { words[word] }
    set { words[word] = newValue }
  }

  mutating func typed(_ line: String, by person: Int) {
    let way: Way =
      switch line {
      case _ where line.hasPrefix("/report ") || line.hasPrefix("/notes "): .kept
      case _ where line.hasPrefix("/") && !line.hasPrefix("/answer "): .spoken
      default: .typed
      }
    let text = line.hasPrefix("/answer ") ? String(line.dropFirst(8)) : line
    for word in Self.marked(in: text.utf8) {
      words[word] = Word(author: person, text: text, way: way)
    }
  }

  /// The numbers of the marked words in a text: `qx17z` is number 17.
  static func marked(in text: some Collection<UInt8>) -> [Int] {
    var found: [Int] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "q")) {
      rest = rest[rest.index(after: start)...]
      guard rest.first == UInt8(ascii: "x") else { continue }
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      found.append(number)
    }
    return found
  }
}
