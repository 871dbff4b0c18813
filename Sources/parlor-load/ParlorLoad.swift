import ArgumentParser

/// Drives a real house over real TCP: what `Scripts/crash-test` and `Scripts/bench-answers` run.
@main
struct ParlorLoad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parlor-load", abstract: "Puts a house on this machine under load.",
    subcommands: [
      CrashTestCommand.self, AnswerBenchCommand.self, BenchCommand.self, HostileCommand.self, FuzzCommand.self,
      ModuleFaultsCommand.self, ReplayCommand.self,
    ])
}
