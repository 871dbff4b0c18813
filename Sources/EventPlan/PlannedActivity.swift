import ActivityKit

/// A module with its settings, at one place in an agenda.
public struct PlannedActivity: Sendable {
  /// 1 to 80 characters on one line; made of the module's name when the plan gives none.
  public let title: String
  /// The module's word in `events.yaml`.
  public let module: String
  /// As it is before it begins.
  public let activity: any Module

  public init(title: String, module: String, activity: any Module) {
    self.title = title
    self.module = module
    self.activity = activity
  }
}
