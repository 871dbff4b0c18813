import ActivityKit
import Foundation

/// Many inputs through one target.
struct FuzzRun {
  let target: FuzzTarget
  let inputs: Int
  var random: RandomSource
  let lastInput: LastInput

  func run() -> FuzzTally {
    var tally = FuzzTally()
    var mutator = InputMutator(target.seeds, target.pieces, random: random)
    let pid = ProcessInfo.processInfo.processIdentifier
    let begun = ContinuousClock.now
    for number in 0..<inputs {
      let input = mutator.next()
      lastInput.keep(input)
      tally.inputs += 1
      tally.bytes += input.count
      if let broken = target.check(input, &mutator.random), tally.broken.count < 20 {
        let shown = Data(input.prefix(240)).base64EncodedString()
        tally.broken.append(
          "\(target.name), input \(number), \(input.count) bytes: \(broken): \(shown)")
      }
      if number == inputs / 10 { tally.warm = ResidentMemory.mebibytes(of: pid) }
    }
    tally.seconds = (ContinuousClock.now - begun) / .seconds(1)
    tally.end = ResidentMemory.mebibytes(of: pid)
    tally.peak = ResidentMemory.peakMebibytes(of: pid)
    return tally
  }
}
