public import ActivityKit

/// What became of a request: an input of the event, so that a replay needs no process.
public enum ModuleReply: Codable, Sendable, Equatable {
  case did(ModuleDeed)
  /// There is no reply, and there will be none; why, in the form "it did not reply in time".
  case failed(String)
}

/// A reply that was understood.
public struct ModuleDeed: Codable, Sendable, Equatable {
  public var effects: [Effect]
  /// Teams that are made before these; nil where none are.
  public var teams: ModuleTeams?
  /// nil only in a reply to what comes while something goes on.
  public var next: ModuleNext?
  /// The module's own, opaque; nil leaves it as it was.
  public var state: String?
  /// What the step that follows is called, and the cue that comes when it is skipped.
  public var step: Text?
  public var skip: String?
  /// A clock for the activity as a whole, and the cue that comes when it is out; zero lifts it, and nil leaves it
  /// as it was.
  public var until: Duration?
  public var over: String?
  /// What the module wants to be told of from now on; nil leaves it as it was.
  public var hears: [Happening.Kind]?

  public init(
    effects: [Effect] = [], next: ModuleNext?, state: String? = nil, step: Text? = nil,
    skip: String? = nil, until: Duration? = nil, over: String? = nil,
    hears: [Happening.Kind]? = nil, teams: ModuleTeams? = nil
  ) {
    self.effects = effects
    self.teams = teams
    self.next = next
    self.state = state
    self.step = step
    self.skip = skip
    self.until = until
    self.over = over
    self.hears = hears
  }
}

/// Teams that a reply has made: drawn by the runtime where it says only what they are called or how many they are.
public enum ModuleTeams: Codable, Sendable, Equatable {
  case drawn(Int, TeamRules)
  case named([Text], TeamRules)
  /// Without names they are numbered.
  case given([[Person.ID]], [Text]?, TeamRules)
}

/// What follows a reply.
public enum ModuleNext: Codable, Sendable, Equatable {
  case go(String)
  case wait(Duration, then: String)
  case alone(about: [Text], for: Duration, then: String)
  /// - Parameter each: whether the module is told each answer as it comes.
  case ask(Prompt, each: Bool, for: Duration, then: String)
  /// Several prompts at once, each to people of its own.
  case asks([Prompt], closing: Closing, each: Bool, for: Duration, then: String)
  case split(
    [[Person.ID]], about: [Text], asking: GroupQuestion? = nil, for: Duration, then: String)
  /// Breakouts that the runtime draws, see ``Room/drawGroups(of:)``.
  case group(
    size: Int, about: [Text], asking: GroupQuestion? = nil, for: Duration, then: String)
  /// Each picks a team of these names.
  case choose([Text], TeamRules, for: Duration, then: String)
  case floor(Person.ID, for: Duration, then: String)
  case finish
}
