public import ActivityKit
public import Messages

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
  public internal(set) var name: String
  public internal(set) var role: Role
  /// The hash of the rejoin code; nil for staff, who return by their key, and for those who were
  /// invited.
  public internal(set) var codeHash: String?
  /// The number in the records of the person, where a key, an invitation or a personal code has
  /// proved who it is.
  public internal(set) var known: Int64?
  /// The hash of the personal code that was made here last.
  public internal(set) var personalHash: String?
  /// The hash of the text that the holder has agreed to.
  public internal(set) var agreed: String?
  /// The language that the holder has chosen to be spoken to in.
  public internal(set) var language: Language?
  /// How the holder reads and types; nil where they have chosen nothing.
  public internal(set) var screen: ScreenHabits?
  /// The event's time of the first join.
  public let joinedAt: Duration
  public var standing: Standing
  /// The event's time at which the person dropped or left.
  public internal(set) var awaySince: Duration?
  /// How often the seat was entered: with the number it names an interval of attendance.
  public var entries = 0
  /// True as long as nothing was asked while the person was here, and nothing is on record about them. Not
  /// whether they answered: that would tell who did.
  var isUnused: Bool?
  /// How often the holder has taken another name; nil for never.
  var namesTaken: Int?
  /// Who has given them another name while they were away, until they are told.
  var renamedBy: String?
  /// The seat of whoever a facilitator has given this one to, until they or anybody else takes it.
  var givenTo: Int?
  /// Whether they are told at every change how the evening stands; nil where they have not asked for it.
  var followsRun: Bool?
  /// How many answers they have given of which one may know whose they are; nil for none.
  var answers: Int?
  /// Whether it may make room for others once its holder is gone.
  public var mayMakeRoom: Bool { isUnused == true && known == nil && personalHash == nil }

  /// Whether the holder can prove at later events that they are the same.
  var isKnown: Bool { known != nil || personalHash != nil || role != .participant }

  public var id: Person.ID { Person.ID(number) }
  public var person: Person { Person(id: id, name: name) }
}
