public import Messages

/// What somebody has chosen of how they read and type; nil where they have chosen nothing.
public struct ScreenHabits: Codable, Sendable, Equatable {
  /// The mode, which their client may have chosen for them.
  public var mode: Mode?
  /// The columns of their window, as they have told them in words.
  public var columns: Int?
  /// The columns of their window, as their client told them last.
  public var window: Int?
  /// What stands for the slash of their commands; a slash where they want no other.
  public var mark: String?
  /// Whether the house edits their lines.
  public var edits: Bool?
  /// Whether the bell of their terminal rings where an activity has one.
  public var bell: Bool?
  /// Whether they were told that they may read in bold.
  public var knowsStyles: Bool?
  /// The zone in which they read times, by its IANA name; empty where they want that of each event.
  public var zone: String?

  public init() {}

  /// What was chosen over this connection goes before what was chosen over the last one.
  public func filled(from last: ScreenHabits) -> ScreenHabits {
    var habits = self
    habits.mode = mode ?? last.mode
    habits.columns = columns ?? last.columns
    habits.window = window ?? last.window
    habits.mark = mark ?? last.mark
    habits.edits = edits ?? last.edits
    habits.bell = bell ?? last.bell
    habits.knowsStyles = knowsStyles ?? last.knowsStyles
    habits.zone = zone ?? last.zone
    return habits
  }
}
