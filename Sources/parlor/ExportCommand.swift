import ArgumentParser

/// What leaves the house for others to read, a subcommand each.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gives out a person's own data, or questions for other programs.",
    discussion: "'parlor export NAME' is short for 'parlor export person NAME'.",
    subcommands: [ExportPersonCommand.self, ExportQuestionsCommand.self],
    defaultSubcommand: ExportPersonCommand.self)
}
