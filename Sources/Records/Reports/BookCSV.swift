import ActivityKit
public import Foundation

/// An ``AttendanceBook`` as comma-separated values, as ``ReportCSV`` writes them.
public struct BookCSV: Sendable {
  /// What a row is about.
  public enum Subject: String, Sendable, CaseIterable {
    /// An occurrence.
    case occurrences
    /// A person, over all of them.
    case people
    /// A person in a week.
    case weeks
  }

  private let time: HouseTime
  private let subject: Subject
  private let isForExcel: Bool

  public init(timeZone: TimeZone, of subject: Subject, isForExcel: Bool = false) {
    time = HouseTime(timeZone)
    self.subject = subject
    self.isForExcel = isForExcel
  }

  /// The columns. `number` is that of the person; `minutes` have one decimal, `hours` two; `share` and `of_target`
  /// are in percent; `feedback` is the average from 1 to 10.
  public static func columns(of subject: Subject) -> [String] {
    switch subject {
    case .occurrences:
      [
        "occurrence", "event", "title", "began", "minutes", "came", "new", "returning", "absent",
        "share", "feedback",
      ]
    case .people:
      [
        "number", "person", "role", "attended", "partly", "absent", "excused", "late", "early",
        "hours",
      ]
    case .weeks: ["week", "number", "person", "hours", "of_target"]
    }
  }

  public func render(_ book: AttendanceBook) -> String {
    let streak = subject == .people && book.showsStreaks ? ["streak"] : []
    return ReportCSV.file(
      [Self.columns(of: subject) + streak] + rows(of: book), isForExcel: isForExcel)
  }

  private func rows(of book: AttendanceBook) -> [[String]] {
    switch subject {
    case .occurrences:
      return book.meetings.map { meeting in
        [
          "\(meeting.occurrence)", meeting.event, meeting.title, time.stamp(meeting.begun),
          meeting.length.map(ReportCSV.minutes) ?? "", "\(meeting.came)",
          told(meeting.new), told(meeting.returning), told(meeting.absent),
          meeting.share.map(percent) ?? "",
          (meeting.feedback?.number).map { ReportFigures.hundredths(Int64(($0 * 100).rounded())) }
            ?? "",
        ]
      }
    case .people:
      return book.people.map { person in
        [
          "\(person.number)", person.name, person.role, "\(person.count(.attended))",
          "\(person.count(.partly))", "\(person.count(.absent))", "\(person.count(.excused))",
          "\(person.late)", "\(person.early)", hours(person.present),
        ] + (book.showsStreaks ? ["\(person.streak)"] : [])
      }
    case .weeks:
      return book.personWeeks.map { entry in
        [
          entry.week, "\(entry.person.number)", entry.person.name, hours(entry.present),
          entry.ofTarget.map(percent) ?? "",
        ]
      }
    }
  }

  private func told(_ count: Int?) -> String { count.map { String($0) } ?? "" }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }

  private func hours(_ time: Duration) -> String {
    ReportFigures.hundredths((time.milliseconds + 18_000) / 36_000)
  }
}
