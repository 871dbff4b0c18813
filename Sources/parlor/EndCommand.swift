import ArgumentParser
import Server

struct EndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Ends a live event of a running house for everyone. Nothing brings it back.")

  @Argument(help: "The event, as the plan names it.")
  var event: String

  @Option(help: "The records that the house has open.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws { try AdminClient.tell(.end(event: event), database: database) }
}
