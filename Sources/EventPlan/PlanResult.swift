/// What came of reading a plan.
public enum PlanResult: Sendable {
  case plan(HousePlan, warnings: Diagnostics)
  /// At least one error, all of the phase that found it.
  case refused(Diagnostics)
  /// The plan's own file could not be read. A missing include is a diagnostic instead.
  case unreadable(path: String, reason: String)
}
