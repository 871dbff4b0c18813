/// Somebody who holds a seat in the occurrence, as an activity sees them.
public struct Person: Codable, Sendable, Hashable, Identifiable {
  /// The number of the seat, counted from 1 in the order people first joined.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let seat: Int

    public init(_ seat: Int) { self.seat = seat }

    public var description: String { "seat \(seat)" }

    public static func < (left: ID, right: ID) -> Bool { left.seat < right.seat }
  }

  public let id: ID
  public let name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

extension Person.ID: Codable {
  public init(from decoder: any Decoder) throws {
    seat = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seat)
  }
}
