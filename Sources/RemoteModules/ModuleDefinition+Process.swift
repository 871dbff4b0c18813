import ActivityKit

extension ModuleDefinition {
  /// A module that is a program of its own.
  public init(
    process name: String, summary: String, version: Int, settings: SettingsSchema,
    program: ModuleProgram
  ) {
    self.init(
      name: name, summary: summary, version: version, settings: settings, of: RemoteActivity.self,
      program: program
    ) { values, _ in
      RemoteActivity(
        settings: ModuleLineWriter.settings(values, settings), patience: program.patience)
    }
  }
}

extension ModuleProgram {
  /// How long a process may take to start.
  public var startDeadline: Duration { max(.seconds(5), deadline) }

  /// Longer than it takes to give up a module: it is started twice, and asked twice.
  var patience: Duration { (startDeadline + deadline) * 2 + .seconds(10) }
}
