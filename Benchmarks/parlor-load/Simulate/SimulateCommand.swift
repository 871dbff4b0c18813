import ArgumentParser
import Foundation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract:
      "Plays whole evenings in virtual time, with faults, and holds them to what is promised.",
    discussion: """
      Each seed is an evening: people, facilitators, modules, a disk, clocks and kills, all drawn from it, so \
      that it goes the same way each time. What breaks a promise is made as short as it can be and printed, and \
      ends the run with an exit code other than 0.
      """)

  @Option(help: "How many evenings.") var seeds = 2_000
  @Option(help: "The seed of the first.") var from: UInt64 = 1
  @Option(help: "Only the evening of this seed.") var seed: UInt64?
  @Option(help: "Only these of its moves, as a failure names them.") var moves: MoveSelection?
  @Flag(help: "Prints all that is typed and read in it.") var verbose = false
  @Option(help: "How many at a time.") var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard seeds > 0, jobs > 0 else {
      throw ValidationError("There has to be at least one evening, and one at a time.")
    }
    guard seed != nil || moves == nil && !verbose else {
      throw ValidationError("--moves and --verbose are of one evening; give its --seed.")
    }
  }

  func run() throws {
    if let seed { return try playOne(seed) }
    let begun = ContinuousClock.now
    let tally = try SimulationTally.playing(from..<(from + UInt64(seeds)), jobs: jobs)
    print(tally.text(seconds: (ContinuousClock.now - begun) / .seconds(1)))
    guard let seed = tally.failed.min() else { return }
    print(try Failure(of: EveningScript(seed: seed)).text)
    throw ExitCode.failure
  }

  private func playOne(_ seed: UInt64) throws {
    var script = EveningScript(seed: seed)
    if let moves { script.moves = moves.numbers.compactMap { script.moves.at($0) } }
    let evening = try SimulatedEvening(script)
    evening.referee.keepsTranscript = verbose
    let violation = evening.run()
    if verbose {
      print(script.plan.text(version: 0))
      for line in evening.referee.transcript { print(line) }
    }
    print("seed \(seed): hash \(String(evening.referee.trace, radix: 16))")
    if let violation {
      print("\(violation.promise.rawValue): \(violation.text)")
      throw ExitCode.failure
    }
  }
}

/// Numbers of moves, such as `0-3,7`.
struct MoveSelection: ExpressibleByArgument {
  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  init?(argument: String) {
    var numbers: [Int] = []
    for part in argument.split(separator: ",") {
      let ends = part.split(separator: "-").map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first <= last
      else { return nil }
      numbers += first...last
    }
    self.numbers = numbers
  }

  var text: String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}

extension [Move] {
  fileprivate func at(_ index: Int) -> Move? { indices.contains(index) ? self[index] : nil }
}
