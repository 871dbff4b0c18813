import Foundation

/// What people ask the house for in words of their own, where a command does it: `can you repeat the question`,
/// `how long is left`, `I don't want to`. `docs/protocol.md` tells people of it.
enum HouseRequest {
  /// What a line asks for; nil for other lines.
  /// - Parameter language: that its author reads. What is said in several words counts in every language, and one
  ///   word in English and in theirs.
  static func word(in line: String, _ language: String) -> HouseWord? {
    guard line.utf8.count <= longest, let first = firstWord(of: line),
      tables.contains(where: { $0.table.firstWords.contains(first) })
    else { return nil }
    let words = words(of: line)
    guard words.count <= mostWords else { return nil }
    let own = language.prefix { $0 != "-" }
    return tables.lazy.filter { words.count > 1 || $0.language == "en" || $0.language == own }
      .compactMap { $0.table.word(for: words[...]) }.first
  }

  /// In bytes.
  private static let longest = 120
  private static let mostWords = 16

  /// In small letters without accents and apostrophes.
  private static func words(of line: String) -> [String] {
    let text = line.isASCII ? line : plain(line.compatible)
    return text.lowercased().filter { !"'`’ʼ".contains($0) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Every line is looked at, and few begin like that.
  private static func firstWord(of line: String) -> String? {
    guard let word = line.split(separator: " ", maxSplits: 1).first else { return nil }
    return word.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
      ? String(word) : words(of: String(word)).first
  }

  private static func plain(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil)
  }

  private static let tables = [(language: "en", table: english), (language: "es", table: spanish)]

  /// What is said in one language.
  struct Table: Sendable {
    /// Words of courtesy and of hesitation, before and behind what is asked for.
    let courtesies: Set<String>
    /// How people begin to ask.
    let openings: Set<String>
    /// What asks by itself.
    let alone: [String: HouseWord]
    /// What asks behind one of the openings, or with a word of courtesy.
    let asked: [String: HouseWord]
    let firstWords: Set<String>

    /// In words.
    private static let longestOpening = 5
    private static let longestCourtesy = 3

    /// Each line of a text is a pattern.
    init(
      courtesies: String, openings: String, alone: [HouseWord: String], asked: [HouseWord: String]
    ) {
      self.courtesies = Set(Self.phrases(of: courtesies))
      self.openings = Set(Self.phrases(of: openings))
      self.alone = Self.phrases(alone)
      self.asked = Self.phrases(asked)
      let beginnings =
        Array(self.courtesies) + Array(self.openings) + Array(self.alone.keys)
        + Array(self.asked.keys)
      firstWords = Set(
        beginnings.compactMap { $0.split(separator: " ").first.map(String.init) })
    }

    private static func phrases(_ texts: [HouseWord: String]) -> [String: HouseWord] {
      let pairs = texts.flatMap { word, text in phrases(of: text).map { ($0, word) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func phrases(of text: String) -> [String] {
      text.split(separator: "\n").flatMap { expanded(String($0)) }
    }

    /// Every phrase of a pattern, in which one of those between brackets may stand, or nothing.
    private static func expanded(_ pattern: String) -> [String] {
      guard let open = pattern.firstIndex(of: "("), let close = pattern.firstIndex(of: ")") else {
        return [pattern.split(separator: " ").joined(separator: " ")]
      }
      return pattern[pattern.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
        .flatMap { part in
          expanded("\(pattern[..<open]) \(part) \(pattern[pattern.index(after: close)...])")
        }
    }

    /// - Parameter isCourteous: whether a word of courtesy stood around these.
    func word(for words: ArraySlice<String>, isCourteous: Bool = false) -> HouseWord? {
      let text = words.joined(separator: " ")
      if let word = alone[text] ?? (isCourteous ? asked[text] : nil) { return word }
      for length in 1...Self.longestOpening where length < words.count {
        guard openings.contains(words.prefix(length).joined(separator: " ")) else { continue }
        let rest = words.dropFirst(length)
        let isPolite = rest.first.map(courtesies.contains) ?? false
        let core = (isPolite ? rest.dropFirst() : rest).joined(separator: " ")
        if let word = asked[core] ?? alone[core] { return word }
      }
      for length in 1...Self.longestCourtesy where length < words.count {
        if courtesies.contains(words.prefix(length).joined(separator: " ")),
          let word = word(for: words.dropFirst(length), isCourteous: true)
        {
          return word
        }
        if courtesies.contains(words.suffix(length).joined(separator: " ")),
          let word = word(for: words.dropLast(length), isCourteous: true)
        {
          return word
        }
      }
      return nil
    }
  }
}
