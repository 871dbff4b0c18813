import Words

/// The rows of the tables of an ``AttendanceBook``, as terminals and pages show them.
struct BookRows {
  let time: HouseTime
  let voice: Voice

  func meetings(_ book: AttendanceBook) -> [[String]] {
    book.meetings.map { meeting in
      [
        time.date(of: meeting.begun), meeting.title, "\(meeting.came)", told(meeting.new),
        told(meeting.returning), meeting.length.map { ReportFigures.minutes($0, voice) } ?? "",
        meeting.share.map(ReportFigures.percent) ?? "",
      ]
    }
  }

  func feedback(_ book: AttendanceBook) -> [[String]] {
    book.meetings.compactMap { meeting in
      meeting.feedback.map { mean in
        [
          time.date(of: meeting.begun), meeting.title, ReportFigures.tenths(mean.number, voice),
          ReportFigures.count(mean, voice),
        ]
      }
    }
  }

  func weeks(_ book: AttendanceBook) -> [[String]] {
    book.weeks.map { [$0.name, told($0.new), told($0.returning)] }
  }

  /// A dash where it is not to be told.
  private func told(_ count: Int?) -> String { count.map { String($0) } ?? "–" }

  func people(_ book: AttendanceBook) -> [[String]] {
    book.people.map { person in
      [
        person.name, "\(person.number)", "\(person.count(.attended))", "\(person.count(.partly))",
        "\(person.count(.absent))", "\(person.count(.excused))", "\(person.late)",
        "\(person.early)", ReportFigures.hours(person.present, voice),
      ] + (book.showsStreaks ? ["\(person.streak)"] : [])
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
