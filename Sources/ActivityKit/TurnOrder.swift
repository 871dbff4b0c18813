/// Whose turn it is: each person once; who is away is passed over and may come back for it, and who
/// comes late is last. Who is gone when their turn ends has it once more, after all of these.
public struct TurnOrder: Codable, Sendable, Equatable {
  /// Those who have not had their turn, in order.
  public private(set) var waiting: [Person.ID]
  private var heard: [Person.ID] = []
  /// Who has the turn, if it is their first.
  private var holder: Person.ID?
  /// Those who were gone when their turn ended, and have not had it again; nil where nobody was.
  private var missed: [Person.ID]?

  public init(_ order: [Person.ID] = []) { waiting = order }

  /// Those present who have not had their turn, in order.
  public func upcoming(among present: [Person.ID]) -> [Person.ID] {
    let known = Set(waiting).union(heard)
    let here = Set(present)
    return waiting.filter(here.contains) + present.filter { !known.contains($0) }
  }

  /// Somebody who has not had their turn is next.
  public mutating func prefer(_ person: Person.ID) {
    guard !heard.contains(person) else { return }
    waiting.removeAll { $0 == person }
    waiting.insert(person, at: 0)
  }

  /// The next person, of those present, now that the turn before is over; nil when all of them have had
  /// their turn.
  public mutating func next(among present: [Person.ID]) -> Person.ID? {
    let known = Set(waiting).union(heard)
    waiting += present.filter { !known.contains($0) }
    let present = Set(present)
    if let holder, !present.contains(holder) { missed = (missed ?? []) + [holder] }
    holder = nil
    if let index = waiting.firstIndex(where: present.contains) {
      let person = waiting.remove(at: index)
      heard.append(person)
      holder = person
      return person
    }
    return missed?.firstIndex(where: present.contains).flatMap { missed?.remove(at: $0) }
  }
}
