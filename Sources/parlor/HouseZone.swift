import EventPlan
import Foundation

/// The time zone in which commands show times.
enum HouseZone {
  /// That of `events.yaml` in this folder, or the system's.
  static var ofPlan: TimeZone {
    guard case .plan(let plan, _) = PlanLoading.read(PlanLoading.defaultPath) else {
      return .current
    }
    return TimeZone(identifier: plan.timeZone) ?? .current
  }
}
