import EventPlan
import EventTerms
import Messages
import Names
import TextProtocol

/// The names that nobody may be taken for: those of the staff, of the house and of its events.
struct NameGuard {
  /// By what the names look like.
  private var owners: [Likeness: String] = [:]
  /// Those of them who are people, with keys.
  private let holders: Set<String>
  /// How people speak in the house, in its own words too.
  let forms: SpeechForms

  init(_ plan: HousePlan, staff: some Sequence<StaffMember>) {
    forms = SpeechForms(plan.words)
    // The first of a likeness holds, and people come before titles.
    holders = Set(staff.map(\.name))
    let names = holders.sorted() + [plan.name] + plan.events.map(\.title)
    // What is longer is nobody's name.
    for name in names where name.count <= 2 * Nickname.maxLength {
      let likeness = Likeness(of: name)
      if owners[likeness] == nil { owners[likeness] = name }
    }
  }

  /// Why somebody without a key may not go by the name, if so.
  func objection(to nickname: Nickname) -> Refusal? {
    owners[nickname.likeness].map { owner in
      owner == nickname.text && holders.contains(owner)
        ? .nameReservedKeyHolder(name: owner) : Self.refusal(of: nickname.text, like: owner)
    }
  }

  static func refusal(of name: String, like owner: String) -> Refusal {
    name == owner
      ? .nameReservedSomethingElse(name: name) : .nameReservedCouldBeTaken(name: name, owner: owner)
  }
}
