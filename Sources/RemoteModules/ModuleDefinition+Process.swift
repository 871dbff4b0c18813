public import ActivityKit

extension ModuleDefinition {
  /// A module that is a program of its own.
  /// - Parameter programs: finds what runs it, for a plan that uses it; nil takes for granted that it
  ///   is there.
  public init(
    process name: String, summary: String, version: Int, settings: SettingsSchema,
    program: ModuleProgram, programs: ProgramSearch? = nil, isQuiet: Bool = false,
    stores: Bool = false, commands: [ModuleCommand] = [], length: ModuleLength? = nil
  ) {
    self.init(
      name: name, summary: summary, version: version, settings: settings, of: RemoteActivity.self,
      program: program
    ) { values, problems in
      if let programs, programs.find(program.command[0], in: "/") == nil {
        problems.append(
          SettingsProblem(
            path: values.path,
            message: "'\(name)' is run by '\(program.command[0])', which is not on the PATH; "
              + "install it to use this module"))
      }
      return RemoteActivity(
        settings: ModuleLineWriter.settings(values, settings), patience: program.patience,
        isQuiet: isQuiet, stores: stores, commands: commands, length: length?.sum(values))
    }
  }
}

extension ModuleProgram {
  /// How long a process may take to start.
  public var startDeadline: Duration { max(.seconds(5), deadline) }

  /// Longer than it takes to give up a module: it is started twice, and asked twice.
  var patience: Duration { (startDeadline + deadline) * 2 + .seconds(10) }
}
