public import ActivityKit
public import EventRuntime
public import EventTerms

/// What happened in an occurrence, for whoever hosted it. Times are milliseconds since 1970, or a
/// ``Moment``: lengths are counted by its `elapsed`, its `wall` is shown.
public struct Report: Sendable, Equatable {
  /// A stretch of attendance.
  public struct Interval: Sendable, Equatable {
    public var joined: Moment
    /// Nil while the person is there.
    public var left: Moment?
    /// `left`, `dropped` or `ended`.
    public var how: String?
  }

  /// Somebody who held a seat.
  public struct Attendee: Sendable, Equatable {
    public var seat: Int
    /// The number of the person, which no other one ever has.
    public var person: Int64
    public var name: String
    public var role: String
    /// Whether a facilitator removed them and did not take that back.
    public var wasRemoved = false
    /// In the order they came.
    public var intervals: [Interval]
    /// How long they were there in all, before the start and after the agenda included.
    public var present: Duration
    /// For how much of the event, from start to end, they were there: 0 to 1; nil when it has not
    /// started. While the house was down nothing counts.
    public var share: Double?
  }

  /// Somebody who was invited and has no seat.
  public struct Absentee: Sendable, Equatable {
    /// The number of the person.
    public var person: Int64
    public var name: String

    public init(person: Int64, name: String) { (self.person, self.name) = (person, name) }
  }

  /// What was put right about somebody's attendance, with the reason. The last one of a person counts.
  public struct Correction: Sendable, Equatable {
    /// Counted from 1 in the records.
    public var number: Int64
    public var person: Int64
    public var name: String
    /// How long they were there in truth; nil where they are excused.
    public var minutes: Int?
    public var reason: String
    public var madeAt: Int64
  }

  /// A run of an activity.
  public struct Activity: Sendable, Equatable {
    /// Counted from 1 within the occurrence.
    public var run: Int
    /// The place in the agenda, counted from 1.
    public var place: Int
    public var title: String
    public var module: String
    public var began: Moment
    /// Nil while it runs.
    public var ended: Moment?
    /// `finished`, `skipped` and the like; nil while it runs.
    public var how: String?
    public var length: Duration
    /// How long it was meant to take; nil where that is not known, and of what was not planned.
    public var planned: Duration?
    /// How many answers there were, those that are not kept any more included.
    public var answers: Int
    /// How many people were there while it went on, those who facilitate too; nil where that is not to be told, or
    /// kept no longer.
    public var present: Int?
  }

  /// The mean of so many answers.
  public struct Mean: Sendable, Equatable {
    public var number: Double
    /// Nil where that is not to be told.
    public var count: Int?
  }

  /// How a group was before and after, by what it answered without names.
  public struct Mood: Sendable, Equatable {
    public var run: Int
    /// Of the activity that asked.
    public var title: String
    /// The highest number of its scale; 1 is the lowest.
    public var top: Int
    public var before: Mean
    public var after: Mean
  }

