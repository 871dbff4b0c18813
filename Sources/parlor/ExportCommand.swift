import ArgumentParser

/// What leaves the house in formats of other programs, a subcommand each.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what other programs can read.",
    subcommands: [ExportQuestionsCommand.self])
}
