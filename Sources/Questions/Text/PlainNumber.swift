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
    return Decimal(string: numeral.text, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// Why a text is no number that can be asked for, in the form "the answer '4 0' may be two numbers".
  static func fault(in text: String) -> String {
    NumberReader.fault(in: text, as: Quotation.of(text), by: .format)
      ?? "\(Quotation.of(text)) is too large"
  }

  /// A number that is right within so much, written so that it is the same in a pack, where a point need
  /// not be decimal; nil where it is none.
  static func plain(_ text: String, within tolerance: Decimal?) -> String? {
    guard value(text) != nil, case .number(let numeral) = NumberReader.read(text, by: .format)
    else { return nil }
    return inPack(text, within: tolerance) == .number(numeral) ? text : numeral.unambiguous
  }

  /// How a pack reads a number that is right within so much.
  static func inPack(_ text: String, within tolerance: Decimal?) -> NumberReader.Reading {
    NumberReader.answer(
      text, within: tolerance.map { NSDecimalNumber(decimal: $0).doubleValue })
  }

  /// Without an exponent, as a plan takes a number.
  static func text(_ number: Decimal) -> String { number.description }
}
