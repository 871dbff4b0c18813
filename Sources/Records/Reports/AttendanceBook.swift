import EventRuntime
public import EventTerms
public import Foundation

/// How people have attended over time: the occurrences in their order, and each person by their number, so that
/// namesakes never meet.
public struct AttendanceBook: Sendable, Equatable {
  /// An occurrence among others.
  public struct Meeting: Sendable, Equatable {
    public var occurrence: Int64
    public var event: String
    public var title: String
    /// When it began, in milliseconds since 1970.
    public var begun: Int64
    /// The week in which it began, as ``Week/name``.
    public var week: String
    /// From the start to the end; nil where it never started.
    public var length: Duration?
    public var came: Int
    /// How many of them had not come before, and how many had; nil where that is not to be told.
    public var new: Int?
    public var returning: Int?
    /// The mean part of the event that people were there for, 0 to 1; nil where it never started.
    public var share: Double?
    /// How many were invited and did not come, those who are excused included; nil where that is not to be told.
    public var absent: Int?
    /// Of all that was asked about it; nil where too few answered.
    public var feedback: Report.Mean?
    /// Whether the number of answers would tell of how few who gave none.
    var isFeedbackTelling = false
  }

  /// What somebody did about an occurrence.
  public enum Status: String, Sendable, Encodable {
    /// There for the part of it that counts.
    case attended
    /// There for less.
    case partly
    case absent
    case excused
  }

  public struct Visit: Sendable, Equatable {
    public var occurrence: Int64
    public var status: Status
    /// What was put right about it included.
    public var present: Duration
    public var share: Double?
    public var isLate: Bool
    public var leftEarly: Bool
  }

  public struct Person: Sendable, Equatable {
    /// The number in the records.
    public var number: Int64
    /// The name they went by last.
    public var name: String
    public var role: String
    /// In the order of the occurrences.
    public var visits: [Visit] = []
    /// How long they were there, by the week of ISO 8601, such as `2025-W43`.
    public var weeks: [String: Duration] = [:]

    public var present: Duration { visits.reduce(.zero) { $0 + $1.present } }
    public func count(_ status: Status) -> Int { visits.filter { $0.status == status }.count }
    /// How many they attended last without a gap; one from which they are excused is none.
    public var streak: Int {
      visits.reversed().filter { $0.status != .excused }.prefix { $0.status == .attended }.count
    }
    public var late: Int { visits.filter(\.isLate).count }
    public var early: Int { visits.filter(\.leftEarly).count }
  }

  /// The people of a week: how many are new and how many return is nil where that is not to be told.
  public struct Week: Sendable, Equatable {
    public var name: String
    public var came: Int
    public var new: Int?
    public var returning: Int?
  }

  public let terms: AttendanceTerms
  /// Whether it tells of ``Person/streak``, which spurs some people on and drives others away.
  public var showsStreaks = false
  /// In the order in which they began.
  public private(set) var meetings: [Meeting] = []
  /// In the order of their names, and of their numbers where these are the same.
  public private(set) var people: [Person] = []
  /// Those in which something was, in order.
  public private(set) var weeks: [Week] = []

  /// - Parameters:
  ///   - reports: also those from before `since`: whoever came to one of them returns.
  ///   - since: what began before, in milliseconds since 1970, is left out.
  ///   - zone: decides the week that an occurrence is in: the one in which it begins.
  public init(
    _ reports: [Report], by terms: AttendanceTerms, since: Int64 = .min, in zone: TimeZone
  ) {
    self.terms = terms
    let time = HouseTime(zone)
    var known: Set<Int64> = []
    var found: [Int64: Person] = [:]
    var weekly: [String: (new: Set<Int64>, returning: Set<Int64>)] = [:]
    for report in reports.sorted(by: { ($0.begun, $0.occurrence) < ($1.begun, $1.occurrence) }) {
      let came = Set(report.attendees.map(\.person))
      defer { known.formUnion(came) }
      guard report.begun >= since, !came.isEmpty else { continue }
      let week = time.week(of: report.begun)
      meetings.append(Meeting(report, in: week, came, known))
      let before = weekly[week] ?? ([], [])
      let new = before.new.union(came.subtracting(known))
      weekly[week] = (new, before.returning.union(came).subtracting(new))
      for attendee in report.attendees {
        let visit = Visit(attendee, in: report, by: terms)
        var person =
          found[attendee.person]
          ?? Person(number: attendee.person, name: attendee.name, role: attendee.role)
        (person.name, person.role) = (attendee.name, attendee.role)
        person.add(visit, in: week)
        found[attendee.person] = person
      }
      // Of an event that goes on nobody can tell yet who does not come.
      guard !report.isLive else { continue }
      for absentee in report.absent {
        var person =
          found[absentee.person]
          ?? Person(number: absentee.person, name: absentee.name, role: "participant")
        person.add(Visit(absentee, in: report, by: terms), in: week)
        found[absentee.person] = person
      }
    }
    people = found.values.sorted { one, other in
      one.name == other.name
        ? one.number < other.number : one.name.isNaturallyBefore(other.name)
    }
    weeks = weekly.keys.sorted().map { name in
      let (new, returning) = (
        weekly[name]?.new.count ?? 0, weekly[name]?.returning.count ?? 0
      )
      return Week(name: name, came: new + returning, new: new, returning: returning)
    }
  }

