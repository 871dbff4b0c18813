import EventPlan
import House

/// The keys of the facilitators, with those that are made for this run.
struct FacilitatorKeys {
  private(set) var byName: [String: String] = [:]
  /// Names and keys that were made now, to be shown once.
  private(set) var made: [(name: String, key: String)] = []

  /// A house without facilitators gets one called `host`: somebody has to be able to start.
  init(_ plan: HousePlan) {
    let facilitators =
      plan.facilitators.isEmpty ? [PlannedFacilitator(name: "host", key: .made)] : plan.facilitators
    var random = SystemRandomNumberGenerator()
    for facilitator in facilitators {
      switch facilitator.key {
      case .given(let key): byName[facilitator.name] = key
      case .made:
        let key = RejoinCode.make(using: &random) + "-" + RejoinCode.make(using: &random)
        byName[facilitator.name] = key
        made.append((facilitator.name, key))
      }
    }
  }
}
