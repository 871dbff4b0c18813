import EventPlan

/// What holds for every session of a server; one object for all of them.
final class SessionRules: Sendable {
  let limits: HouseLimits
  let patience: SessionPatience
  /// The budget of lines that a session begins with.
  let budget: LineBudget

  init(_ limits: HouseLimits) {
    self.limits = limits
    patience = SessionPatience(limits)
    budget = LineBudget(limits)
  }
}
