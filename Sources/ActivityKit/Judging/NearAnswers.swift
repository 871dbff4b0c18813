/// Answers of one quiz that are so near to each other that a slip in one could be the other.
public struct NearAnswers {
  /// A typed answer of one question and an answer or a choice of another, one letter apart.
  public struct Pair: Sendable, Equatable {
    /// The places of the questions.
    public let question: Int
    public let other: Int
    /// As they were written.
    public let answer: String
    public let near: String
  }

  public private(set) var pairs: [Pair] = []

  private struct Entry {
    let question: Int
    let text: String
    let reading: AnswerReading
  }

  private var entries: [Entry] = []
  /// Entries by the hash of their key and of their key without one letter.
  private var places: [UInt64: [Int]] = [:]

  /// - Parameter questions: the typed key of each question, and its choices; whatever it has of them.
  public init(_ questions: [(key: TypedKey?, choices: [String])]) {
    for (place, question) in questions.enumerated() {
      guard let key = question.key else { continue }
      for text in [key.answer] + key.aliases { note(text, of: place) }
    }
    if entries.isEmpty { return }
    for (place, question) in questions.enumerated() {
      let typed = question.key.map { [$0.answer] + $0.aliases } ?? []
      for text in typed + question.choices { compare(text, of: place) }
    }
    pairs.sort { ($0.question, $0.other) < ($1.question, $1.other) }
  }

  private mutating func note(_ text: String, of question: Int) {
    guard let reading = Self.reading(of: text) else { return }
    for hash in Self.hashes(of: reading) { places[hash, default: []].append(entries.count) }
    entries.append(Entry(question: question, text: text, reading: reading))
  }

  private mutating func compare(_ text: String, of question: Int) {
    guard let reading = Self.reading(of: text) else { return }
    var found: Set<Int> = []
    for hash in Self.hashes(of: reading) { found.formUnion(places[hash] ?? []) }
    for index in found.sorted() {
      let entry = entries[index]
      if entry.question != question, Slip.mayConfuse(entry.reading, reading) {
        pairs.append(
          Pair(question: entry.question, other: question, answer: entry.text, near: text))
      }
    }
  }

  /// nil of what is too short for a slip.
  private static func reading(of text: String) -> AnswerReading? {
    guard text.utf8.count >= Slip.leastLatin - 1,
      let reading = AnswerReading.all(of: text, isTyped: false).first
    else { return nil }
    return reading.bytes.count >= Slip.leastLatin - 1 ? reading : nil
  }

  /// The hash of a key, and of the key without each of its letters: two keys that are one edit apart
  /// share one of these. A hash is the sum of the letters, each times a power of a base by its place from
  /// the end, so that all of them take one pass.
  private static func hashes(of reading: AnswerReading) -> [UInt64] {
    let key = Array(reading.key.unicodeScalars)
    let base: UInt64 = 0x100_0000_01B3
    let powers = key.indices.reduce(into: [1 as UInt64]) { powers, _ in
      powers.append(powers[powers.count - 1] &* base)
    }
    let count = key.count
    func term(_ index: Int, _ power: Int) -> UInt64 { UInt64(key[index].value) &* powers[power] }
    var after = key.indices.reduce(0 as UInt64) { $0 &+ term($1, count - 1 - $1) }
    var before: UInt64 = 0
    var hashes = [after]
    for index in key.indices {
      after = after &- term(index, count - 1 - index)
      hashes.append(before &+ after)
      // What is before a letter that is left out moves one place on.
      if index < count - 1 { before = before &+ term(index, count - 2 - index) }
    }
    return hashes
  }
}
