public import ActivityKit

/// A module with its settings, at one place in an agenda.
public struct PlannedActivity: Sendable {
  /// 1 to 80 characters on one line; made of the module's name when the plan gives none.
  public let title: String
  /// The module's word in `events.yaml`.
  public let module: String
  /// The version of the module that made the activity.
  public let version: Int
  /// The family of the module; see ``ModuleDefinition/family``.
  public let family: String?
  /// What it stores is shared with the activities of its module that have the same name here: lower-case letters,
  /// digits and hyphens, or nothing.
  public let store: String
  /// As it is before it begins.
  public let activity: any Activity
  /// How long it is given in all by whoever leads; nil for as long as it takes.
  public package(set) var limit: Duration?

  /// About how long it takes; nil where nobody can tell.
  public var expected: Duration? { limit ?? activity.length }

  public init(
    title: String, module: ModuleDefinition, store: String = "", activity: any Activity
  ) {
    self.title = title
    self.store = store
    self.module = module.name
    version = module.version
    family = module.family
    self.activity = activity
  }

  public init(title: String, module: String, store: String = "", activity: any Module) {
    self.title = title
    self.store = store
    self.module = module
    version = type(of: activity).version
    family = nil
    self.activity = activity
  }
}
