import Foundation

/// What somebody gives on a scale, who says of how much: `4 out of 5`, `4/5`.
public struct ScaleAnswer {
  public let number: String
  /// nil where what is said is no number.
  public let end: Double?
  /// Whether it may be a fraction as well.
  public let isFraction: Bool

  /// Whether it is no less than its end, as a fraction of something seldom is: `10/10`.
  public var isAtLeastOne: Bool {
    guard let end, case .number(let number) = NumberReader.read(number, by: .player) else {
      return false
    }
    return number.value >= end
  }

  /// nil for a line of another form.
  public init?(_ line: String) {
    let mark = JudgingTables.outOf.lazy
      .compactMap { line.range(of: $0, options: .caseInsensitive) }.first
    guard let mark = mark ?? line.range(of: "/") else { return nil }
    number = String(line[..<mark.lowerBound])
    end = Self.end(String(line[mark.upperBound...]))
    isFraction = line[mark] == "/"
  }

  /// Words may follow it: `4 out of 5 today`.
  private static func end(_ text: String) -> Double? {
    switch NumberReader.read(text, by: .player) {
    case .number(let number): number.value
    case .refused(.withWords(let number)): Double(number)
    case .ambiguous, .refused: nil
    }
  }
}
