import Words

/// The rows of the tables of an ``AttendanceBook``, as terminals and pages show them.
struct BookRows {
  let time: HouseTime
  let voice: Voice

  func meetings(_ book: AttendanceBook) -> [[String]] {
    book.meetings.map { meeting in
      [
        time.date(of: meeting.begun), meeting.title, "\(meeting.came)", "\(meeting.new)",
        "\(meeting.returning)", meeting.length.map { ReportFigures.minutes($0, voice) } ?? "",
        meeting.share.map(ReportFigures.percent) ?? "",
      ]
    }
  }

  func weeks(_ book: AttendanceBook) -> [[String]] {
    book.weeks.map { [$0.name, "\($0.new)", "\($0.returning)"] }
  }

  func people(_ book: AttendanceBook) -> [[String]] {
    book.people.map { person in
      [
        person.name, "\(person.number)", "\(person.count(.attended))", "\(person.count(.partly))",
        "\(person.count(.absent))", "\(person.count(.excused))", "\(person.late)",
        "\(person.early)", ReportFigures.hours(person.present, voice),
      ]
    }
  }

  /// How long each person was there in a week.
  func hours(_ book: AttendanceBook) -> [[String]] {
    book.personWeeks.map { entry in
      [
        entry.week, entry.person.name, "\(entry.person.number)",
        ReportFigures.hours(entry.present, voice), entry.ofTarget.map(ReportFigures.percent) ?? "",
      ]
    }
  }
}
