import ActivityKit

/// A word of which some letters are known.
struct LetterWord: Codable, Sendable, Equatable {
  let word: String
  /// Letters that were tried, in order, as keys.
  private(set) var tried: [String] = []

  init(_ word: String) { self.word = word }

  /// What a character counts as: accents do not matter, but ñ is a letter of its own. Nil of what is no letter.
  static func key(_ character: Character) -> String? {
    guard character.isLetter else { return nil }
    let small = character.lowercased()
    return small == "ñ" ? small : small.folded
  }

  private static func keys(_ text: String) -> [String] { text.compactMap(key) }

  /// The letter that a line names; nil where it is anything else.
  static func letter(in line: String) -> String? {
    let keys = keys(line)
    return keys.count == 1 ? keys[0] : nil
  }

  /// Whether a line is the whole word.
  func isMeant(by line: String) -> Bool { Self.keys(line) == Self.keys(word) }

  var letterCount: Int { Self.keys(word).count }
  var differentLetters: Int { Set(Self.keys(word)).count }

  /// How often a letter stands in it.
  func count(of letter: String) -> Int { Self.keys(word).count { $0 == letter } }

  mutating func reveal(_ letter: String) {
    if !tried.contains(letter) { tried.append(letter) }
  }

  /// Letters that were tried and are not in it.
  var misses: [String] { tried.filter { count(of: $0) == 0 } }

  var isKnown: Bool { Self.keys(word).allSatisfy(tried.contains) }

  /// The letters that are known, each with its number among the letters, counted from 1.
  var known: [(number: Int, letter: String)] {
    word.filter { Self.key($0) != nil }.enumerated().compactMap { index, character in
      guard let key = Self.key(character), tried.contains(key) else { return nil }
      return (number: index + 1, letter: character.uppercased())
    }
  }

  /// Its characters one after the other; nil where a letter is not known yet.
  var shown: [String?] {
    word.map { character in
      guard let key = Self.key(character) else { return String(character) }
      return tried.contains(key) ? character.uppercased() : nil
    }
  }
}
