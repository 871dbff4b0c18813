/// Brings an answer into the form that ``JudgingTables`` makes equal.
enum AnswerRewriting {
  typealias Tables = JudgingTables

  // MARK: What is left out

  /// `Lima, I think` and `Lima` of `the answer is Lima, I think`: one thing less that is said around it after
  /// the other. None where there is nothing to leave out.
  /// - Parameter asked: the words of the question.
  static func withoutWhatIsSaid(_ words: [AnswerToken], asked: Set<String>) -> [[AnswerToken]] {
    var ways = [words]
    var place = 0
    while place < ways.count, ways.count < mostWays {
      let way = ways[place]
      place += 1
      if isTitle(way) { continue }
      let shorter = [
        withoutQuestion(withoutPhrase(way, Tables.openings, atEnd: false), asked),
        withoutPhrase(way, Tables.closingsOfWords, atEnd: true),
      ]
      for next in shorter where !ways.contains(next) { ways.append(next) }
    }
    return Array(ways.dropFirst())
  }

  static func isTitle(_ words: [AnswerToken]) -> Bool {
    Tables.titles.contains(words.map(\.text))
  }

  /// Nobody says more around one answer.
  private static let mostWays = 12

  private static func withoutPhrase(
    _ words: [AnswerToken], _ phrases: Set<[String]>, atEnd: Bool
  ) -> [AnswerToken] {
    for length in stride(from: min(5, words.count - 1), through: 1, by: -1) {
      let phrase = (atEnd ? words.suffix(length) : words.prefix(length)).map(\.text)
      if phrases.contains(phrase) {
        return Array(atEnd ? words.dropLast(length) : words.dropFirst(length))
      }
    }
    return words
  }

  /// `mercury` of `the metal is mercury`, where the question asks for a metal.
  private static func withoutQuestion(
    _ words: [AnswerToken], _ asked: Set<String>
  ) -> [AnswerToken] {
    let start = words.first.map { Tables.articles.contains($0.text) } == true ? 1 : 0
    guard
      let verb = words.dropFirst(start).prefix(longestQuestion + 1)
        .firstIndex(where: { Tables.copulas.contains($0.text) }),
      verb > start, verb + 1 < words.count
    else { return words }
    let named = words[start..<verb].map(\.text)
    guard named.allSatisfy(asked.contains), !named.allSatisfy(Tables.smallWords.contains) else {
      return words
    }
    return Array(words[(verb + 1)...])
  }

  /// So many words of a question people say again, as in `the capital of Peru`.
  private static let longestQuestion = 6

  /// What may stand before an answer to a question of these words: `in` where it asks in which country, or which
  /// country something is in.
  static func prepositions(askedBy question: [AnswerToken]) -> Set<String> {
    let words = question.map(\.text)
    var asked: Set<String> = []
    for (index, word) in words.enumerated() {
      let isAsking = index + 1 == words.count || Tables.askings.contains(words[index + 1])
      for line in Tables.prepositions where isAsking && line.contains(word) {
        asked.formUnion(line)
      }
    }
    if words.contains(where: Tables.placeAskings.contains) {
      asked.formUnion(Tables.prepositions[0])
    }
    return asked
  }

  /// `jordan` of `in Jordan`; nil where nothing of the kind begins it.
  static func withoutPreposition(
    _ words: [AnswerToken], _ prepositions: Set<String>
  ) -> [AnswerToken]? {
    guard words.count > 1, words[0].kind == .word, prepositions.contains(words[0].text),
      !words[1].isTied
    else { return nil }
    return Array(words.dropFirst())
  }

  /// `avare` of `l'avare`.
  static func withoutElision(_ words: [AnswerToken]) -> [AnswerToken]? {
    guard words.contains(where: { $0.elided != nil }) else { return nil }
    return words.map { word in
      AnswerToken(kind: word.kind, text: word.elided ?? word.text, elided: nil, isTied: word.isTied)
    }
  }

  static func withoutArticle(_ words: [AnswerToken]) -> [AnswerToken]? {
    guard words.count > 1, words[0].kind == .word, Tables.articles.contains(words[0].text),
      !words[1].isTied, !Tables.keepsArticle.contains(words[1].text)
    else { return nil }
    return Array(words.dropFirst())
  }

  // MARK: What is equal

  static func equal(_ words: [AnswerToken]) -> [AnswerToken] {
    if words.count == 1 { return [equal(words[0], after: nil, isLast: false)] }
    var words = withoutPhraseWords(words)
    if words.last?.text == "the" { words.removeLast() }
    words = joinedMarks(words)
    if let date = AnswerDate(words) { return date.words }
    for index in words.indices {
      words[index] = equal(
        words[index], after: index > 0 ? words[index - 1] : nil, isLast: index == words.count - 1)
      let isBetween = index > 0 && index + 1 < words.count
      if isBetween, Tables.conjunctions.contains(words[index].text) { words[index].text = "and" }
    }
    return words
  }

  private static func equal(
    _ word: AnswerToken, after: AnswerToken?, isLast: Bool
  ) -> AnswerToken {
    guard word.kind == .word else { return word }
    var word = word
    if after?.kind == .number, let equal = Tables.afterNumbers[word.text] {
      word.text = equal
    } else if isLast, after != nil, let equal = Tables.lastWords[word.text] {
      word.text = equal
    } else if let equal = Tables.equalWords[word.text] ?? Tables.spellings[word.text] {
      word.text = equal
    }
    return word
  }

  /// `per cent` as one word; without the `in` of `in 1945`.
  private static func withoutPhraseWords(_ words: [AnswerToken]) -> [AnswerToken] {
    var result: [AnswerToken] = []
    for word in words {
      if let last = result.last, let pair = Tables.pairs[last.text]?[word.text] {
        result[result.count - 1].text = pair
      } else {
        result.append(word)
      }
    }
    if result.count == 2, ["in", "en", "im"].contains(result[0].text), result[1].kind == .number {
      result.removeFirst()
    }
    return result
  }

