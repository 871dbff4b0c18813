/// Words and names that are one letter away from another one: who types one of them means it.
enum RealWords {
  /// - Parameter word: as ``AnswerScanner`` leaves it; `schuessel` is Schüssel too.
  static func contains(_ word: String) -> Bool {
    if isListed(word) { return true }
    let bare = digraphs.reduce(word) { $0.replacing($1.written, with: $1.letter) }
    return bare != word && isListed(bare)
  }

  private static let digraphs: [(written: String, letter: String)] = [
    ("ae", "a"), ("oe", "o"), ("ue", "u"),
  ]

  private static func isListed(_ word: String) -> Bool {
    english.contains(word[...]) || JudgingTables.lookalikes.contains(word)
  }

  private static let english = Set(englishText.split(whereSeparator: \.isWhitespace))
}
