import ActivityKit
import EventPlan
import Names
import TextProtocol

/// Somebody of the staff whom the plan names, or who got a key for this run.
struct StaffMember {
  let name: String
  let role: Role
  /// The key of the plan's environment, or the one that was made for this run; nil when it is kept in
  /// the register only.
  let key: String?

  /// By the keys of their names.
  static func all(of options: HouseOptions) -> [String: StaffMember] {
    var staff: [String: StaffMember] = [:]
    for member in options.plan.facilitators {
      staff[Nickname.key(of: member.name)] = StaffMember(
        name: member.name, role: member.role, key: options.keys[member.name])
    }
    for (name, key) in options.keys where staff[Nickname.key(of: name)] == nil {
      staff[Nickname.key(of: name)] = StaffMember(name: name, role: .facilitator, key: key)
    }
    return staff
  }
}
