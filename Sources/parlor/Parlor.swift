import ArgumentParser

@main
struct Parlor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parlor",
    abstract: "Hosts workshops and social events over plain text.",
    discussion: """
      Describe an evening in events.yaml, run 'parlor run', and let people join with telnet.
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, StatusCommand.self, AnnounceCommand.self, EndCommand.self,
      ReloadCommand.self, CheckCommand.self, RehearseCommand.self, ModulesCommand.self,
      TryCommand.self, TestCommand.self, TranscriptCommand.self, WordsCommand.self,
      SchemaCommand.self, CalendarCommand.self, KeyCommand.self, InviteCommand.self,
      ReportCommand.self, ExcuseCommand.self, CorrectCommand.self, AttestCommand.self,
      VerifyCommand.self, BackupCommand.self, ForgetCommand.self, ImportCommand.self,
      ExportCommand.self,
    ])
}

enum Version {
  static let text = "0.1.0"
}
