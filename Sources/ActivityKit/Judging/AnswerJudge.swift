/// Judges typed answers by a key. What the key says is taken apart once, however many answers come.
public struct AnswerJudge: Sendable {
  private let readings: [AnswerReading]
  private let right: Set<String>
  private let wrong: Set<String>
  /// What a slip must not be nearer to, or as near.
  private let others: [AnswerReading]
  private let isExact: Bool
  /// The words of the question.
  private let asked: Set<String>
  /// What may stand before an answer to it.
  private let prepositions: Set<String>
  /// In bytes. What is so much longer than every right answer is none, whatever stands around one.
  private let longest: Int

  /// - Parameter question: what the answer is given to: people may begin with words of it.
  public init(_ key: TypedKey, of question: String = "") {
    readings = ([key.answer] + key.aliases).flatMap { AnswerReading.all(of: $0, isTyped: false) }
    let rejected = key.rejected.flatMap { AnswerReading.all(of: $0, isTyped: false) }
    right = Set(readings.map(\.key))
    wrong = Set(rejected.map(\.key))
    others =
      rejected
      + key.neighbours.flatMap { AnswerReading.all(of: $0, isTyped: false) }
      .filter { [right] in !right.contains($0.key) }
    isExact = key.spelling == .exact
    let words = AnswerScanner.tokens(of: question)
    asked = Set(words.map(\.text))
    // Where a right answer begins with one itself, it is a word like any other.
    prepositions = AnswerRewriting.prepositions(askedBy: words)
      .subtracting(readings.compactMap(\.words.first?.text))
    longest = Self.longest(around: [key.answer] + key.aliases)
  }

  /// In bytes. What is so much longer than each of these texts gives none of them.
  static func longest(around texts: [String]) -> Int {
    200 + 4 * (texts.map(\.utf8.count).max() ?? 0)
  }

  /// Whether a line is a right answer.
  public func accepts(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    return isRight(line[...]) || Self.reasoned(line).map(isRight) ?? false
  }

  /// `Lima` of `Lima, because it is by the sea`; nil where no reason is given, or nothing else.
  static func reasoned(_ line: String) -> Substring? {
    guard
      let because = line.split(separator: " ").dropFirst().first(where: {
        JudgingTables.reasons.contains($0.lowercased())
      })
    else { return nil }
    return line[..<because.startIndex]
  }

  private func isRight(_ text: Substring) -> Bool {
    let given = AnswerReading.all(
      of: String(text), isTyped: true, asked: asked, behind: prepositions)
    if given.contains(where: { wrong.contains($0.key) }) { return false }
    if given.contains(where: { right.contains($0.key) }) { return true }
    if isExact { return false }
    guard given.contains(where: { one in readings.contains { Slip.explains(one, for: $0) } }) else {
      return false
    }
    return !given.contains { one in
      others.contains { $0.key == one.key || Slip.isNear(one, $0) }
    }
  }
}
