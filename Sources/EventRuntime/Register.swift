public import ActivityKit
public import Messages
public import Names

/// Who may come, and what proves who they are: keys, invitations and personal codes. Declared here,
/// kept by `Records`, which others may write to meanwhile (`parlor key`, `parlor invite`).
public protocol Register: AnyObject, Sendable {
  /// Looks something up.
  /// - Parameter then: called once, on any thread.
  func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void)
}

/// A question to the register.
public enum Inquiry: Sendable {
  /// What the register holds of a name, by its key for comparison, and of a person, with regard to an
  /// event; without one, of the name alone. `occurrence` is the live one of the event. With a
  /// `likeness`, also whether somebody else's name looks the same.
  case standing(
    name: String, likeness: Likeness? = nil, event: String?, person: Int64?,
    occurrence: Int64? = nil)
  /// Whether `key` is the key of that name, or another way to write it is. Each takes tens of milliseconds, so those
  /// who ask wait in line.
  case key(name: String, key: String, or: String? = nil, by: Guesser = Guesser())
  /// The same where it was found out lately, which takes no time; nobody is told otherwise.
  case recentKey(name: String, key: String, or: String? = nil)
  /// Whose code has this SHA-256 in hexadecimal.
  case code(hash: String)
  /// Whether somebody has agreed to the text of this SHA-256.
  case agreed(Claimant, text: String)
  /// What somebody chose last for themselves.
  case habits(Claimant)
  /// Who says that they come.
  case rsvps(EventDate, of: Claimant)
}

/// How far an address is trusted to mean the keys that come from there.
public enum KeyTrust: Sendable, Hashable, CaseIterable {
  /// Somebody sits there, or had a key right.
  case proven
  case unknown
  /// Keys from there were wrong lately.
  case doubtful
}

/// Who asks whether a key is right.
public struct Guesser: Sendable {
  /// Who comes from one address has one place in line.
  public let address: Int
  public let trust: KeyTrust
  /// Whether they still want to know.
  public let isThere: @Sendable () -> Bool

  public init(
    address: Int = 0, trust: KeyTrust = .unknown, isThere: @escaping @Sendable () -> Bool = { true }
  ) {
    self.address = address
    self.trust = trust
    self.isThere = isThere
  }
}

/// Somebody whose person is known.
public enum Claimant: Sendable, Equatable {
  case person(Int64)
  /// One of the staff, by the name that the key goes with.
  case staff(String)
  /// Whoever holds a seat, or held it, where nothing else proves who they are.
  case seat(Int, occurrence: Int64)
}

public enum Finding: Sendable {
  case standing(Standing)
  /// nil when there is no such key.
  case key(KeyHolder?)
  /// nil when nobody has such a code.
  case code(CodeHolder?)
  case agreed(Bool)
  case habits(Habits)
  case rsvps(Rsvps)
  /// More is asked than can be looked up now.
  case busy
  /// The register cannot be read, with the reason for the log.
  case failed(String)
}

public struct Standing: Sendable, Equatable {
  /// Whether the name belongs to a key.
  public var isStaff = false
  /// Whether the name belongs to an invitation, and whose that is.
  public var invitee: Int64?
  /// The name of a key, or of an invitation to the event, that looks like this one, which is nobody's.
  /// Not looked for where a proof says who comes.
  public var resembled: String?
  /// Whether the person is invited to the event.
  public var isInvited = false
  /// The seat of the person in the occurrence.
  public var seat: Int?

  public init(
    isStaff: Bool = false, invitee: Int64? = nil, isInvited: Bool = false, seat: Int? = nil
  ) {
    self.seat = seat
    self.isStaff = isStaff
    self.invitee = invitee
    self.isInvited = isInvited
  }
}

/// What somebody has chosen for themselves, and finds again; nil where they have chosen nothing.
public struct Habits: Sendable, Equatable {
  public var language: Language?
  public var pace: Pace?
  /// The zone in which they read times; empty for that of each event.
  public var zone: String?

  public init(language: Language? = nil, pace: Pace? = nil, zone: String? = nil) {
    self.language = language
    self.pace = pace
    self.zone = zone
  }
}

/// Whose key it is.
public struct KeyHolder: Sendable, Equatable {
  public let person: Int64
  public let name: String
  public let role: Role

  public init(person: Int64, name: String, role: Role) {
    self.person = person
    self.name = name
    self.role = role
  }
}

/// Whose code it is.
public struct CodeHolder: Sendable, Equatable {
  public let person: Int64
  public let name: String
  /// The slug of the event of an invitation; nil for a personal code.
  public let event: String?

  public init(person: Int64, name: String, event: String? = nil) {
    self.person = person
    self.name = name
    self.event = event
  }
}
