public import ActivityKit

/// How the house makes activities of what whoever leads asks without a plan.
public struct UnplannedPolls: Sendable, Equatable {
  private let module: ModuleDefinition
  private let make: @Sendable (UnplannedPoll) -> any Activity

  /// - Returns: nil where none of the modules takes such polls.
  public init?(by modules: [ModuleDefinition]) {
    guard let module = modules.first(where: { $0.makeUnplanned != nil }),
      let make = module.makeUnplanned
    else { return nil }
    (self.module, self.make) = (module, make)
  }

  /// Its title is what is asked, since nobody has thought of another.
  public func activity(of poll: UnplannedPoll) -> PlannedActivity {
    PlannedActivity(
      title: Phrase.shortened(poll.ask, to: Self.longestTitle), module: module,
      activity: make(poll))
  }

  private static let longestTitle = 80

  public static func == (one: Self, other: Self) -> Bool {
    (one.module.name, one.module.version) == (other.module.name, other.module.version)
  }
}
