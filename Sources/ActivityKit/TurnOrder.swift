/// Whose turn it is: each person once; who is away is passed over and may come back for it, and who
/// comes late is last.
public struct TurnOrder: Codable, Sendable, Equatable {
  /// Those who have not had their turn, in order.
  public private(set) var waiting: [Person.ID]
  private var heard: [Person.ID] = []

  public init(_ order: [Person.ID] = []) { waiting = order }

  /// The next person, of those present; nil when all of them have had their turn.
  public mutating func next(among present: [Person.ID]) -> Person.ID? {
    let known = Set(waiting).union(heard)
    waiting += present.filter { !known.contains($0) }
    let present = Set(present)
    guard let index = waiting.firstIndex(where: present.contains) else { return nil }
    let person = waiting.remove(at: index)
    heard.append(person)
    return person
  }
}
