public import EventTerms

/// The durable record that a live occurrence writes to before it speaks. Declared here, kept by
/// `Records`.
public protocol Journal: AnyObject, Sendable {
  /// Writes everything in `writes`, or nothing, in this order.
  ///
  /// Calls may be grouped into one transaction, in the order of the calls.
  /// - Parameter done: called once, on any thread, when the writes are on disk or have failed.
  func write(_ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void)

  /// The occurrences that were live when the house last stopped, oldest first.
  func liveOccurrences() throws -> [SavedOccurrence]

  /// A number that no occurrence has had.
  func nextOccurrence() throws -> Int64

  /// By the slug of an event, the latest time for which it was planned and at or after which it ended, in
  /// milliseconds since 1970.
  func lastHeld() throws -> [String: Int64]

  /// By the slug of an event, how long before it people are to be reminded.
  func reminderTimes() throws -> [String: Set<Duration>]

  /// Takes out who is to be reminded by now: nobody is reminded twice.
  /// - Parameters:
  ///   - left: how long it is until the event starts.
  ///   - done: called once, on any thread, when it is on disk that they were reminded.
  func takeReminders(
    of date: EventDate, startingIn left: Duration,
    then done: @escaping @Sendable (Result<[Reminder], WriteFailure>) -> Void)

  /// What activities of an event, given by its slug, have stored at its occurrences before: for all, and of those
  /// who can prove that they are the same.
  /// - Parameter done: called once, on any thread.
  func stored(
    for event: String,
    then done: @escaping @Sendable (Result<[StoredValue], WriteFailure>) -> Void)

  /// Deletes, for good, what occurrences that are over have kept for long enough.
  /// - Parameters:
  ///   - terms: what the events of the plan keep now, by slug. What was promised for longer when an
  ///     occurrence was opened is shortened to it; what was promised for less stays so.
  ///   - others: what is kept of events that are not among them and have made no promise.
  ///   - wall: the time now, in milliseconds since 1970. Where that is far ahead of the last time, what
  ///     has come of age since is left for a day.
  ///   - done: called once, on any thread.
  func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void)
}

public enum Write: Sendable {
  case open(Opening)
  case entry(occurrence: Int64, Entry)
  /// Facts that follow from an entry, and when that was.
  case facts(occurrence: Int64, at: Moment, [Fact])
  /// The state after the entry `through`: entries up to it are dropped.
  case snapshot(occurrence: Int64, through: Int, state: [UInt8])
  /// How far the event's clock has come, and when, in case nothing else is written before a crash.
  case clock(occurrence: Int64, Duration, at: Moment)
  /// Nothing of what was deleted may be left in any file after this.
  case erase
  /// The time zone in which the house shows times, by its name.
  case timeZone(String)
  /// What somebody says of a date that is to come, and when, in milliseconds since 1970.
  case intention(Intention, EventDate, of: Claimant, wall: Int64)
  /// The occurrence is not live any more: its journal and snapshot are dropped, for good.
  case close(occurrence: Int64)
}

/// A new occurrence.
public struct Opening: Sendable, Equatable {
  public let occurrence: Int64
  /// The slug of its event.
  public let event: String
  public let title: String
  public let seed: UInt64
  /// Milliseconds since 1970.
  public let wall: Int64
  /// What people are told is kept of it; nil of one that was opened before anything was promised.
  public let keep: Keeping?
  /// When it was to start, in milliseconds since 1970; nil for one on demand.
  public let scheduled: Int64?
  /// Below so many answers the counts of an anonymous prompt are not shown; nil of one of before.
  public let tallyFloor: Int?

  public init(
    occurrence: Int64, event: String, title: String, seed: UInt64, wall: Int64,
    keep: Keeping? = nil, scheduled: Int64? = nil, tallyFloor: Int? = nil
  ) {
    self.occurrence = occurrence
    self.event = event
    self.title = title
    self.seed = seed
    self.wall = wall
    self.keep = keep
    self.scheduled = scheduled
    self.tallyFloor = tallyFloor
  }

  /// Whether a fact is to be recorded at all.
  package func keeps(_ fact: Fact) -> Bool {
    guard let keep else { return true }
    return switch fact {
    case .entered, .departed: keep[.attendance] != .none
    case .answered(_, _, _, _, _, _, true?): keep[.feedback] != .none
    case .answered: keep[.answers] != .none
    case .answerWithdrawn: max(keep[.answers], keep[.feedback]) != .none
    case .scored: keep[.scores] != .none
    case .moderated: keep[.moderation] != .none
    case .stored: keep[.store] != .none
    case .seated, .agreed, .personalCode, .language, .pace, .zone, .absorbed, .started,
      .activityBegan, .activityEnded, .withdrawn, .ended:
      true
    }
  }
}

/// Why nothing was written, as a sentence for the log.
public struct WriteFailure: Error, Sendable, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}

/// What a restart finds of a live occurrence.
public struct SavedOccurrence: Sendable {
  public let opening: Opening
  /// The last snapshot and the number of the entry it includes; nil before the first one.
  public let snapshot: (through: Int, state: [UInt8])?
  /// The entries since, in order and without gaps, as far as they can be read.
  public let entries: [Entry]
  public let clock: Duration
  /// When anything of it was last saved.
  public let seen: Moment
  /// What is wrong with its journal, if anything: going on without an entry would be another event.
  public let damage: Damage?

  public struct Damage: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
  }

  public init(
    opening: Opening, snapshot: (through: Int, state: [UInt8])?, entries: [Entry], clock: Duration,
    seen: Moment, damage: Damage? = nil
  ) {
    self.damage = damage
    self.opening = opening
    self.snapshot = snapshot
    self.entries = entries
    self.clock = clock
    self.seen = seen
  }
}
