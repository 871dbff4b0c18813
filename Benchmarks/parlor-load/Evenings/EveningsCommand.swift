import ActivityTesting
import ArgumentParser
import EventTerms
import Foundation
import NIOConcurrencyHelpers

struct EveningsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenings",
    abstract:
      "Plays many short evenings of every module without a house, and holds them to what is promised.",
    discussion: """
      Each seed is an evening of an activity or two, with people and facilitators who do anything. After each input \
      the state goes through a snapshot. What breaks a promise is made as short as it can be and printed, and ends \
      the run with an exit code other than 0. A trap ends the process: the seeds that were played then are in the \
      files that are named at the start.
      """)

  @Option(help: "How many evenings.") var count = 10_000
  @Option(help: "The seed of the first.") var from: UInt64 = 1
  @Option(help: "Only the evening of this seed.") var seed: UInt64?
  @Flag(help: "Prints all that happens in it, each thing before it is done.") var verbose = false
  @Option(help: "How many at a time.") var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard count > 0, jobs > 0 else {
      throw ValidationError("There has to be at least one evening, and one at a time.")
    }
    guard seed != nil || !verbose else {
      throw ValidationError("--verbose is of one evening; give its --seed.")
    }
  }

  func run() throws {
    if let seed { return try playOne(seed) }
    let begun = ContinuousClock.now
    let current = try (0..<jobs).map { try LastInput(of: "evenings-\($0)") }
    print("if this traps, the seeds are in \(current.map(\.path).joined(separator: ", "))")
    let tally = NIOLockedValueBox((entries: 0, failed: [UInt64]()))
    try Seeds.play(from..<(from + UInt64(count)), jobs: jobs) { seed, job in
      current[job].keep(Array("\(seed)".utf8))
      var evening = ShortEvening(seed: seed)
      let isKept = evening.play() == nil
      tally.withLockedValue { tally in
        tally.entries += evening.entries
        if !isKept { tally.failed.append(seed) }
      }
    }
    for file in current { file.remove() }
    let (entries, failed) = tally.withLockedValue { $0 }
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    let list = failed.sorted().prefix(20).map(String.init).joined(separator: ", ")
    print(
      """
      \(count) evenings of \(ShortEvening.events.count) formats, \(entries) inputs, in \(Int(seconds)) s
      \(failed.count) broke a promise\(failed.isEmpty ? "" : ": seeds \(list)")
      """)
    guard let first = failed.min() else { return }
    var evening = ShortEvening(seed: first)
    evening.play()
    print(try ShortFailure(of: evening).text)
    throw ExitCode.failure
  }

  private func playOne(_ seed: UInt64) throws {
    var evening = ShortEvening(seed: seed)
    let isVerbose = verbose
    let violation = evening.play { line in
      // Not held back by a buffer that a trap would lose.
      if isVerbose { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
    }
    print("seed \(seed): \(evening.entries) inputs, \(evening.event.agenda.map(\.title))")
    guard let violation else { return }
    print("\(violation.promise.rawValue): \(violation.text)")
    throw ExitCode.failure
  }
}
