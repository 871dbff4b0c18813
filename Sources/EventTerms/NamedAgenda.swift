/// An agenda that the plan knows by a name, for events whose agendas take turns.
public struct NamedAgenda: Sendable, Equatable {
  public let name: String
  /// In order; at least one.
  public let activities: [PlannedActivity]

  public init(name: String, activities: [PlannedActivity]) {
    self.name = name
    self.activities = activities
  }
}
