import ArgumentParser
import Foundation

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract:
      "Measures a house beside chat servers and broadcasters, and prints figures and ratios.")

  @Argument(help: "The binary to measure.") var binary: String
  @Option(help: "The folder of the broadcasters that the web is compared with.")
  var broadcasters: String?
  @Option(help: "How often each is measured; medians are printed.") var runs = 3
  @Option(help: "Seconds for each measurement.") var seconds = 2.5
  @Option(
    parsing: .upToNextOption,
    help: "Only these: \(BenchScenario.allCases.map(\.rawValue).joined(separator: ", ")).")
  var only: [BenchScenario] = []
  @Flag(help: "End with an exit code other than 0 when a target is missed, or not compared.")
  var strict = false

  func run() throws {
    ThisProgram.raiseOpenFileLimit()
    ChildProcess.endAllWithThisProgram()
    defer { ChildProcess.endAll() }
    var bench = Bench(
      binary: binary, broadcasters: broadcasters, runs: runs, seconds: seconds)
    print(Machine.description)
    let begun = ProcessTime.now()
    for scenario in only.isEmpty ? BenchScenario.allCases : only {
      let start = ProcessTime.now()
      try bench.measure(scenario)
      let took = Double(ProcessTime.now() - start) / 1e9
      FileHandle.standardError.write(
        Data("\(scenario.rawValue): measured in \(String(format: "%.0f", took)) s\n".utf8))
    }
    for line in bench.table.lines() { print(line) }
    let minutes = Double(ProcessTime.now() - begun) / 60e9
    let missed = bench.table.missed.count
    let open = bench.table.notCompared.count
    print(
      "\(bench.table.rows.count) figures, \(missed) targets missed"
        + (open > 0 ? ", \(open) not compared with anything" : "")
        + ", in \(String(format: "%.1f", minutes)) minutes.")
    if strict, missed + open > 0 { throw ExitCode.failure }
  }
}
