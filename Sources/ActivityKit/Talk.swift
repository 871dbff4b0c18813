import Foundation

/// What people say to each other where something else is asked for, told by how it begins.
public enum Talk {
  /// Whether a line is plainly a question to the room: it begins with a word that asks, and ends in a
  /// question mark. What is only a guess (`Lima?`) is none.
  public static func asks(_ line: String) -> Bool {
    endsAsQuestion(line) && beginsWithAsking(line)
  }

  /// The same where people write what they like, so that what would be a guess in a quiz (`is it Lima?`) is one.
  public static func asksTheRoom(_ line: String) -> Bool {
    guard endsAsQuestion(line) else { return false }
    let words = firstTwoWords(of: line)
    return areAsking(words) || roomPairs.contains(words)
  }

  private static func endsAsQuestion(_ line: String) -> Bool {
    line.last { $0 != " " }.map { "?？".contains($0) } ?? false
  }

  static func beginsWithAsking(_ line: String) -> Bool { areAsking(firstTwoWords(of: line)) }

  private static func firstTwoWords(of line: String) -> [String] {
    line.split(whereSeparator: { !$0.isLetter }).prefix(2).map { folded(String($0)) }
  }

  private static func areAsking(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return asking.contains(first) || askingPairs.contains(words)
  }

  /// Whether a line is said in passing, and hardly what is asked for: `lol`, `brb`, `sorry what`.
  public static func isAside(_ line: String) -> Bool {
    guard line.utf8.count <= longestAside else { return false }
    let words = line.split(separator: " ").map(letters).filter { !$0.isEmpty }
    return asides.contains(words.joined(separator: " ")) || words.count == 1 && isLaugh(words[0])
  }

  private static let longestAside = 60

  /// However long it is: `hahaha`, `jajajaja`, `looool`.
  private static func isLaugh(_ word: String) -> Bool {
    guard word.count >= 4 else { return false }
    let said = word.withoutRepeats
    if said == "lol" { return true }
    return laughs.contains { laugh in
      let rest = said.replacing(laugh, with: "")
      return rest.isEmpty || rest.count == 1 && laugh.contains(rest)
    }
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
  private static let roomPairs: Set<[String]> = [
    ["is", "this"], ["is", "it"], ["is", "that"], ["is", "there"], ["is", "everyone"],
    ["does", "this"], ["does", "it"], ["does", "everyone"], ["does", "anyone"], ["will", "this"],
    ["will", "it"], ["will", "they"], ["will", "we"], ["are", "these"], ["are", "they"],
    ["can", "they"], ["can", "you"], ["could", "i"], ["did", "i"], ["did", "we"], ["have", "we"],
    ["es", "anónimo"], ["es", "anonimo"], ["es", "esto"], ["esto", "es"], ["hay", "que"],
    ["se", "puede"], ["puedo", "escribir"], ["lo", "ven"], ["lo", "leen"], ["lo", "lee"],
  ]
  private static let asides: Set<String> = [
    "lol", "lmao", "rofl", "xd", "brb", "afk", "omg", "wtf", "haha", "hehe", "jaja", "jeje", "jiji",
    "sorry", "sorry what", "sorry wrong window", "oops", "whoops", "wrong window", "wait",
    "wait what", "what", "huh", "hang on", "hold on", "one sec", "one moment", "one second",
    "give me a sec", "just a sec", "im back", "ahora vuelvo", "ya vuelvo", "un momento",
    "un segundo", "espera", "perdón", "perdon", "perdón qué", "perdon que", "qué", "cómo",
  ]
  private static let laughs = ["ha", "he", "ja", "je", "ji"]
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
