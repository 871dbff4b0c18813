/// One way to read a typed answer: its words in order, and all of it as one key.
struct AnswerReading: Sendable, Equatable {
  let words: [AnswerToken]
  /// Without blanks, but between two numbers.
  let key: String
  /// The key in UTF-8, to be compared fast.
  let bytes: [UInt8]

  init(_ words: [AnswerToken]) {
    self.words = words
    var key = ""
    for word in words {
      if word.kind == .number, key.unicodeScalars.last.map(AnswerScanner.isDigit) == true {
        key += " "
      }
      key += word.text
    }
    self.key = JudgingTables.equalAnswers[key] ?? key
    bytes = Array(self.key.utf8)
  }

  /// All ways to read an answer; the first is the nearest to what stands there.
  /// - Parameters:
  ///   - isTyped: whether a person typed it, who may say more than the answer: `umm, it is …`.
  ///   - asked: the words of the question, which they may have begun with.
  ///   - prepositions: what may stand before an answer to it.
  static func all(
    of text: String, isTyped: Bool, asked: Set<String> = [], behind prepositions: Set<String> = []
  ) -> [AnswerReading] {
    var ways = [AnswerScanner.tokens(of: text)]
    if AnswerScanner.hasDigraphs(text) {
      ways.append(AnswerScanner.tokens(of: text, digraphs: true))
    }
    if ways[0].isEmpty {
      // Nothing but marks, such as "?!".
      let bare = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return bare.isEmpty ? [] : [AnswerReading([AnswerToken(.symbol, bare)])]
    }
    if isTyped {
      if !AnswerRewriting.isTitle(ways[0]) {
        ways += SaidAround.meanings(of: text).map { AnswerScanner.tokens(of: $0) }
      }
      ways += ways.flatMap { AnswerRewriting.withoutWhatIsSaid($0, asked: asked) }
      if !prepositions.isEmpty {
        ways += ways.compactMap { AnswerRewriting.withoutPreposition($0, prepositions) }
      }
    }
    ways += ways.compactMap(AnswerRewriting.withoutElision)
    ways = ways.map { AnswerRewriting.equal($0) }
    ways += ways.compactMap(AnswerRewriting.withoutArticle)
    ways += ways.compactMap(AnswerRewriting.inDigits)
    return ways.map { AnswerReading($0) }
  }
}
