/// Answers of one quiz that are so near to each other that a slip in one could be the other.
public struct NearAnswers {
  /// A typed answer, and an answer or a choice one letter apart that some other question has.
  public struct Pair: Sendable, Equatable {
    /// As they were written first.
    public let answer: String
    public let near: String
    /// The places of the questions that have the one, and of those that have the other, in order.
    public let questions: [Int]
    public let others: [Int]
  }

  public private(set) var pairs: [Pair] = []

  private struct Entry {
    let text: String
    let reading: AnswerReading
    /// The places of the questions that have it, and of those where it is typed.
    var places: [Int] = []
    var typed: [Int] = []
  }

  private var entries: [Entry] = []
  private var indices: [String: Int] = [:]
  /// Entries by the hash of their key and of their key without one letter.
  private var alike: [UInt64: [Int]] = [:]

  /// How many answers that are the same without one letter are looked at: no quiz has more, and many
  /// would take long.
  private static let mostAlike = 32

  /// - Parameter questions: the typed key of each question, and its choices; whatever it has of them.
  public init(_ questions: [(key: TypedKey?, choices: [String])]) {
    guard questions.contains(where: { $0.key != nil }) else { return }
    for (place, question) in questions.enumerated() {
      let typed = question.key.map { [$0.answer] + $0.aliases } ?? []
      for text in typed { note(text, of: place, isTyped: true) }
      for text in question.choices { note(text, of: place, isTyped: false) }
    }
    let hashes = entries.map { Self.hashes(of: $0.reading) }
    for (index, hashes) in hashes.enumerated() {
      for hash in hashes where alike[hash, default: []].count < Self.mostAlike {
        alike[hash, default: []].append(index)
      }
    }
    for (index, hashes) in hashes.enumerated() where !entries[index].typed.isEmpty {
      compare(entries[index], Set(hashes.flatMap { alike[$0] ?? [] }).sorted())
    }
  }

  private mutating func note(_ text: String, of question: Int, isTyped: Bool) {
    guard let reading = Self.reading(of: text) else { return }
    let index = indices[reading.key] ?? entries.count
    if index == entries.count {
      indices[reading.key] = index
      entries.append(Entry(text: text, reading: reading))
    }
    if entries[index].places.last != question { entries[index].places.append(question) }
    if isTyped, entries[index].typed.last != question { entries[index].typed.append(question) }
  }

  private mutating func compare(_ entry: Entry, _ found: [Int]) {
    for other in found.map({ entries[$0] }) {
      let isOfOne = entry.typed.count == 1 && other.places == entry.typed
      if !isOfOne, Slip.mayConfuse(entry.reading, other.reading) {
        pairs.append(
          Pair(
            answer: entry.text, near: other.text, questions: entry.typed, others: other.places))
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
