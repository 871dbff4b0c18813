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
}

public enum Write: Sendable {
  case open(Opening)
  case entry(occurrence: Int64, Entry)
  /// Facts that follow from an entry, with the wall time of that entry.
  case facts(occurrence: Int64, wall: Int64, [Fact])
  /// The state after the entry `through`: entries up to it are dropped.
  case snapshot(occurrence: Int64, through: Int, state: [UInt8])
  /// How far the event's clock has come, in case nothing else is written before a crash.
  case clock(occurrence: Int64, Duration)
  /// The occurrence is not live any more: its journal and snapshot are dropped.
  case close(occurrence: Int64)
}

/// A new occurrence.
public struct Opening: Codable, Sendable, Equatable {
  public let occurrence: Int64
  /// The slug of its event.
  public let event: String
  public let title: String
  public let seed: UInt64
  /// Milliseconds since 1970.
  public let wall: Int64

  public init(occurrence: Int64, event: String, title: String, seed: UInt64, wall: Int64) {
    self.occurrence = occurrence
    self.event = event
    self.title = title
    self.seed = seed
    self.wall = wall
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
  /// The entries since, in order.
  public let entries: [Entry]
  public let clock: Duration

  public init(
    opening: Opening, snapshot: (through: Int, state: [UInt8])?, entries: [Entry], clock: Duration
  ) {
    self.opening = opening
    self.snapshot = snapshot
    self.entries = entries
    self.clock = clock
  }
}
