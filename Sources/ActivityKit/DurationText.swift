/// Durations as plans write them: `20s`, `3m`, `1h30m`, `2.5s`.
public enum DurationText {
  /// Why a text is not a duration; the description says what to write instead.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    /// A number without its unit.
    case bareNumber(String)
    case unknownUnit(String)
    /// Units twice or out of order, or a fraction before the last one.
    case order
    case tooLong
    case other

    public var description: String {
      switch self {
      case .bareNumber(let number):
        "is a number without a unit; write \(number)s for seconds or \(number)m for minutes"
      case .unknownUnit(let unit):
        "has the unit '\(unit)'; the units are h, m and s, as in 1h30m or 20s"
      case .order: "takes hours, minutes and seconds in this order, each once, as in 1h30m"
      case .tooLong: "is longer than any event"
      case .other: "takes a duration such as 20s, 3m or 1h30m"
      }
    }
  }

  private static let units: [(name: String, milliseconds: Int64)] = [
    ("h", 3_600_000), ("m", 60_000), ("s", 1_000),
  ]

  /// Numbers, each with its unit, larger units first; the last one may have up to three decimals.
  public static func parse(_ text: String) throws(Failure) -> Duration {
    var rest = text.unicodeScalars[...]
    var total: Int64 = 0
    var unitsLeft = units[...]
    var hadFraction = false
    repeat {
      let (number, fraction) = try readNumber(&rest)
      let unit = String(String.UnicodeScalarView(rest.prefix { $0.properties.isAlphabetic }))
      if unit.isEmpty, rest.isEmpty, unitsLeft.count == units.count { throw .bareNumber(text) }
      guard !unit.isEmpty else { throw .other }
      guard units.contains(where: { $0.name == unit }) else { throw .unknownUnit(unit) }
      guard !hadFraction, let index = unitsLeft.firstIndex(where: { $0.name == unit }) else {
        throw .order
      }
      let size = units[index].milliseconds
      total += number * size + fraction * size / 1_000
      hadFraction = fraction > 0
      unitsLeft = unitsLeft[(index + 1)...]
      rest = rest.dropFirst(unit.unicodeScalars.count)
    } while !rest.isEmpty
    return .milliseconds(total)
  }

  /// The whole part of a number and its thousandths.
  private static func readNumber(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Failure) -> (whole: Int64, thousandths: Int64) {
    let whole = digits(&rest)
    guard !whole.isEmpty else { throw .other }
    guard whole.count <= 9, let number = Int64(whole) else { throw .tooLong }
    guard rest.first == "." else { return (number, 0) }
    rest.removeFirst()
    let decimals = digits(&rest)
    guard (1...3).contains(decimals.count) else { throw .other }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    return (number, Int64(padded) ?? 0)
  }

  private static func digits(_ rest: inout Substring.UnicodeScalarView) -> String {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    return String(String.UnicodeScalarView(digits))
  }
}
