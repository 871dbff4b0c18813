import ActivityKit
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

  init() {}

  /// Puts many inputs through one target.
  init(of target: FuzzTarget, inputs: Int, _ random: RandomSource, _ lastInput: LastInput) {
    var mutator = InputMutator(target.seeds, target.pieces, random: random)
    let pid = ProcessInfo.processInfo.processIdentifier
    let begun = ContinuousClock.now
    self.inputs = inputs
    for number in 0..<inputs {
      let input = mutator.next()
      lastInput.keep(input)
      bytes += input.count
      if let why = target.check(input, &mutator.random), broken.count < 20 {
        let shown = Data(input.prefix(240)).base64EncodedString()
        broken.append("\(target.name), input \(number), \(input.count) bytes: \(why): \(shown)")
      }
      if number == inputs / 10 { warm = ProcessSize.mebibytes(of: pid) }
    }
    seconds = (ContinuousClock.now - begun) / .seconds(1)
    end = ProcessSize.mebibytes(of: pid)
    peak = ProcessSize.peakMebibytes(of: pid)
  }

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
