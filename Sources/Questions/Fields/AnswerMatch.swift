/// Which choice an answer means: by its words, its letter or its number, in this order, so that `1912`
/// among years is that year.
struct AnswerMatch {
  /// What the first choice is counted as.
  enum Base: Int { case zero, one }

  /// The choices; nil for a place that has none, such as an empty cell.
  let places: [String?]
  let base: Base

  /// The places that an answer means, or several answers in one.
  func places(of answer: String) -> [Int]? {
    if let place = place(of: answer) { return [place] }
    for marks in ["|", ";", ",", ",;&/ "] {
      let parts = answer.split { marks.contains($0) }.map { PlainText.trimmed(String($0)) }
        .filter { !$0.isEmpty && $0.lowercased() != "and" }
      guard parts.count > 1 else { continue }
      let places = parts.compactMap(place)
      if places.count == parts.count { return places }
    }
    return nil
  }

  private func place(of answer: String) -> Int? {
    if let place = placeByWords(answer) { return place }
    let bare = answer.trimmingParentheses
    let word = Self.afterNoun(bare)
    if let letter = word.utf8.first, word.utf8.count == 1,
      (0x61...0x7A).contains(letter | 0x20), isPlace(Int(letter | 0x20) - 0x61)
    {
      return Int(letter | 0x20) - 0x61
    }
    if let number = Int(word), isPlace(number - base.rawValue) { return number - base.rawValue }
    // `B. Lima` and `B) Lima`.
    if let (index, text) = AikenLine.choice(answer), isPlace(index), let choice = places[index],
      PlainText.folded(choice) == PlainText.folded(text)
    {
      return index
    }
    return nil
  }

  /// By its words alone; nil where two choices differ in nothing but case and accents, and it is
  /// neither.
  func placeByWords(_ answer: String) -> Int? {
    if let place = places.firstIndex(of: answer) { return place }
    let folded = PlainText.folded(answer)
    let same = places.indices.filter { places[$0].map(PlainText.folded) == folded }
    return same.count == 1 ? same[0] : nil
  }

  private func isPlace(_ index: Int) -> Bool {
    places.indices.contains(index) && places[index] != nil
  }

  /// `Option B`, `choice 3`.
  private static func afterNoun(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count == 2, ["option", "choice", "answer"].contains(words[0].lowercased()) else {
      let plain = text.lowercased()
      let noun = ["option", "choice"].first { plain.hasPrefix($0) && plain.count > $0.count }
      return noun.map { String(text.dropFirst($0.count)).trimmingParentheses } ?? text
    }
    return String(words[1]).trimmingParentheses
  }
}

extension String {
  /// Without the signs that a letter of a list has around it: `(b)`, `B.`, `_2`.
  fileprivate var trimmingParentheses: String {
    String(drop { "(_ ".contains($0) }.reversed().drop { "). :".contains($0) }.reversed())
  }
}
