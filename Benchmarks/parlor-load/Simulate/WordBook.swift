import ActivityKit
import Foundation

/// Where the marked words of a text may appear, from how they were typed and what became of them. People are given by
/// any number of their own.
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
    fileprivate(set) var author: Int
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

  /// Somebody has another number from now on.
  mutating func move(_ author: Int, to other: Int) {
    for word in words.keys where words[word]?.author == author { words[word]?.author = other }
    if signed.contains(author) { signed.insert(other) }
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

  /// Why somebody may not read a line that the house says with this word in it; nil where they may.
  /// - Parameters:
  ///   - names: those that its author has or had.
  ///   - leads: whether the reader has taken the event.
  func breach(
    by word: Word, of names: Set<String>, in line: String, readBy role: Role, leads: Bool
  ) -> Violation? {
    switch (word.way, word.privacy) {
    case (.spoken, _), (.kept, _):
      role < .coFacilitator ? Violation(promise: .privacy, text: "a \(role) read '\(line)'") : nil
    case (.typed, nil):
      Violation(promise: .privacy, text: "what was not answered was told: \(line)")
    case (.typed, .named?): nil
    case (.typed, .anonymous?):
      !signed.contains(word.author) && Self.tells(names, in: line, around: word.text)
        ? Violation(promise: .anonymity, text: "'\(line)' tells who wrote it") : nil
    case (.typed, .facilitator?):
      role < .facilitator && !leads
        ? Violation(promise: .privacy, text: "a \(role) read '\(line)'") : nil
    case (.typed, .nobody?):
      Violation(promise: .privacy, text: "what is nobody's was told: \(line)")
    }
  }

  /// Whether a line has one of the names outside of what they wrote themselves.
  private static func tells(_ names: Set<String>, in line: String, around text: String) -> Bool {
    guard let range = line.range(of: text) else {
      return names.contains { line.hasPrefix($0 + " ") }
    }
    let rest = line[..<range.lowerBound] + " " + line[range.upperBound...]
    return rest.split { !$0.isLetter && !$0.isNumber }.contains { names.contains(String($0)) }
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