  /// What people said of the occurrence at its end, without names.
  public struct Feedback: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
      public var text: Text
      /// From 1 to 10.
      public var mean: Mean
    }

    public var run: Int
    /// Those that enough have answered, in their order.
    public var items: [Item]
    /// What was written besides, in alphabetical order, where enough have written.
    public var lines: [String]

    /// Of all items, with the answers that the least answered one has; nil where there is none.
    public var mean: Mean? {
      guard !items.isEmpty else { return nil }
      let counts = items.compactMap(\.mean.count)
      return Mean(
        number: items.reduce(0) { $0 + $1.mean.number } / Double(items.count),
        count: counts.count == items.count ? counts.min() : nil)
    }
  }

  /// A line of the score table.
  public struct Score: Sendable, Equatable, Encodable {
    /// Equal points share a rank, and the ranks they fill are left out after them.
    public var rank: Int
    public var seat: Int
    public var name: String
    public var points: Int
    /// What the points were for, each reason once, in the order in which it was first given.
    public var reasons: [Reason]
    /// What was given at one moment each, in the order of the evening.
    public var portions: [Portion] = []

    private enum CodingKeys: CodingKey {
      case rank, seat, name, points, reasons
    }
  }

  /// What somebody got points for at one moment: a question, and answering it early.
  public struct Portion: Sendable, Equatable {
    public var run: Int
    public var reasons: [Reason]
    /// How often in this run.
    public var count = 1

    public var points: Int { reasons.reduce(0) { $0 + $1.points } }
  }

  public struct Reason: Sendable, Equatable, Encodable {
    /// In English.
    public var text: String
    public var count: Int
    public var points: Int
    /// The same for readers of any language; nil where nobody wrote it in another one.
    public var wording: Text?

    private enum CodingKeys: CodingKey {
      case text, count, points
    }
  }

  /// Of fewer people nothing is told that was counted of answers without names, nor by a report without names.
  public static let smallestGroup = 3

  /// Whether it is of the group alone; see ``anonymous()``.
  public private(set) var isAnonymous = false
  /// Below so many answers nothing is told that was counted of them.
  public var floor = Report.smallestGroup
  /// Whether activities have stored something in it for the next one.
  public var hasStored = false
  public var occurrence: Int64
  /// The slug of the event.
  public var event: String
  public var title: String
  public var openedAt: Int64
  public var started: Moment?
  public var ended: Moment?
  /// Whether it goes on, or was going on when the house went down.
  public var isLive: Bool
  /// Up to when the lengths of what has not ended are counted: the end, or when the occurrence was
  /// last seen.
  public var seen: Moment
  /// How many people held a seat, those who are not kept any more included.
  public var people: Int
  /// How long each kind of record is kept; nil where nothing was promised and the house has not
  /// settled it yet.
  public var keep: Keeping?
  /// Those whose attendance is kept, in seat order.
  public var attendees: [Attendee]
  /// Those who were invited and have not come, as long as attendance is kept.
  public var absent: [Absentee] = []
  /// In the order in which they were made.
  public var corrections: [Correction] = []
  /// In the order they began.
  public var activities: [Activity]
  /// In the order they were asked for; none of fewer answers than ``floor``, and none once answers are gone.
  public var moods: [Mood] = []
  /// The same of feedback, one for each run of what asked for it.
  public var feedback: [Feedback] = []
  /// Best first; people without points are not in it.
  public var scores: [Score]
  /// In the order they were done.
  public var moderation: [Act]

  /// Whether the clock of the machine was set, by a minute or more, while this went on; or the house
  /// was down for so long.
  public var clockWasSet: Bool {
    let moments =
      [started, ended, seen].compactMap(\.self)
      + attendees.flatMap(\.intervals).flatMap { [$0.joined, $0.left].compactMap(\.self) }
      + activities.flatMap { [$0.began, $0.ended].compactMap(\.self) }
    let offsets = [openedAt] + moments.map { $0.wall - $0.elapsed }
    guard let first = offsets.min(), let last = offsets.max() else { return false }
    return last - first >= 60_000
  }

  /// The first moment of the event, or of its gathering where it never started.
  public var begun: Int64 { started?.wall ?? openedAt }

  /// How long after the start somebody came; zero where they were there, nil where nothing started.
  public func lateness(of attendee: Attendee) -> Duration? {
    guard let started, let joined = attendee.intervals.first?.joined else { return nil }
    return .milliseconds(max(0, joined.elapsed - started.elapsed))
  }

  /// How long before the end somebody went for good; nil while the event goes on.
  public func earliness(of attendee: Attendee) -> Duration? {
    guard started != nil, let ended, let left = attendee.intervals.last?.left else { return nil }
    return .milliseconds(max(0, ended.elapsed - left.elapsed))
  }

  /// What was put right about somebody last.
  public func correction(of person: Int64) -> Correction? {
    corrections.last { $0.person == person }
  }

  /// How many answers there were.
  public var answers: Int { activities.reduce(0) { $0 + $1.answers } }

  /// Without names, without what single people wrote, and without any figure about fewer than ``smallestGroup``
  /// people, or from which one could be worked out; nil where fewer came.
  public func anonymous() -> Report? {
    guard people >= Self.smallestGroup else { return nil }
    var report = self
    report.isAnonymous = true
    (report.attendees, report.absent, report.corrections) = ([], [], [])
    (report.scores, report.moderation) = ([], [])
    for index in activities.indices {
      let present = activities[index].present ?? 0
      if Self.isSmall(present) || Self.isSmall(people - present) {
        report.activities[index].present = nil
      }
    }
    for index in moods.indices {
      hideTelling(&report.moods[index].before, in: moods[index].run)
      hideTelling(&report.moods[index].after, in: moods[index].run)
    }
    for index in feedback.indices {
      report.feedback[index].lines = []
      for item in feedback[index].items.indices {
        hideTelling(&report.feedback[index].items[item].mean, in: feedback[index].run)
      }
    }
    return report
  }

  private func hideTelling(_ mean: inout Mean, in run: Int) {
    if isTelling(mean, in: run) { mean.count = nil }
  }

  /// Whether it follows from the number of answers in a run that fewer than ``smallestGroup`` of those who took part,
  /// or were there for it, gave none.
  func isTelling(_ mean: Mean, in run: Int) -> Bool {
    guard let count = mean.count else { return false }
    // Whoever leads is asked nothing.
    let asked = attendees.filter { Role(rawValue: $0.role)?.takesPart ?? true }
    let erased = people - attendees.count
    let present = activities.first { $0.run == run }.map { activity in
      let end = (activity.ended ?? seen).elapsed
      return asked.count { Presence.isThere($0, from: activity.began.elapsed, to: end) }
    }
    return (0...max(0, erased)).contains { Self.isSmall(asked.count + $0 - count) }
      || Self.isSmall((present ?? count) - count)
  }

  /// Whether so many are people of whom no figure is told without names. Nobody is no group.
  static func isSmall(_ count: Int) -> Bool { (1..<smallestGroup).contains(count) }
}
