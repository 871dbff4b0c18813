/// Where the columns of a table are, in the words of whoever imports it:
/// `question=Front,answer=Back,choices=B,C,D`.
public struct QuestionColumns: Sendable, Equatable {
  /// By what they hold: the names of columns, or their numbers from 1 on.
  let names: [(field: QuestionField, column: String)]

  public static func == (left: Self, right: Self) -> Bool {
    left.names.elementsEqual(right.names) { $0.field == $1.field && $0.column == $1.column }
  }

  public struct Mistake: Error, Equatable {
    /// One sentence without a full stop.
    public let message: String
  }

  /// A part without `=` is one more column of what stands before it.
  public init(_ text: String) throws(Mistake) {
    var names: [(QuestionField, String)] = []
    var field: QuestionField?
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count > 1 {
        guard let word = Self.words.first(where: { $0.word == halves[0] }) else {
          throw Mistake(
            message: "'\(halves[0])' is not what a column can hold; it is "
              + Self.words.map(\.word).joined(separator: ", "))
        }
        field = word.field
      }
      let column = PlainText.trimmed(String(halves[halves.count - 1]))
      guard let field, !column.isEmpty else {
        throw Mistake(message: "it is written as question=Front,answer=Back")
      }
      names.append((field, column))
    }
    guard names.contains(where: { $0.0 == .question }),
      names.contains(where: { $0.0 == .right })
    else {
      throw Mistake(message: "'question=' and 'answer=' are needed")
    }
    self.names = names.map { (field: $0.0, column: $0.1) }
  }

  /// What a column may hold beside the question and the answer, as a sentence lists it.
  public static var others: String {
    words.map(\.word).filter { $0 != "question" && $0 != "answer" }.joined(separator: ", ")
  }

  static let words: [(word: String, field: QuestionField)] = [
    ("question", .question), ("answer", .right), ("choices", .choices), ("wrong", .wrong),
    ("accept", .accept), ("because", .because), ("source", .source), ("category", .category),
    ("difficulty", .difficulty), ("type", .kind), ("within", .within), ("picture", .media),
  ]
}
