import ArgumentParser
import Foundation

struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract:
      "Has a thousand people come, go, answer and talk for a long time, and looks for leaks.")

  @Argument(help: "The binary to run.") var binary: String
  @Option(help: "How long, in minutes.") var minutes = 30.0
  @Option(help: "How many people.") var people = 1_000
  @Option(help: "The seed of what people do.") var seed: UInt64 = 1

  func run() async throws {
    ThisProgram.raiseOpenFileLimit()
    ChildProcess.endAllWithThisProgram()
    defer { ChildProcess.endAll() }
    print(Machine.description)
    let soak = try await Soak(binary: binary, people: people, seed: seed)
    defer { soak.stop() }
    try soak.run(seconds: minutes * 60)
    let problems = soak.problems
    for problem in problems { print("problem: \(problem)") }
    print("\(soak.tally.text), \(problems.count) problems.")
    if !problems.isEmpty { throw ExitCode.failure }
  }
}
