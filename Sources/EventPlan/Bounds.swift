import ActivityKit

/// Bounds in words, to be said after "it takes".
enum Bounds {
  static func integers(_ range: ClosedRange<Int>) -> String {
    phrase(
      range.lowerBound == .min ? nil : String(range.lowerBound),
      range.upperBound == .max ? nil : String(range.upperBound))
  }

  static func numbers(_ range: ClosedRange<Double>) -> String {
    phrase(
      range.lowerBound.isFinite ? range.lowerBound.plain : nil,
      range.upperBound.isFinite ? range.upperBound.plain : nil)
  }

  static func durations(_ range: ClosedRange<Duration>) -> String {
    phrase(range.lowerBound.short, range.upperBound.short)
  }

  static func items(_ range: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    if range.upperBound == .max { return "\(range.lowerBound) or more" }
    if range.lowerBound == 0 { return "at most \(range.upperBound)" }
    return "\(range.lowerBound) to \(range.upperBound)"
  }

  private static func phrase(_ low: String?, _ high: String?) -> String {
    switch (low, high) {
    case (let low?, let high?): low == high ? low : "\(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "\(high) or less"
    case (nil, nil): "any number"
    }
  }
}
