import ActivityKit
import ArgumentParser
import Foundation

struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Puts random and mutated inputs through everything that reads what strangers send.",
    discussion: """
      A trap ends the process: the input that did it is in the file that is named at the start. A \
      broken promise is printed with its input. Both end with an exit code other than 0.
      """)

  @Option(help: "How many inputs at least, over all targets.") var inputs = 10_000_000
  @Option(help: "Makes a run repeatable.") var seed: UInt64 = 1
  @Option(help: "Only the target of this name.") var target: String?

  func validate() throws {
    if let target, !FuzzTarget.all.contains(where: { $0.name == target }) {
      let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no target '\(target)'; the targets are \(names).")
    }
  }

  func run() throws {
    let targets = FuzzTarget.all.filter { target == nil || $0.name == target }
    let shares = targets.reduce(0) { $0 + $1.share }
    let lastInput = try LastInput()
    print("seed \(seed); if this traps, the input is in \(lastInput.path)")
    var total = FuzzTally()
    for target in targets {
      // The same inputs whether it is alone or not.
      let index = FuzzTarget.all.firstIndex { $0.name == target.name } ?? 0
      let tally = FuzzTally(
        of: target, inputs: (inputs * target.share + shares - 1) / shares,
        RandomSource(seed: seed &+ UInt64(index)), lastInput)
      print(tally.line(target.name))
      total.add(tally)
    }
    print(total.line("all"))
    lastInput.remove()
    if !total.broken.isEmpty {
      for promise in total.broken { print(promise) }
      throw ExitCode.failure
    }
  }
}
