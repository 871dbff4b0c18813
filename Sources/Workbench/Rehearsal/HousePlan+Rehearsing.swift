import ActivityKit
import EventPlan
import EventTerms

extension HousePlan {
  /// A house with this event alone, to which anybody may come who is made up.
  /// - Parameter keepsDates: whether it is held at its times; otherwise whenever it is begun.
  func rehearsing(_ event: PlannedEvent, keepsDates: Bool = false) -> HousePlan {
    var event = event
    event.access = .open
    if !keepsDates { event.starts = .onDemand }
    let leads = facilitators.contains { $0.role == .facilitator }
    var plan = HousePlan(
      name: name, timeZone: timeZone,
      facilitators: leads ? facilitators : facilitators + [PlannedFacilitator(name: "Maria")],
      limits: limits, keep: keep, events: [event])
    plan.modules = modules
    plan.words = words
    plan.language = language
    plan.attendance = attendance
    plan.reports = reports
    return plan
  }

  /// Whose event it is.
  var leader: String { facilitators.first { $0.role == .facilitator }?.name ?? "" }
}
