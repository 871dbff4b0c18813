import ActivityKit
import EventPlan
import House
import Names
import Records
import TextProtocol

/// The keys of the facilitators, with those that are made for this run.
struct FacilitatorKeys {
  private(set) var byName: [String: String] = [:]
  /// Names and keys that were made now, to be shown once.
  private(set) var made: [(name: String, key: String)] = []
  /// Facilitators who have a key of their own.
  private(set) var known: [String] = []

  /// A house without facilitators gets one called `host`: somebody has to be able to start.
  /// - Parameter kept: the keys of the register; nobody who has one there gets another.
  init(_ plan: HousePlan, kept: [KeptKey]) {
    let holders = Set(kept.map { Nickname.key(of: $0.name) })
    let isLed =
      plan.facilitators.contains { $0.role == .facilitator }
      || kept.contains { $0.role == .facilitator }
    known = kept.filter { $0.role == .facilitator }.map(\.name)
    let facilitators =
      plan.facilitators + (isLed ? [] : [PlannedFacilitator(name: "host", key: .made)])
    var random = SystemRandomNumberGenerator()
    for facilitator in facilitators {
      switch facilitator.key {
      case .given(let key):
        byName[facilitator.name] = key
        if facilitator.role == .facilitator { known.append(facilitator.name) }
      case .made where holders.contains(Nickname.key(of: facilitator.name)): break
      case .made:
        let key = RejoinCode.makeLong(using: &random)
        byName[facilitator.name] = key
        made.append((facilitator.name, key))
      }
    }
  }
}
