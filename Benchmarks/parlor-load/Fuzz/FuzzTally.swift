import Foundation

/// What came of some inputs.
struct FuzzTally {
  var inputs = 0
  var bytes = 0
  var seconds = 0.0
  /// Resident memory after a tenth of the inputs, and at the end: what grows between leaks.
  var warm = 0
  var end = 0
  var peak = 0
  /// What should hold and did not, with the input.
  var broken: [String] = []

  mutating func add(_ other: FuzzTally) {
    inputs += other.inputs
    bytes += other.bytes
    seconds += other.seconds
    warm = warm == 0 ? other.warm : warm
    end = other.end
    peak = max(peak, other.peak)
    broken += other.broken
  }

  func line(_ name: String) -> String {
    let rate = seconds > 0 ? Double(inputs) / seconds : 0
    return name.padding(toLength: 10, withPad: " ", startingAt: 0)
      + String(
        format: "%10d inputs %8.1f MB %9.0f inputs/s   RSS %4d -> %4d MiB, peak %4d   %d broken",
        inputs, Double(bytes) / 1e6, rate, warm, end, peak, broken.count)
  }
}
