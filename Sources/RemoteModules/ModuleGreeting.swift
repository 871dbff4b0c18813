import ActivityKit

/// The first thing that a process is told.
public struct ModuleGreeting: Sendable, Equatable {
  /// Raised when the messages change so that an older module cannot read them.
  public static let version = 1

  public var module: String
  /// As `module.yaml` says.
  public var version: Int
  /// JSON: an object by name.
  public var settings: String
  /// What the last reply left, of a process that ended before the activity did.
  public var state: String?

  public init(module: String, version: Int, settings: String, state: String?) {
    self.module = module
    self.version = version
    self.settings = settings
    self.state = state
  }
}
