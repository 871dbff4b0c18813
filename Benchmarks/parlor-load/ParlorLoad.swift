import ArgumentParser

/// Drives a real house over real TCP: what the scripts of `Scripts` run.
@main
struct ParlorLoad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parlor-load", abstract: "Puts a house on this machine under load.",
    subcommands: [
      AttackersCommand.self, BenchCommand.self, CrashTestCommand.self, CrowdCommand.self,
      EveningsCommand.self, FuzzCommand.self, HostileCommand.self, ModuleFaultsCommand.self,
      ReplayCommand.self, SimulateCommand.self, SinkCommand.self, SoakCommand.self,
    ])
}