  /// Without people, without any figure about fewer than three of them, or from which one could be worked out.
  public func anonymous() -> AttendanceBook {
    var book = self
    book.people = []
    book.meetings = meetings.filter { $0.came >= Report.smallestGroup }.map { meeting in
      var meeting = meeting
      if Self.isTelling(meeting.new, meeting.returning) {
        (meeting.new, meeting.returning) = (nil, nil)
      }
      if Self.isTelling(meeting.absent) { meeting.absent = nil }
      if meeting.isFeedbackTelling { meeting.feedback?.count = nil }
      return meeting
    }
    book.weeks = weeks.filter { $0.came >= Report.smallestGroup }.compactMap { week -> Week? in
      let own = meetings.filter { $0.week == week.name }
      // Beside one of its occurrences it would tell how many came to the others alone.
      guard !own.contains(where: { Report.isSmall(week.came - $0.came) }) else { return nil }
      let isTelling =
        Self.isTelling(week.new, week.returning) || own.contains { Self.isTelling($0, in: week) }
      return Week(
        name: week.name, came: week.came, new: isTelling ? nil : week.new,
        returning: isTelling ? nil : week.returning)
    }
    return book
  }

  /// Whether figures about fewer than three follow from those of a week and the others of it.
  private static func isTelling(_ meeting: Meeting, in week: Week) -> Bool {
    meeting.came < Report.smallestGroup || isTelling(meeting.new, meeting.returning)
      || Report.isSmall((week.returning ?? 0) - (meeting.returning ?? 0))
  }

  private static func isTelling(_ counts: Int?...) -> Bool {
    counts.contains { Report.isSmall($0 ?? 0) }
  }

  /// Somebody in a week.
  public struct PersonWeek: Sendable, Equatable {
    public var week: String
    public var person: Person
    public var present: Duration
    /// The part of the target, 0 and up; nil where the house has none.
    public var ofTarget: Double?
  }

  /// Who was there for how long in each week, by weeks and then people.
  public var personWeeks: [PersonWeek] {
    weeks.flatMap { week in
      people.compactMap { person in
        guard let present = person.weeks[week.name] else { return nil }
        return PersonWeek(
          week: week.name, person: person, present: present,
          ofTarget: terms.target.map { present / $0 })
      }
    }
  }
}

extension AttendanceBook.Meeting {
  fileprivate init(
    _ report: Report, in week: String, _ came: Set<Int64>, _ known: Set<Int64>
  ) {
    self.week = week
    occurrence = report.occurrence
    event = report.event
    title = report.title
    begun = report.begun
    length = report.started.map {
      .milliseconds(max(0, (report.ended ?? report.seen).elapsed - $0.elapsed))
    }
    self.came = came.count
    returning = came.intersection(known).count
    new = came.subtracting(known).count
    absent = report.isLive ? 0 : report.absent.count
    feedback = report.feedback.last?.mean
    if let last = report.feedback.last, let mean = last.mean {
      isFeedbackTelling = report.isTelling(mean, in: last.run)
    }
    let shares = report.attendees.compactMap(\.share)
    share = shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}

extension AttendanceBook.Visit {
  /// Less than a minute is neither late nor early.
  private static let grace = Duration.seconds(60)

  fileprivate init(
    _ attendee: Report.Attendee, in report: Report, by terms: AttendanceTerms
  ) {
    let correction = report.correction(of: attendee.person)
    let present = correction?.minutes.map { Duration.seconds($0 * 60) } ?? attendee.present
    let share = correction?.minutes.map { report.share(ofMinutes: $0) } ?? attendee.share
    occurrence = report.occurrence
    self.present = present
    self.share = share
    isLate = (report.lateness(of: attendee) ?? .zero) >= Self.grace
    leftEarly = (report.earliness(of: attendee) ?? .zero) >= Self.grace
    // Where nothing started there is no part of it, and whoever came has done what they could.
    let counts = share.map { ($0 * 100).rounded() >= Double(terms.threshold) } ?? true
    let isExcused = correction?.isExcuse ?? false
    status = counts ? .attended : isExcused ? .excused : .partly
  }

  fileprivate init(
    _ absentee: Report.Absentee, in report: Report, by terms: AttendanceTerms
  ) {
    let correction = report.correction(of: absentee.person)
    occurrence = report.occurrence
    present = .seconds((correction?.minutes ?? 0) * 60)
    share = correction?.minutes.flatMap { report.share(ofMinutes: $0) }
    isLate = false
    leftEarly = false
    switch correction {
    case nil: status = .absent
    case let correction? where correction.isExcuse: status = .excused
    case _?:
      let counts = ((share ?? 0) * 100).rounded() >= Double(terms.threshold)
      status = counts ? .attended : .partly
    }
  }
}

extension AttendanceBook.Person {
  fileprivate mutating func add(_ visit: AttendanceBook.Visit, in week: String) {
    visits.append(visit)
    weeks[week, default: .zero] += visit.present
  }
}

extension Report {
  /// The part of the event, 0 to 1; nil where nothing started.
  fileprivate func share(ofMinutes minutes: Int) -> Double? {
    guard let started else { return nil }
    let length = (ended ?? seen).elapsed - started.elapsed
    return length > 0 ? min(1, Double(minutes * 60_000) / Double(length)) : nil
  }
}
