/// Whose turn it is: each person once; who is away is passed over and may come back for it, and who
/// comes late is last. Who is gone when their turn ends has it once more, last of all.
public struct TurnOrder: Codable, Sendable, Equatable {
  /// Those who have not had their turn, in order.
  public private(set) var waiting: [Person.ID]
  private var heard: [Person.ID] = []
  /// Those who were gone when their turn ended; nil where nobody was.
  private var repeated: [Person.ID]?

  public init(_ order: [Person.ID] = []) { waiting = order }

  /// The next person, of those present, now that the turn before is over; nil when all of them have had
  /// their turn.
  public mutating func next(among present: [Person.ID]) -> Person.ID? {
    let known = Set(waiting).union(heard)
    waiting += present.filter { !known.contains($0) }
    let present = Set(present)
    if let last = heard.last, !present.contains(last), repeated?.contains(last) != true {
      repeated = (repeated ?? []) + [last]
      heard.removeLast()
      waiting.append(last)
    }
    guard let index = waiting.firstIndex(where: present.contains) else { return nil }
    let person = waiting.remove(at: index)
    heard.append(person)
    return person
  }
}
