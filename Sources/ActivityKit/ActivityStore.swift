/// What activities of one kind keep from one occurrence of an event to the next: a value for all, and one for
/// each person. A value is a text; what ``Room/store(_:of:)`` keeps is JSON.
public struct ActivityStore: Codable, Sendable, Equatable {
  /// Bytes that the value for all may have, in UTF-8.
  public static let mostShared = 64 << 10
  /// Bytes that a person's value may have.
  public static let mostOfPerson = 4 << 10

  private var shared: String?
  /// By seat.
  private var people: [Int: String] = [:]

  public init() {}

  /// The value of a person, or for all where that is nil.
  public subscript(person: Person.ID?) -> String? {
    get { person.map { people[$0.seat] } ?? shared }
    set {
      if let person { people[person.seat] = newValue } else { shared = newValue }
    }
  }
}