  /// Signs, slashes and currencies in their places.
  private static func joinedMarks(_ words: [AnswerToken]) -> [AnswerToken] {
    var result: [AnswerToken] = []
    var currency: AnswerToken?
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      switch word.kind {
      case .currency where next?.kind == .number: currency = word
      case .symbol where word.text == "/":
        let isDivision = result.last?.kind == .number && next?.kind == .number
        let areUnits = [result.last, next].allSatisfy { Tables.units.contains($0?.text ?? "") }
        if isDivision || areUnits { result.append(word) }
      case .symbol where word.text == "^" && next?.kind == .number:
        // People cannot type m², and m2 is nothing else.
        if !Tables.units.contains(result.last?.text ?? "") { result.append(word) }
      case .word where ["minus", "negative"].contains(word.text) && next?.kind == .number:
        result.append(AnswerToken(.symbol, "-"))
      case .word where result.last?.kind == .number && Tables.currencies[word.text] != nil:
        result.append(AnswerToken(.currency, Tables.currencies[word.text].map(String.init) ?? ""))
      case .number:
        result.append(word)
        if let shown = currency { result.append(shown) }
        currency = nil
      case .word, .symbol, .currency: result.append(word)
      }
    }
    return withDecimals(result)
  }

  /// `1/2` as 0.5, where that is exact.
  private static func withDecimals(_ words: [AnswerToken]) -> [AnswerToken] {
    guard words.count == 3, words[1].text == "/", let above = Int(words[0].text),
      let below = Int(words[2].text), [2, 4, 5, 8, 10].contains(below), (1..<below).contains(above)
    else { return words }
    return [AnswerToken(.number, "0.\(above * 1_000 / below)".trimmingZeros)]
  }

  // MARK: Numbers in words

  /// `24` of `twenty four`; nil for what is more than a number.
  /// - Parameter language: the tag of the one that its author reads; nil where that is not known.
  static func number(inWords text: String, in language: String? = nil) -> String? {
    let tokens = AnswerScanner.tokens(of: text)
    if let number = spoken(tokens.map(\.text), in: language) { return number }
    guard var words = inDigits(tokens) else { return nil }
    let sign = words.first?.text == "-" ? words.removeFirst().text : ""
    guard words.count == 1, words[0].kind == .number, Double(words[0].text) != nil else {
      return nil
    }
    return sign + words[0].text
  }

  /// Of several words.
  private static func spokenNumber(
    in words: ArraySlice<AnswerToken>
  ) -> (count: Int, value: Int)? {
    guard let first = words.first, NumberWords.mayBegin(first.text) else { return nil }
    return NumberWords.beginning(of: words.prefix { $0.kind == .word }.map(\.text)[...])
  }

  private static func spoken(_ words: [String], in language: String?) -> String? {
    let isNegative = ["minus", "negative", "menos"].contains(words.first)
    let rest = isNegative ? Array(words.dropFirst()) : words
    // In English it is no number.
    if rest == ["once"], language?.hasPrefix("es") != true { return nil }
    let number = NumberWords.value(of: rest[...]).map(String.init) ?? NumberWords.decimal(of: rest)
    return number.map { isNegative ? "-" + $0 : $0 }
  }

  /// With number words, ordinals and Roman numerals in digits; nil where there are none.
  static func inDigits(_ words: [AnswerToken]) -> [AnswerToken]? {
    var result: [AnswerToken] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      defer { index += 1 }
      guard word.kind == .word else {
        result.append(word)
        continue
      }
      if let number = spokenNumber(in: words[index...]) {
        result.append(AnswerToken(.number, "\(number.value)"))
        index += number.count - 1
      } else if let zeros = Tables.scales[word.text], let scaled = scaled(result.last, by: zeros) {
        if result.last?.kind == .number { result.removeLast() }
        result.append(scaled)
      } else if let number = Tables.numberWords[word.text] {
        if index > 0, let tens = Tables.tens[words[index - 1].text], (1...9).contains(number),
          result.last?.text == "\(tens)"
        {
          result[result.count - 1].text = "\(tens + number)"
        } else {
          result.append(AnswerToken(.number, "\(number)"))
        }
      } else if let tens = Tables.tens[word.text] {
        result.append(AnswerToken(.number, "\(tens)"))
      } else if let ordinal = Tables.ordinals[word.text] {
        result.append(AnswerToken(.number, "\(ordinal)th"))
      } else if index > 0, let number = RomanNumeral.value(of: word.text),
        word.text.utf8.count > 1 || (index == words.count - 1 && number <= 10)
      {
        result.append(AnswerToken(.number, "\(number)"))
      } else {
        result.append(word)
      }
    }
    if result.map(\.text) == words.map(\.text) { return nil }
    for index in result.indices.dropLast()
    where ["minus", "negative"].contains(result[index].text) && result[index + 1].kind == .number {
      result[index] = AnswerToken(.symbol, "-")
    }
    return result
  }

  /// A number with zeros added to it: 2.5 million.
  private static func scaled(_ number: AnswerToken?, by zeros: Int) -> AnswerToken? {
    let text = number?.kind == .number ? number?.text ?? "1" : "1"
    let parts = text.split(separator: ".")
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts.count < 2 || parts[1].count <= zeros
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let digits = parts[0] + decimals + String(repeating: "0", count: zeros - decimals.count)
    return AnswerToken(.number, String(digits.drop { $0 == "0" }))
  }
}

extension String {
  fileprivate var trimmingZeros: String {
    var text = self
    while text.last == "0" { text.removeLast() }
    return text
  }
}
