/// A kind of activity as a value, wherever it comes from: a Swift type, a recipe, a process.
public struct ModuleDefinition: Sendable {
  /// Makes an activity of settings that fit the declaration; see ``Module/init(_:_:)``.
  public typealias Make = @Sendable (Settings, inout [SettingsProblem]) -> any Activity

  /// The word that stands for it in `events.yaml`.
  public let name: String
  /// One line on what people do in it.
  public let summary: String
  /// Raised when the state of its activities changes its meaning; see ``Module/version``.
  public let version: Int
  public let settings: SettingsSchema
  /// A word for definitions whose activities carry all that they are made of, so that a saved one is
  /// taken up even when its own definition is gone; nil for a Swift type, which is its own.
  public let family: String?
  /// What the saved state of a running one is decoded as. Definitions may share a type.
  public let activity: any Activity.Type
  /// What runs its activities; nil of those that run within this program.
  public let program: ModuleProgram?
  public let make: Make
  /// Makes an activity of what whoever leads asks without a plan; nil of modules that take no such polls.
  public let makeUnplanned: (@Sendable (UnplannedPoll) -> any Activity)?

  public init(_ module: any Module.Type) {
    name = module.name
    summary = module.summary
    version = module.version
    settings = module.settings
    family = nil
    activity = module
    program = nil
    make = { settings, problems in module.init(settings, &problems) }
    if let polls = module as? any PollModule.Type {
      makeUnplanned = { polls.init($0) }
    } else {
      makeUnplanned = nil
    }
  }

  /// - Parameters:
  ///   - family: shared by definitions of one type and version; see ``family``.
  ///   - type: what `make` makes.
  public init<Body: Activity>(
    name: String, summary: String, version: Int, settings: SettingsSchema, family: String? = nil,
    of type: Body.Type, program: ModuleProgram? = nil,
    make: @escaping @Sendable (Settings, inout [SettingsProblem]) -> Body
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.settings = settings
    self.family = family
    activity = type
    self.program = program
    self.make = { settings, problems in make(settings, &problems) }
    makeUnplanned = nil
  }
}
