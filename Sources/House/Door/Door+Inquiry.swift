import EventRuntime
import EventTerms
import Names
import TextProtocol

extension Door {
  /// A query as the register reads it.
  func inquiry(_ query: Query, in house: DoorSurroundings, by guesser: Guesser) -> Inquiry {
    switch query {
    case .name(let given):
      .standing(
        name: given.nickname.key, likeness: given.nickname.likeness,
        event: given.event.flatMap { house.events.event($0) }?.slug, person: nil)
    case .admission(let event):
      .standing(
        name: Nickname.key(of: guest.name ?? ""), likeness: Likeness(of: guest.name ?? ""),
        event: event.slug, person: guest.person, occurrence: house.occurrence(event.slug))
    case .recentKey(let given):
      .recentKey(name: given.nameKey, key: given.typed, or: given.written)
    case .key(let given):
      .key(name: given.nameKey, key: given.typed, or: given.written, by: guesser)
    case .codeForEvent(let code, _), .code(let code, _): .code(hash: RejoinCode.hash(code))
    case .agreed(let claimant, _, let agreement): .agreed(claimant, text: agreement.hash)
    }
  }
}
