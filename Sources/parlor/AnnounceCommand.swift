import ArgumentParser
import Server

struct AnnounceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announce",
    abstract: "Tells everybody who is connected to a running house something, in its name.")

  @Argument(help: "What to tell them.")
  var text: [String]

  @Option(help: "The records that the house has open.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws {
    try AdminClient.tell(.announce(text: text.joined(separator: " ")), database: database)
  }
}
