import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Gives out what is in the house, for others to read.",
    discussion: "'parlor export NAME' is short for 'parlor export person NAME'.",
    subcommands: [ExportPersonCommand.self],
    defaultSubcommand: ExportPersonCommand.self)
}
