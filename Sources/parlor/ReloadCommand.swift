import ArgumentParser
import Server

struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Has a running house read its plan and its certificate again, and says what is new.")

  @Option(help: "The records that the house has open.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws { try AdminClient.tell(.reload, database: database) }
}
