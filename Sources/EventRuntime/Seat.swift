import ActivityKit

/// A person's place in an occurrence. It survives a dropped connection.
public struct Seat: Codable, Sendable, Equatable {
  public enum Standing: String, Codable, Sendable {
    case here
    /// The connection is gone; the person may return.
    case away
    /// The person left; the rejoin code still brings them back.
    case left
  }

  /// Counted from 1 in join order.
  public let number: Int
  public let name: String
  public let role: Role
  /// The hash of the rejoin code; nil for facilitators, who return by their key.
  public let codeHash: String?
  /// The event's time of the first join.
  public let joinedAt: Duration
  public var standing: Standing
  /// The event's time at which the person dropped or left.
  public internal(set) var awaySince: Duration?
  /// How often the seat was entered: with the number it names an interval of attendance.
  public var entries = 0

  public var id: Person.ID { Person.ID(number) }
  public var person: Person { Person(id: id, name: name) }
}

/// What a person may do in an event.
public enum Role: String, Codable, Sendable {
  case participant
  case facilitator
}
