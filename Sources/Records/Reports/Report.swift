import EventPlan

/// What happened in an occurrence, for whoever hosted it. Times are milliseconds since 1970.
public struct Report: Sendable, Equatable {
  /// A stretch of attendance.
  public struct Interval: Sendable, Equatable {
    public var joinedAt: Int64
    /// Nil while the person is there.
    public var leftAt: Int64?
    /// `left`, `dropped` or `ended`.
    public var how: String?
  }

  /// Somebody who held a seat.
  public struct Attendee: Sendable, Equatable {
    public var seat: Int
    public var name: String
    public var role: String
    /// In the order they came.
    public var intervals: [Interval]
    /// How long they were there in all, before the start and after the agenda included.
    public var present: Duration
    /// For how much of the event, from start to end, they were there: 0 to 1; nil when it has not
    /// started.
    public var share: Double?
  }

  /// A run of an activity.
  public struct Activity: Sendable, Equatable {
    /// Counted from 1 within the occurrence.
    public var run: Int
    /// The place in the agenda, counted from 1.
    public var place: Int
    public var title: String
    public var module: String
    public var beganAt: Int64
    /// Nil while it runs.
    public var endedAt: Int64?
    /// `finished`, `skipped` and the like; nil while it runs.
    public var how: String?
    public var length: Duration
    /// How many answers there were, those that are not kept any more included.
    public var answers: Int
  }

  /// A line of the score table.
  public struct Score: Sendable, Equatable {
    /// Equal points share a rank, and the ranks they fill are left out after them.
    public var rank: Int
    public var seat: Int
    public var name: String
    public var points: Int
    /// What the points were for, the most frequent reason first.
    public var reasons: [Reason]
  }

  public struct Reason: Sendable, Equatable {
    public var text: String
    public var count: Int
    public var points: Int
  }

  public var occurrence: Int64
  /// The slug of the event.
  public var event: String
  public var title: String
  public var openedAt: Int64
  public var startedAt: Int64?
  public var endedAt: Int64?
  /// Whether it goes on, or was going on when the house went down.
  public var isLive: Bool
  /// Up to when the lengths of what has not ended are counted: the end, or when the occurrence was
  /// last seen.
  public var seenAt: Int64
  /// How many people held a seat, those who are not kept any more included.
  public var people: Int
  /// How long each kind of record is kept; nil where nothing was promised and the house has not
  /// settled it yet.
  public var keep: Keeping?
  /// Those whose attendance is kept, in seat order.
  public var attendees: [Attendee]
  /// In the order they began.
  public var activities: [Activity]
  /// Best first; people without points are not in it.
  public var scores: [Score]
  /// In the order they were done.
  public var moderation: [Act]

  /// How many answers there were.
  public var answers: Int { activities.reduce(0) { $0 + $1.answers } }
}
