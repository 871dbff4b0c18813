import ArgumentParser
import Records

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Makes a consistent copy of the records, also while the house is open.")

  @Argument(help: "The file to make; it must not be there yet.", completion: .file())
  var file: String

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws {
    try Failure.explained(database) {
      try RecordsReader.open(path: database).backup(to: file)
      Output.line("\(database) was copied to \(file).")
    }
  }
}
