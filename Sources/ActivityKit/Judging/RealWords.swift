/// Words and names that are one letter away from another one: who types one of them means it.
enum RealWords {
  static func contains(_ word: String) -> Bool {
    english.contains(word[...]) || JudgingTables.lookalikes.contains(word)
  }

  private static let english = Set(englishText.split(whereSeparator: \.isWhitespace))
}
