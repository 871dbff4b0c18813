import ActivityKit
import Foundation

/// What counts as the right answer to a question that is answered in words.
///
/// Case, accents, articles, punctuation and spaces do not matter, and a slip of the keyboard is
/// forgiven: one letter from four letters on, two from eight on. Numbers are taken exactly.
struct TypedKey: Codable, Sendable, Equatable {
  /// The answer as it is told.
  let answer: String
  /// Other answers that are as right.
  let aliases: [String]

  init(_ answer: String, aliases: [String] = []) {
    self.answer = answer
    self.aliases = aliases
  }

  func accepts(_ line: String) -> Bool {
    let given = NormalisedText(line)
    return ([answer] + aliases).contains { expected in
      Self.matches(given, NormalisedText(expected))
    }
  }

  private static func matches(_ given: NormalisedText, _ expected: NormalisedText) -> Bool {
    if given.joined == expected.joined { return true }
    let slips = slips(in: expected.joined.count)
    guard slips > 0, given.numbers == expected.numbers else { return false }
    return Spelling.distance(given.joined, expected.joined, limit: slips) <= slips
  }

  /// How many slips are forgiven in an answer of so many letters.
  static func slips(in length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }
}

/// A text reduced to what matters when two answers are compared.
struct NormalisedText: Equatable {
  /// All of it, without spaces.
  let joined: String
  /// The words that mean a number, in order.
  let numbers: [String]

  init(_ text: String) {
    let words = Self.words(of: text)
    joined = words.joined()
    numbers = words.filter { Self.numberWords.contains($0) || $0.contains(where: \.isNumber) }
  }

  private static let articles: Set<String> = ["a", "an", "the"]

  /// Those a slip or two away from another number.
  private static let numberWords: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "thousand", "million", "billion", "trillion",
  ]

  /// Letters that no decomposition takes apart.
  private static let letters: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  private static func words(of text: String) -> [String] {
    let folded = text.precomposedStringWithCompatibilityMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var plain = ""
    for character in folded.lowercased() {
      if character.isLetter || character.isNumber {
        plain += letters[character] ?? String(character)
      } else if "+#%@".contains(character) {
        // C, C++ and C# are three answers.
        plain.append(character)
      } else if character == "&" {
        plain += " and "
      } else if !"'’.,".contains(character) {
        plain.append(" ")
      }
    }
    let words = plain.split(separator: " ").map(String.init)
    if words.isEmpty { return [text] }
    return Array(bare(words[...]))
  }

  /// Without what people put before or after an answer: "the Beatles", "Beatles, The", "in 1945".
  private static func bare(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard words.count > 1, let first = words.first else { return words }
    if words.last == "the" { return words.dropLast() }
    let isYear = first == "in" && words[words.startIndex + 1].first?.isNumber == true
    return articles.contains(first) || isYear ? words.dropFirst() : words
  }
}
