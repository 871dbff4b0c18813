/// Numbers in words, in English and Spanish: `eight thousand eight hundred`, `dos mil uno`, `nineteen eighty-four`.
struct NumberWords {
  private var words: ArraySlice<String>
  private let language: Language

  /// The number that all of some words say; nil where they say none, or more than one.
  /// - Parameter words: as ``AnswerScanner`` leaves them.
  static func value(of words: ArraySlice<String>) -> Int? {
    guard (1...longest).contains(words.count) else { return nil }
    for language in [Language.english, .spanish] {
      var reader = NumberWords(words: words, language: language)
      if let value = reader.number(), reader.words.isEmpty { return value }
    }
    return nil
  }

  /// The first words of some that say one number together, as many as can be, at least two; nil where none do.
  static func beginning(of words: ArraySlice<String>) -> (count: Int, value: Int)? {
    stride(from: min(words.count, longest), through: 2, by: -1).lazy.compactMap { count in
      value(of: words.prefix(count)).map { (count, $0) }
    }.first
  }

  /// Whether a number of several words may begin with that one.
  static func mayBegin(_ word: String) -> Bool { beginnings.contains(word) }

  /// `3.5` of `three point five`; nil where there is no point, or something else.
  static func decimal(of words: [String]) -> String? {
    guard let point = words.firstIndex(where: points.contains), point > 0,
      let whole = value(of: words[..<point])
    else { return nil }
    let digits = words[(point + 1)...].map { value(of: [$0]) }
    guard !digits.isEmpty, digits.allSatisfy({ $0.map { $0 < 10 } ?? false }) else { return nil }
    return "\(whole)." + digits.compactMap(\.self).map(String.init).joined()
  }

  private static let longest = 20
  private static let points: Set<String> = ["point", "coma", "punto"]

  // MARK: Reading

  private mutating func take(_ table: [String: Int]) -> Int? {
    guard let value = words.first.flatMap({ table[$0] }) else { return nil }
    words.removeFirst()
    return value
  }

  private mutating func take(_ word: String?) -> Bool {
    guard let word, words.first == word else { return false }
    words.removeFirst()
    return true
  }

  private mutating func number() -> Int? {
    if let year = year() { return year }
    var sum = 0
    var scale = Int.max
    while !words.isEmpty {
      let before = words
      let count = belowThousand()
      // `mil` stands without a one before it, and so does what stands behind an article.
      if let next = take(language.scales) {
        guard next < scale, count != nil || language.hasBareScales || sum == 0,
          let part = (count ?? 1).multiplied(by: next), sum <= Self.most
        else { return nil }
        sum += part
        scale = next
      } else if let count, count < scale {
        sum += count
        return sum
      } else {
        words = before
        return scale == .max ? nil : sum
      }
      // `one thousand and one`
      if words.count > 1, language.joinsHundreds { _ = take(language.and) }
    }
    return scale == .max ? nil : sum
  }

  private static let most = 1_000_000_000_000_000

  private mutating func belowThousand() -> Int? {
    if let hundreds = take(language.hundreds) { return hundreds + (belowHundred() ?? 0) }
    let before = words
    let isOne = take(language.article)
    let count = isOne ? 1 : belowHundred()
    guard let count, language.joinsHundreds else { return count }
    guard take("hundred") else {
      // `a thousand`, but no `a five`.
      if isOne, words.first.map({ language.scales[$0] == nil }) ?? true {
        words = before
        return nil
      }
      return count
    }
    let beforeAnd = words
    let joins = take(language.and)
    if let rest = belowHundred() { return 100 * count + rest }
    if joins { words = beforeAnd }
    return 100 * count
  }

  private mutating func belowHundred() -> Int? {
    if let tens = take(language.tens) {
      let before = words
      // In Spanish `y` stands between them.
      if language.joinsHundreds || take(language.and),
        let ones = words.first.flatMap({ language.ones[$0] }),
        (1...9).contains(ones)
      {
        words.removeFirst()
        return tens + ones
      }
      words = before
      return tens
    }
    return take(language.ones)
  }

  /// `nineteen eighty-four`: in English years are read by twos.
  private mutating func year() -> Int? {
    let before = words
    if language.joinsHundreds, let century = words.first.flatMap({ language.centuries[$0] }) {
      words.removeFirst()
      if let rest = belowHundred(), rest > 9, words.isEmpty { return 100 * century + rest }
    }
    words = before
    return nil
  }

  // MARK: Words

  private struct Language: Sendable {
    let ones: [String: Int]
    let tens: [String: Int]
    /// In one word.
    let hundreds: [String: Int]
    let scales: [String: Int]
    let centuries: [String: Int]
    /// What stands before a hundred or a thousand for one.
    let article: String?
    let and: String
    /// Whether hundreds are said in two words, with `and` behind them.
    let joinsHundreds: Bool
    /// Whether a thousand is said without one before it.
    let hasBareScales: Bool

    static let english = Language(
      ones: counted(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen
        """),
      tens: JudgingTables.tens, hundreds: [:],
      scales: [
        "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
      ],
      centuries: counted(
        """
        - - - - - - - - - - - eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty
        """),
      article: "a", and: "and", joinsHundreds: true, hasBareScales: false)

    static let spanish = Language(
      ones: counted(
        """
        cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
        dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro
        veinticinco veintiseis veintisiete veintiocho veintinueve
        """
      ).merging(["un": 1, "una": 1, "veintiun": 21, "veintiuna": 21]) { one, _ in one },
      tens: Dictionary(
        uniqueKeysWithValues: zip(
          ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"],
          stride(from: 30, through: 90, by: 10))),
      hundreds: hundredsInSpanish,
      scales: [
        "mil": 1_000, "millon": 1_000_000, "millones": 1_000_000, "billon": 1_000_000_000_000,
        "billones": 1_000_000_000_000,
      ],
      centuries: [:], article: nil, and: "y", joinsHundreds: false, hasBareScales: true)

    private static let hundredsInSpanish: [String: Int] = {
      var hundreds = ["cien": 100, "ciento": 100]
      for (index, stem) in [
        "dosci", "tresci", "cuatroci", "quini", "seisci", "seteci", "ochoci", "noveci",
      ].enumerated() {
        for end in ["entos", "entas"] { hundreds[stem + end] = 100 * (index + 2) }
      }
      return hundreds
    }()

    private static func counted(_ text: String) -> [String: Int] {
      var numbers: [String: Int] = [:]
      for (number, word) in text.split(whereSeparator: \.isWhitespace).enumerated()
      where word != "-" {
        numbers[String(word)] = number
      }
      return numbers
    }
  }

  /// What a number of several words begins with.
  private static let beginnings = Set(
    [Language.english, .spanish].flatMap { language in
      [language.ones, language.tens, language.hundreds, language.scales].flatMap(\.keys)
        + [language.article].compactMap(\.self)
    })
}

extension Int {
  /// nil where that is too much.
  fileprivate func multiplied(by other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}
