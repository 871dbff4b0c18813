/// Words and names that are one letter away from another one: who types one of them means it.
enum RealWords {
  static func contains(_ word: String) -> Bool {
    words.contains(word) || JudgingTables.lookalikes.contains(word)
  }

  private static let words = Set(
    [english, common].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
}
