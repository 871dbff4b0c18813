import Foundation

/// What a question asks for its number in, as far as its own words tell: "How high is it, in metres?",
/// "How many days has a week?", "Height (m)?". Whoever types the unit along with the number types no more
/// than was asked for.
public struct AskedUnit: Sendable {
  /// The unit as the question names it; nil where it names none, or more than one.
  public let word: String?
  private let rows: Set<Int>
  /// What is counted, folded: the words behind "how many".
  private let counted: [String]

  public init(of question: String) {
    // No unit is so far back that a longer question has to be read to its end.
    let words = question.prefix(Self.longest).split(whereSeparator: \.isWhitespace).map(Word.init)
    var found: (word: String, rows: Set<Int>)?
    var areMany = false
    var things: [String] = []
    for index in words.indices {
      let isCount =
        words[index].folded == "many" && index > 0 && words[index - 1].folded == "how"
        || words[index].folded.hasPrefix("cuant")
      let isOpening = JudgingTables.unitOpenings.contains(words[index].folded)
      let start = words[index].isBracketed && !isOpening ? index : index + 1
      guard isCount || isOpening || words[index].isBracketed, start < words.count else { continue }
      let ways = (1...min(Self.mostWords, words.count - start)).reversed().map {
        words[start..<(start + $0)]
      }
      if isCount { things += ways.map(Self.folded) }
      guard
        let way = ways.first(where: { Self.units[Self.folded($0)] != nil }),
        let rows = Self.units[Self.folded(way)],
        isCount || words[index].isBracketed && way.last?.endsBracket == true
          || !JudgingTables.noUnitsBehindIn.contains(Self.folded(way))
      else { continue }
      guard let before = found else {
        found = (way.map(\.text).joined(separator: " "), rows)
        continue
      }
      found = (before.word, before.rows.intersection(rows))
      areMany = areMany || before.rows.isDisjoint(with: rows)
    }
    word = areMany ? nil : found?.word
    rows = areMany ? [] : found?.rows ?? []
    counted = things.filter { $0.contains(where: \.isLetter) }
  }

  /// A number was typed in another unit than the one that is asked for.
  public struct OtherUnit: Error {
    public let asked: String
  }

  /// A typed line without the unit of this question, if it has that.
  public func number(in line: String) throws(OtherUnit) -> String {
    guard line.utf8.count <= Self.longest, line.contains(where: Self.isOfUnit) else {
      return line
    }
    var text = line.folded.trimmingCharacters(in: .whitespaces)
    while let last = text.last, ".!,".contains(last), text.dropLast().last?.isLetter == true {
      text.removeLast()
    }
    for phrase in counted {
      if let rest = Self.without(phrase, text) { return rest }
    }
    for (phrase, rows) in Self.phrases {
      guard let rest = Self.without(phrase, text),
        rest.contains(where: \.isNumber) || phrase.count > 2
      else { continue }
      guard let word else { return rows.isDisjoint(with: Self.free) ? line : rest }
      if rows.isDisjoint(with: self.rows) { throw OtherUnit(asked: word) }
      return rest
    }
    return line
  }

  /// What is before a phrase at the end of a text, or behind one at its beginning.
  private static func without(_ phrase: String, _ text: String) -> String? {
    let isWord = phrase.first?.isLetter == true
    if text.hasSuffix(phrase) {
      let rest = text.dropLast(phrase.count)
      guard let last = rest.last, !(isWord && last.isLetter) else { return nil }
      return rest.trimmingCharacters(in: .whitespaces)
    }
    let sign = text.first.flatMap { "-+".contains($0) ? String($0) : nil } ?? ""
    let body = text.dropFirst(sign.count)
    guard body.hasPrefix(phrase) else { return nil }
    let rest = body.dropFirst(phrase.count)
    guard let first = rest.first, !first.isLetter || !isWord else { return nil }
    return sign + rest.trimmingCharacters(in: .whitespaces)
  }

  // MARK: Words

  private struct Word {
    let text: String
    let folded: String
    /// Whether it stands in brackets by itself, or begins what does.
    let isBracketed: Bool
    let endsBracket: Bool

    init(_ word: Substring) {
      text = word.trimmingCharacters(in: CharacterSet(charactersIn: "()[]{}.,:;?!¿¡\"'“”…"))
      folded = text.folded
      isBracketed = word.first.map { "([".contains($0) } ?? false
      endsBracket = word.contains { ")]".contains($0) }
    }
  }

  private static let longest = 2_000
  private static let mostWords = 3

  private static func isOfUnit(_ character: Character) -> Bool {
    character.isLetter || character.isSymbol || "%°".contains(character)
  }

  private static func folded(_ words: ArraySlice<Word>) -> String {
    words.map(\.folded).joined(separator: " ")
  }

  /// The rows of the table that a phrase stands in.
  private static let units: [String: Set<Int>] = {
    var units: [String: Set<Int>] = [:]
    for (row, line) in lines.enumerated() {
      for phrase in line.split(separator: "|") { units[phrase.folded, default: []].insert(row) }
    }
    return units
  }()
  private static let lines = [JudgingTables.unitLines, JudgingTables.freeUnitLines]
    .flatMap { $0.split(separator: "\n") }
  private static let free = Set(
    JudgingTables.unitLines.split(separator: "\n").count..<lines.count)
  /// The longest first.
  private static let phrases = units.sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
    .map { (phrase: $0.key, rows: $0.value) }
}
