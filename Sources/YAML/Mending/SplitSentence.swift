/// Items of a list in brackets that read like one sentence, or one text in quotation marks, which its
/// commas have split.
package struct SplitSentence {
  /// The items of each text, in order.
  package let groups: [ClosedRange<Int>]

  /// - Parameters:
  ///   - items: as they are written, without the blanks around them.
  ///   - areChoices: whether the list is one of choices, where a question may stand among others.
  /// - Returns: nil when nothing reads so.
  package init?(_ items: [String], areChoices: Bool) {
    var (groups, first) = ([ClosedRange<Int>](), 0)
    // The last item that goes on with those before it.
    var end = -1
    while first < items.count {
      var last = Self.quotation(items, from: first) ?? first
      if last == first {
        end = max(end, first)
        while end + 1 < items.count, Self.goesOn(items[end], items[end + 1]) { end += 1 }
        if Self.isSentence(items[first...end]) { last = end }
      }
      if last > first { groups.append(first...last) }
      first = last + 1
    }
    if groups.isEmpty, !areChoices, items.count == 2, Self.isQuestion(items) { groups = [0...1] }
    guard !groups.isEmpty else { return nil }
    self.groups = groups
  }

  /// The item that ends the quotation which the first one opens.
  private static func quotation(_ items: [String], from first: Int) -> Int? {
    guard let mark = items[first].first, let closing = pairs[mark],
      items[first].last.map({ !closing.contains($0) }) == true
    else { return nil }
    return items.indices.dropFirst(first + 1).prefix(mostParts).first { index in
      items[index].last.map { closing.contains($0) } == true
    }
  }

  /// A quotation with more commas was never closed.
  private static let mostParts = 30
  private static let pairs: [Character: String] = [
    "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "「": "」", "『": "』",
  ]

  /// Whether an item may go on with the sentence of the one before.
  private static func goesOn(_ one: String, _ next: String) -> Bool {
    guard !isEnd(one), let first = next.first else { return false }
    if first.isLowercase { return true }
    // Scripts without capitals do not tell.
    return first.isLetter && !first.isUppercase && one.contains(" ") && next.contains(" ")
  }

  private static func isSentence(_ items: ArraySlice<String>) -> Bool {
    guard items.count > 1, let first = items.first, let last = items.last else { return false }
    let words = first.split(separator: " ").count
    let isOpening = first.first?.isLowercase != true
    if isEnd(last) { return isOpening || words > 2 }
    guard isOpening, words > 2, let next = items.dropFirst().first else { return false }
    return joints.contains(next.prefix { $0 != " " }.lowercased())
  }

  private static func isQuestion(_ items: [String]) -> Bool {
    !isEnd(items[0]) && items[0].contains(" ") && items[0].first?.isUppercase == true
      && items[1].last.map { "?？؟".contains($0) } == true
  }

  private static func isEnd(_ text: String) -> Bool {
    let end = text.last { !"\"'”’»)」".contains($0) }
    return end.map { "?!.…？！。؟।".contains($0) } == true
  }

  /// What the second half of a sentence begins with.
  private static let joints: Set<String> = [
    "and", "or", "but", "so", "because", "which", "who", "where", "when", "if", "in", "with", "for",
    "to", "please", "not", "as", "then", "even", "y", "o", "pero", "que", "en", "und", "oder",
    "aber", "weil", "et", "ou", "mais", "e", "ma", "maar", "of",
  ]
}
