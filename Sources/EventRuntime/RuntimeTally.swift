/// How the occurrences of a house fare, counted since it was opened. Confined to its dispatcher.
///
/// To count costs an addition; whoever wants to know asks for the sums.
public final class RuntimeTally {
  public private(set) var figures = RuntimeFigures()

  public init() {}

  /// How much later than it was due a cue counts as late: people begin to notice.
  static let lateness = Duration.milliseconds(100)

  /// A write has come to its end.
  func noteCommit(after time: Duration, isWritten: Bool) {
    if isWritten {
      figures.commits.note(time)
    } else {
      figures.failedCommits += 1
    }
  }

  /// A cue is carried out, so much later than it was due.
  func noteCue(late: Duration) {
    figures.cues += 1
    if late > Self.lateness { figures.lateCues += 1 }
  }
}

/// What has been counted of the occurrences of a house since it was opened.
public struct RuntimeFigures: Codable, Sendable, Equatable {
  /// How long commits took, from when they were handed to the journal until they were on disk.
  public var commits = Latencies()
  /// Writes that the disk did not take; each is tried again.
  public var failedCommits = 0
  public var cues = 0
  /// Cues that were begun more than a tenth of a second after they were due.
  public var lateCues = 0

  public init() {}
}

/// How long something took, each time: sorted into buckets, and in all.
public struct Latencies: Codable, Sendable, Equatable {
  /// What the buckets hold at most, in seconds. One more holds what takes longer.
  public static let bounds = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
  ]

  /// How many are in each bucket.
  public private(set) var counts = Array(repeating: 0, count: Latencies.bounds.count + 1)
  /// All of them together.
  public private(set) var seconds = 0.0

  public init() {}

  public var count: Int { counts.reduce(0, +) }

  public mutating func note(_ time: Duration) {
    let seconds = time / .seconds(1)
    self.seconds += seconds
    counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
  }
}
