/// Choices by their words: "harp" is `The Celtic harp` where no other choice has to do with a harp.
public struct ChoiceWords: Sendable {
  private let labels: [[String]]

  public init(_ labels: [String]) { self.labels = labels.map(Self.words) }

  /// The choices that have the words of a line, whole and in their order, or else a word that begins like
  /// the only one; with them, where it is one, others that come near. None for words that tell nothing: small
  /// ones, single letters, numbers.
  public func meant(by line: String) -> [Int] {
    guard line.utf8.count <= Self.longest, !line.contains(where: { "?？".contains($0) }) else {
      return []
    }
    var typed = Self.words(line)
    let all = typed
    // `a` may be the letter of another choice.
    while typed.count > 1, let first = typed.first, first.count > 1,
      JudgingTables.articles.contains(first)
    {
      typed.removeFirst()
    }
    guard Self.tellSomething(typed) else { return [] }
    var having = labels.indices.filter { Self.has(typed, labels[$0]) }
    if having.isEmpty, let named = Self.named(by: typed, isArticled: typed.count < all.count),
      Self.tellSomething(named), !named.contains(where: JudgingTables.negations.contains)
    {
      typed = named
      having = labels.indices.filter { Self.has(typed, labels[$0]) }
    }
    if having.isEmpty, typed.count == 1, typed[0].count >= Self.leastBeginning {
      having = labels.indices.filter { labels[$0].contains { $0.hasPrefix(typed[0]) } }
    }
    guard having.count == 1, let one = having.first, let last = typed.last else { return having }
    let isTurned = labels[one].contains {
      JudgingTables.negations.contains($0) && !typed.contains($0)
    }
    if isTurned { return [] }
    let near = labels.indices.filter { index in
      index != one
        && labels[index].contains {
          $0.hasPrefix(last) || last.count > 3 && Spelling.distance($0, last) <= 1
        }
    }
    return ([one] + near).sorted()
  }

  private static let longest = 200
  /// In letters, of the beginning of a word: `print` for The printing press.
  private static let leastBeginning = 4

  private static func tellSomething(_ words: [String]) -> Bool {
    words.allSatisfy { $0.count > 1 && !$0.contains(where: \.isNumber) }
      && words.contains { !JudgingTables.smallWords.contains($0) }
  }

  /// `harp` of `harp one`, of `one with the harp` and of `la del arpa`; nil where a choice is not named like that.
  /// - Parameter isArticled: whether an article stood before the words.
  private static func named(by words: [String], isArticled: Bool) -> [String]? {
    if words.count > 1, let last = words.last, JudgingTables.choiceNouns.contains(last) {
      return words.dropLast()
    }
    var rest = words[...]
    let isNoun = rest.first.map(JudgingTables.choiceNouns.contains) ?? false
    if isNoun { rest.removeFirst() }
    guard isNoun || isArticled, let link = rest.first,
      JudgingTables.choiceLinks.contains(link)
    else { return nil }
    rest = rest.drop {
      JudgingTables.choiceLinks.contains($0) || JudgingTables.articles.contains($0)
    }
    return rest.isEmpty ? nil : Array(rest)
  }

  private static func has(_ typed: [String], _ label: [String]) -> Bool {
    guard typed.count <= label.count else { return false }
    return (0...(label.count - typed.count)).contains {
      label[$0..<($0 + typed.count)].elementsEqual(typed)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.folded.filter { !"'’`".contains($0) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
