import Foundation

/// What somebody gives on a scale, who says of how much: `4 out of 5`, `4/5`.
public struct ScaleAnswer {
  public let number: String
  public let end: String
  /// Whether it may be a fraction as well.
  public let isFraction: Bool

  /// Whether it is no less than its end, as a fraction of something seldom is: `10/10`.
  public var isAtLeastOne: Bool {
    guard case .number(let number) = NumberReader.read(number, by: .player),
      case .number(let end) = NumberReader.read(end, by: .player)
    else { return false }
    return number.value >= end.value
  }

  /// nil for a line of another form.
  public init?(_ line: String) {
    let mark = JudgingTables.outOf.lazy
      .compactMap { line.range(of: $0, options: .caseInsensitive) }.first
    guard let mark = mark ?? line.range(of: "/") else { return nil }
    number = String(line[..<mark.lowerBound])
    end = String(line[mark.upperBound...])
    isFraction = line[mark] == "/"
  }
}
