import ArgumentParser
import Foundation

struct CrowdCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowds",
    abstract: "Has crowds attack a house, and prints what honest people notice as a table.")

  @Argument(help: "The binary to attack.") var binary: String
  @Option(help: "Only crowds whose name contains this.") var only: String?
  @Option(help: "How long each attacks.") var seconds = 2.5

  func run() async throws {
    ThisProgram.raiseOpenFileLimit()
    ChildProcess.endAllWithThisProgram()
    defer { ChildProcess.endAll() }
    let test = CrowdTest(binary: binary, seconds: seconds)
    let chosen = HostileCrowd.all.filter { only.map($0.name.contains) ?? true }
    if chosen.isEmpty { return }
    print(
      """

      Honest round trips, p50 / p99. It holds when the p99 is at most \(Int(CrowdTest.most)) times that of \
      the same crowd against a sink, of which less than \(Int(CrowdTest.floor * 1_000)) ms count as that. \
      \(Machine.description)

      \(CrowdResult.head)
      """)
    var problems: [String] = []
    for crowd in chosen {
      for size in crowd.sizes.indices {
        let result = try await test.run(crowd, size: size)
        print(result.row)
        fflush(nil)
        problems += result.problems.map { "\(crowd.name): \($0)" }
        if !result.holds { problems.append("\(crowd.name) is noticed") }
      }
    }
    for problem in problems { print("  \(problem)") }
    if !problems.isEmpty { throw ExitCode.failure }
  }
}
