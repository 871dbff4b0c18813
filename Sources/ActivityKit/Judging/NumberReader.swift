/// Reads a number as people and files write it: in any digits, grouped or not, with a decimal point
/// or a decimal comma. What can be read in two ways is not guessed at.
public enum NumberReader {
  public enum Reading: Sendable, Equatable {
    case number(Numeral)
    /// `8.849` is eight thousand and more where the point groups, and less than nine where it is
    /// decimal.
    case ambiguous(grouped: Numeral, decimal: Numeral)
    case refused(Refusal)
  }

  /// Why something is no number.
  public enum Refusal: Sendable, Equatable {
    case noNumber
    /// `4 0`: blanks and apostrophes group by three digits only.
    case severalNumbers
    /// `40 km`: a number and something else.
    case withWords(number: String)
    /// Too large to be one.
    case tooLarge
  }

  /// Who wrote the number.
  public enum Writer: Sendable {
    /// A person in a hurry: a currency, a percent sign and number words are understood.
    case player
    /// An author, in a question. The number stands alone.
    case author
    /// A format in which the point is decimal by definition. A comma may still be either.
    case format
  }

  /// Why an author's number cannot be taken, with what to write instead; nil where it can.
  /// - Parameter quotation: how the text is quoted, if not as it is.
  public static func fault(
    in text: String, as quotation: String? = nil, by writer: Writer
  ) -> String? {
    let shown = quotation ?? "'\(Phrase.shortened(text, to: 40))'"
    return switch read(text, by: writer) {
    case .number: nil
    case .ambiguous(let grouped, let decimal):
      "\(shown) may be \(grouped) or \(decimal); write \(grouped), or \(decimal.unambiguous)"
    case .refused(.noNumber): "\(shown) is not a number"
    case .refused(.severalNumbers): "\(shown) may be two numbers; write one without blanks"
    case .refused(.withWords(let number)): "\(shown) is more than a number; write \(number) alone"
    case .refused(.tooLarge): "\(shown) is too large"
    }
  }

  /// An author's answer that is right within so much. Where its mark may be either, the tolerance can
  /// tell: one with decimals shows that a point is decimal, and one as large as the smaller reading that
  /// the larger is meant.
  public static func answer(_ text: String, within tolerance: Double?) -> Reading {
    let reading = read(text, by: .author)
    guard case .ambiguous(let grouped, let decimal) = reading, let tolerance else { return reading }
    if tolerance >= abs(decimal.value) { return .number(grouped) }
    let isPoint = decimal.text.unicodeScalars.contains(".") && !text.unicodeScalars.contains(",")
    return isPoint && tolerance != tolerance.rounded() ? .number(decimal) : reading
  }

  /// An author's answer as people read it: as it was written, but for what is another number as the
  /// house writes them (a point is decimal, a comma groups), and for a zero that only tells which it is.
  public static func shown(_ answer: String, as numeral: Numeral) -> String {
    if case .ambiguous(let grouped, let decimal) = read(answer, by: .author) {
      return (answer.contains(",") ? grouped : decimal) == numeral ? answer : numeral.text
    }
    return answer == numeral.unambiguous ? numeral.text : answer
  }

  /// What a person typed, without what people say around a number: `9000 m` of `about 9000 m, I think`.
  public static func bare(_ line: String) -> String {
    var reader = NumeralScanner(line)
    reader.dropWhatIsSaid()
    return reader.asTyped
  }

  /// - Parameter language: the tag of the one that a player reads. A mark that groups in it and is followed
  ///   by three digits groups; the other mark stays unclear.
  public static func read(_ text: String, by writer: Writer, in language: String? = nil) -> Reading
  {
    var reader = NumeralScanner(text)
    let isPlayer = writer == .player
    if isPlayer { reader.dropMarks() }
    switch reader.read() {
    case .ambiguous(let grouped, _)
    where isPlayer && groupingMark(in: language) == (reader.hasComma ? "," : "."):
      return .number(grouped)
    case .ambiguous(_, let decimal) where writer == .format && !reader.hasComma:
      return .number(decimal)
    case .refused(.noNumber):
      if isPlayer, let number = AnswerRewriting.number(inWords: reader.word, in: language) {
        return .number(Numeral(text: number))
      }
      return reader.numberBeforeUnit.map { .refused(.withWords(number: $0)) } ?? .refused(.noNumber)
    case let reading: return reading
    }
  }

  /// What stands between groups of three digits in a language; nil where that is neither a comma nor a point,
  /// or not known.
  private static func groupingMark(in language: String?) -> String? {
    guard let language else { return nil }
    let marks = JudgingTables.groupingMarks
    let mark = marks[language] ?? marks[String(language.prefix { $0 != "-" })]
    return mark.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A number as a program writes it: `-1234.5` or `1e30`.
public struct Numeral: Sendable, Equatable, CustomStringConvertible {
  /// ASCII digits with at most a sign, a decimal point and an exponent; no needless zeros.
  public let text: String
  public let value: Double

  init(text: String) {
    self.text = text
    value = Double(text) ?? .infinity
  }

  init(value: Double) {
    self.value = value
    text = value.plain
  }

  public var description: String { text }

  /// Written so that its point can be nothing but decimal: 8.8490.
  public var unambiguous: String {
    let decimals = text.split(separator: ".").dropFirst().first
    // With an exponent it is decimal already.
    return decimals?.count == 3 && decimals?.contains("e") == false ? text + "0" : text
  }
}
