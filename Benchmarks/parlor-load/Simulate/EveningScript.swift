import ActivityKit

/// Everything that happens in an evening, by its seed.
struct EveningScript: Sendable {
  let seed: UInt64
  let plan: EveningPlan
  let cast: [CastMember]
  var moves: [Move]
  /// Whether the records are those of a house, in SQLite.
  let usesRecords: Bool

  init(seed: UInt64) {
    self.seed = seed
    usesRecords = seed % 10 == 0
    var random = RandomSource(seed: seed)
    let plan = EveningPlan(&random)
    self.plan = plan
    var cast = EveningPlan.staff.map { member in
      CastMember(
        name: member.name, role: member.role,
        event: member.name == "kim" ? plan.events[plan.events.count - 1] : plan.events[0])
    }
    let people = Int.random(in: 2...7, using: &random)
    for name in Self.names.prefix(people) {
      cast.append(
        CastMember(
          name: name, role: .participant,
          event: plan.events.randomElement(using: &random) ?? plan.events[0]))
    }
    self.cast = cast
    var writer = MoveWriter(cast: cast, random: random)
    moves = writer.evening()
  }

  /// The last two are one name to the house.
  private static let names = ["ana", "Ben", "cai", "Dee", "eva", "ana maria", "ANA"]
}
