public import EventTerms

/// Whether somebody says that they come.
public enum Rsvp: String, Sendable, CaseIterable { case yes, maybe, no }

/// A date of an event. It is the same one where only its hour changes.
public struct EventDate: Sendable, Hashable {
  /// The slug.
  public let event: String
  /// In the zone of the event.
  public let day: CalendarDay

  public init(event: String, day: CalendarDay) {
    self.event = event
    self.day = day
  }
}

/// What somebody says of a date that is to come.
public enum Intention: Sendable, Equatable {
  case comes(Rsvp)
  /// How long before it they want to be reminded; nil for not at all.
  case reminded(Duration?)
}

/// What the records hold of a date that is to come, for somebody who asks.
public struct Rsvps: Sendable, Equatable {
  /// Who has said what, whoever said it first before the others.
  public var names: [Rsvp: [String]] = [:]
  /// What whoever asks has said.
  public var own: Rsvp?
  /// How long before it they are reminded.
  public var reminder: Duration?
  /// Whether they are invited to the event.
  public var isInvited = false

  public init() {}
}

/// Somebody who is to be reminded of an event.
public struct Reminder: Sendable, Equatable {
  public let name: String
  /// Whether a key, an invitation or a personal code has proved whose the name is.
  public let isProved: Bool

  public init(name: String, isProved: Bool) {
    self.name = name
    self.isProved = isProved
  }
}
