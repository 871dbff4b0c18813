/// What people say before they correct what they gave: `actually B`, `no wait, I mean C`.
public enum Correction {
  /// `B` of `oops, I mean B`; nil where nothing of that kind is said, or nothing else.
  public static func meant(by line: String) -> String? {
    var rest = Substring(line.withoutBlanksAround)
    guard JudgingTables.correctors.contains(rest.prefix(while: \.isLetter).lowercased()) else {
      return nil
    }
    var corrects = false
    while let said = JudgingTables.corrections.first(where: { begins(rest, with: $0.words) }) {
      corrects = corrects || !said.needsAnother
      rest = rest.dropFirst(said.words.count).drop { ",.:;!-– ".contains($0) }
    }
    return corrects && !rest.isEmpty ? String(rest) : nil
  }

  private static func begins(_ text: Substring, with words: String) -> Bool {
    let head = text.prefix(words.count)
    guard head.count == words.count, head.lowercased() == words else { return false }
    let next = text.dropFirst(words.count).first
    return next.map { !$0.isLetter && !$0.isNumber && !"'’".contains($0) } ?? true
  }
}

extension JudgingTables {
  /// Longer ones first. Some correct nothing by themselves: `sorry` may be the beginning of what is given.
  static let corrections: [(words: String, needsAnother: Bool)] = [
    ("quiero decir", false), ("mejor dicho", false), ("en realidad", false),
    ("i actually mean", false),
    ("correction", false), ("i meant", false), ("make that", false), ("actually", false),
    ("perdona", true), ("perdón", true), ("i mean", false), ("espera", true), ("oops", false),
    ("sorry", true), ("no wait", false), ("wait no", false), ("wait", true), ("digo", false),
    ("no", true),
  ]

  /// The first words of those.
  static let correctors = Set(corrections.map { $0.words.prefix(while: \.isLetter).lowercased() })
}
