import ActivityKit
import Foundation
import YAML

/// Numbers as formats of questions write them: the point is decimal, and a comma where it can be nothing
/// else.
enum PlainNumber {
  static func value(_ text: String) -> Decimal? {
    guard case .number(let numeral) = NumberReader.read(text, by: .format),
      abs(numeral.value) <= 1e15
    else { return nil }
    return decimal(numeral)
  }

  /// Why a text is no number that can be asked for, in the form "the answer '4 0' may be two numbers".
  static func fault(in text: String, by writer: NumberReader.Writer) -> String {
    NumberReader.fault(in: text, as: Quotation.of(text), by: writer)
      ?? "\(Quotation.of(text)) is too large"
  }

  /// An answer written so that a quiz reads the number that its file means; nil where it is none.
  ///
  /// In a pack a point need not be decimal, and the tolerance may tell which it is.
  static func answer(
    _ text: String, within tolerance: Decimal?, by writer: NumberReader.Writer
  ) -> String? {
    let own = NumberReader.answer(text, within: tolerance.map(double))
    // Where a format does not tell either, as with a comma, the tolerance does.
    let reading =
      if writer == .format, case .number(let numeral) = NumberReader.read(text, by: .format) {
        NumberReader.Reading.number(numeral)
      } else {
        own
      }
    guard case .number(let numeral) = reading, abs(numeral.value) <= 1e15 else { return nil }
    return reading == own ? text : numeral.unambiguous
  }

  /// The number that a quiz reads in an answer, in digits with a decimal point.
  static func plain(_ answer: String, within tolerance: Decimal) -> String {
    guard case .number(let numeral) = NumberReader.answer(answer, within: double(tolerance)),
      let number = decimal(numeral)
    else { return answer }
    return text(number)
  }

  private static func double(_ number: Decimal) -> Double {
    NSDecimalNumber(decimal: number).doubleValue
  }

  private static func decimal(_ numeral: Numeral) -> Decimal? {
    Decimal(string: numeral.text, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// Without an exponent, as a plan takes a number.
  static func text(_ number: Decimal) -> String { number.description }
}
