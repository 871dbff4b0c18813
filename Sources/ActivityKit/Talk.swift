import Foundation

/// What people say to each other where something else is asked for, told by how it begins.
public enum Talk {
  /// Whether a line is plainly a question to the room: it begins with a word that asks, and ends in a
  /// question mark. What is only a guess (`Lima?`) is none.
  public static func asks(_ line: String) -> Bool {
    guard let last = line.last(where: { $0 != " " }), "?？".contains(last) else { return false }
    return beginsWithAsking(line)
  }

  static func beginsWithAsking(_ line: String) -> Bool {
    let words = line.split(whereSeparator: { !$0.isLetter }).prefix(2).map { folded(String($0)) }
    guard let first = words.first else { return false }
    return asking.contains(first) || words.count == 2 && askingPairs.contains(words)
  }

  /// In words: whoever asks what to do asks in a few.
  package static let longestQuestion = 7

  /// Whether what is asked for may be a question itself: "Write a question for the others".
  package static func mentionsQuestions(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { questions.contains(folded(String($0))) }
  }

  /// Whether a line begins as people begin who talk. That may be what is asked for all the same, so it is
  /// confirmed with the way back.
  public static func begins(_ line: String) -> Bool {
    let words = line.utf8.split(separator: UInt8(ascii: " ")).lazy.map { letters(Substring($0)) }
      .filter { !$0.isEmpty }
    guard let first = words.first, talkers.contains(first) else { return false }
    let text = words.joined(separator: " ")
    return talking.contains { text == $0 || text.hasPrefix($0 + " ") }
  }

  private static func letters(_ word: Substring) -> String {
    let text = folded(String(word))
    // Asking Unicode takes long, and is not needed for most words.
    let isPlain = text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    return isPlain ? text : text.filter { $0.isLetter || $0.isNumber }
  }

  private static func folded(_ text: String) -> String { text.compatible.lowercased() }

  // MARK: In the languages that people here speak most

  /// What begins a question, where its mark ends it.
  private static let asking: Set<String> = [
    "what", "whats", "who", "whom", "whose", "which", "when", "where", "why", "how", "huh",
    "qué", "quién", "cuál", "cuándo", "dónde", "cómo", "was", "wer", "wie", "wo", "wann", "warum",
    "welche", "quoi", "qui", "quel", "quelle", "quand", "où", "comment", "pourquoi",
    "que", "quien", "cual", "cuando", "donde", "cuánto", "cuanto", "cuántas", "cuantas", "cuántos",
    "cuantos",
  ]
  /// The same in two words.
  private static let askingPairs: Set<[String]> = [
    ["por", "qué"], ["por", "que"], ["a", "qué"], ["a", "que"], ["de", "qué"], ["de", "que"],
    ["can", "i"], ["can", "we"], ["do", "i"], ["do", "we"], ["should", "i"], ["should", "we"],
    ["are", "we"], ["may", "i"], ["am", "i"],
  ]
  private static let questions: Set<String> = [
    "question", "questions", "ask", "pregunta", "preguntas", "preguntar", "preguntarías",
  ]

  /// What is talk with and without a mark.
  private static let talking: [String] =
    [
      "hm", "hmm", "um", "uh", "err", "lol", "hi", "hello", "let me think", "give me a", "hang on",
      "one moment", "sorry im", "can i", "can we", "can you", "could you", "do we", "do i",
      "what do we", "what do i", "how do we", "how do i",
      "déjame pensar", "un momento", "espera", "hola", "puedo", "podemos", "qué hay que",
    ] + HouseWord.unsurePhrases.map { $0.split(separator: " ").map(letters).joined(separator: " ") }

  /// The first words of those.
  private static let talkers = Set(
    talking.compactMap { $0.split(separator: " ").first.map(String.init) })
}
