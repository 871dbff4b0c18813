/// Choices as typed answers are judged: with a slip of the finger in them, behind words of the question, and
/// without those: `pacifc`, `the ocean is the Pacific`, `Pacific Ocean` where an ocean is asked for.
public struct ChoiceSpelling: Sendable {
  private struct Label: Sendable {
    let readings: [AnswerReading]
    let words: Set<String>
    /// The long words of one that has several, each for itself.
    let parts: [AnswerReading]
  }

  private let labels: [Label]
  /// The words of the question.
  private let asked: Set<String>

  public init(_ labels: [String], of question: String) {
    let asked = Set(AnswerScanner.tokens(of: question).map(\.text))
    self.asked = asked
    guard labels.count <= Self.most, labels.allSatisfy({ $0.utf8.count <= Self.longest }) else {
      self.labels = []
      return
    }
    self.labels = labels.map { label in
      let tokens = AnswerScanner.tokens(of: label)
      let words = tokens.map(\.text)
      var readings = AnswerReading.all(of: label, isTyped: false)
      if let rest = Self.without(asked, words) {
        readings += AnswerReading.all(of: rest, isTyped: false)
      }
      let parts = tokens.filter {
        $0.kind == .word && $0.text.count >= Self.leastPart && !asked.contains($0.text)
          && Self.tells($0.text)
      }
      // One that says no means the contrary of its other words.
      let hasParts = tokens.count > 1 && JudgingTables.negations.isDisjoint(with: words)
      return Label(
        readings: readings, words: Set(words),
        parts: hasParts ? parts.map { AnswerReading([$0]) } : [])
    }
  }

  /// The choices that a line means whole; with one that it has a slip in, others that come as near. None for
  /// single letters, which may be the letters of other choices, and for what asks.
  public func meant(by line: String) -> [Int] {
    guard !labels.isEmpty, line.utf8.count <= Self.longest,
      !line.contains(where: { "?？".contains($0) })
    else { return [] }
    let words = AnswerScanner.tokens(of: line).map(\.text)
    guard words.allSatisfy({ $0.count > 1 || !$0.contains(where: \.isLetter) }),
      words.contains(where: Self.tells)
    else { return [] }
    let given = AnswerReading.all(of: line, isTyped: true, asked: asked)
    let whole = places(of: given, words)
    if !whole.isEmpty { return whole }
    guard let rest = Self.without(asked, words) else { return places(ofPart: given) }
    let left = Set(words).subtracting(AnswerScanner.tokens(of: rest).map(\.text))
    // What is left out may mean another choice.
    let found = places(of: AnswerReading.all(of: rest, isTyped: true), words).filter { place in
      labels.indices.allSatisfy { other in
        other == place || !labels[other].words.contains { Self.tells($0) && left.contains($0) }
      }
    }
    return found.isEmpty ? places(ofPart: given) : found
  }

  /// The choices that have a long word of which a line is a slip: `mandrin` for Mandarin Chinese.
  private func places(ofPart given: [AnswerReading]) -> [Int] {
    let words = given.filter { $0.words.count == 1 }
    let slips = labels.indices.filter { place in
      labels[place].parts.contains { part in words.contains { Slip.explains($0, for: part) } }
    }
    return slips.isEmpty ? [] : near(words, slips) { $0.readings + $0.parts }
  }

  /// The places of slips, and of what comes as near.
  private func near(
    _ given: [AnswerReading], _ slips: [Int], among readings: (Label) -> [AnswerReading]
  ) -> [Int] {
    labels.indices.filter { place in
      slips.contains(place)
        || readings(labels[place]).contains { one in given.contains { Slip.isNear($0, one) } }
    }
  }

  private func places(of given: [AnswerReading], _ words: [String]) -> [Int] {
    let negations = Set(words).intersection(JudgingTables.negations)
    let possible = labels.indices.filter { negations.isSubset(of: labels[$0].words) }
    let equal = possible.filter { place in
      labels[place].readings.contains { one in given.contains { $0.key == one.key } }
    }
    if !equal.isEmpty { return equal }
    let slips = possible.filter { place in
      labels[place].readings.contains { one in given.contains { Slip.explains($0, for: one) } }
    }
    return slips.isEmpty ? [] : near(given, slips, among: \.readings)
  }

  /// Choices with more words than these are no answers that people write out.
  private static let longest = 120
  private static let most = 40
  /// In letters, of a word that stands for the whole choice.
  private static let leastPart = 6

  /// Whether a word says something by itself.
  private static func tells(_ word: String) -> Bool {
    word.count > 1 && !JudgingTables.smallWords.contains(word)
      && !JudgingTables.negations.contains(word)
  }

  /// Words without those of the question; nil where that changes nothing, or nothing that tells is left.
  private static func without(_ asked: Set<String>, _ words: [String]) -> String? {
    let rest = words.filter { !asked.contains($0) || JudgingTables.negations.contains($0) }
    guard rest.count < words.count, rest.contains(where: tells) else { return nil }
    return rest.joined(separator: " ")
  }
}
