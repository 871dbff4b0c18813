import ActivityKit

/// The bounds that keep a house usable when somebody means it harm: `limits:` in the plan.
///
/// What is not set here is fixed or belongs elsewhere: a line has at most 4,096 bytes, an event has
/// its `capacity`.
public struct HouseLimits: Sendable, Equatable {
  /// Connections at a time, in all.
  public var connections = 10_000
  /// Connections at a time from one address; of IPv6, from one /64.
  public var connectionsPerAddress = 50
  /// New connections from one address, at once and then in a minute.
  public var newConnectionsPerMinute = 100
  /// New seats that people of one address may take, at once and then in ten minutes.
  public var seatsPerAddress = 100
  /// How long a connection without a seat may stay without a line, from when what the house said last could
  /// be read.
  public var signInTime = Duration.minutes(3)
  /// How long somebody with a seat may stay without a line; nil for ever. The seat is kept.
  public var idleTime: Duration? = .hours(6)
  /// Lines a second that a connection may send in the long run.
  public var linesPerSecond = 5
  /// Lines that a connection may send at once after a pause.
  public var lineBurst = 20
  /// Bytes that may wait for a client that reads too slowly.
  public var outbox = 256 * 1_024
  /// Characters of an answer in words, also where an activity would take more.
  public var answerLength = 500
  /// Private messages a minute that a person may send.
  public var tellsPerMinute = 20
  /// Wrong keys and codes that are looked at from one address, at once and then in a minute.
  public var wrongKeysPerMinute = 10

  public init() {}

  /// Bytes a second that are read from a connection: room for every line that may come, at its
  /// longest, and no less than a terminal needs to paste a page.
  public var bytesPerSecond: Int { max(64 * 1_024, linesPerSecond * 4_096) }

  /// The same at once after a pause: as many lines as may come then.
  public var byteBurst: Int { max(bytesPerSecond, lineBurst * 4_096) }

  /// Bytes that are read of a connection at a time, before it is the turn of the others.
  public var bytesAtATime: Int { min(bytesPerSecond / 128, 2_048) }

  /// How many connections of one address may have the house do as much as one may at most.
  public var busyPerAddress: Int { max(8, connectionsPerAddress / 6) }
}
