import EventPlan
import TextProtocol

/// Whose a name is outside of events: of the staff, of the house, or of somebody who has no seat yet.
/// Confined to the house.
struct LobbyNames {
  /// The staff of the plan by the keys of their names, with the keys that they have for this run.
  let staff: [String: StaffMember]
  /// Whom the others may not be taken for.
  private(set) var guarded: NameGuard
  /// Those who have no seat yet, by the keys of their names.
  private var holders: [String: Visitor] = [:]

  init(_ options: HouseOptions) {
    staff = StaffMember.all(of: options)
    guarded = NameGuard(options.plan, staff: staff.values)
  }

  mutating func adopt(_ plan: HousePlan) { guarded = NameGuard(plan, staff: staff.values) }

  /// Whether nobody else who has no seat yet goes by it.
  func isFree(_ key: String, for visitor: Visitor) -> Bool {
    holders[key].map { $0 === visitor } ?? true
  }

  func isHeld(_ key: String, by visitor: Visitor) -> Bool { holders[key] === visitor }

  /// Keeps a name for somebody, whoever had it.
  mutating func hold(_ key: String, for visitor: Visitor) { holders[key] = visitor }

  mutating func release(_ key: String, of visitor: Visitor) {
    if holders[key] === visitor { holders[key] = nil }
  }
}
