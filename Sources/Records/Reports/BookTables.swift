import EventTerms
import Messages
import Words

/// The tables of an ``AttendanceBook``, as terminals and pages show them: a column is its heading and its value.
struct BookTables {
  typealias Column<Item> = (PageTable.Column, (Item) -> String)

  let time: HouseTime
  let voice: Voice

  func meetings(_ book: AttendanceBook) -> PageTable {
    table(
      .reportsPeopleOverTime, of: book.meetings,
      [
        (.short(text(.reportsDate)), { time.date(of: $0.begun) }),
        (.text(text(.reportsEvent), atMost: 28), { $0.title }),
        (.number(text(.reportsCame)), { "\($0.came)" }),
        (.number(text(.reportsNew)), { told($0.new) }),
        (.number(text(.reportsReturning)), { told($0.returning) }),
        (
          .number(text(.reportsMinutes)),
          { $0.length.map { ReportFigures.minutes($0, voice) } ?? "" }
        ),
        (.number(text(.reportsOfEvent)), { $0.share.map(ReportFigures.percent) ?? "" }),
      ])
  }

  /// - Parameter event: what heads their titles.
  func feedback(_ book: AttendanceBook, event: Sentence) -> PageTable {
    table(
      .reportsFeedbackOverTime,
      of: book.meetings.compactMap { meeting in meeting.feedback.map { (meeting, $0) } },
      [
        (.short(text(.reportsDate)), { time.date(of: $0.0.begun) }),
        (.text(text(event), atMost: 28), { $0.0.title }),
        (.number(text(.reportsAverage)), { ReportFigures.tenths($0.1.number, voice) }),
        (.number(text(.reportsAnswersTitle)), { ReportFigures.count($0.1, voice) }),
      ])
  }

  func weeks(_ book: AttendanceBook) -> PageTable {
    table(
      .reportsPeopleByWeek, of: book.weeks,
      [
        (.short(text(.reportsWeek)), { $0.name }), (.number(text(.reportsNew)), { told($0.new) }),
        (.number(text(.reportsReturning)), { told($0.returning) }),
      ])
  }

  func people(_ book: AttendanceBook) -> PageTable {
    var columns: [Column<AttendanceBook.Person>] = [
      (.text(text(.reportsPerson), atMost: 24), { $0.name }),
      (.number(text(.reportsNumber)), { "\($0.number)" }),
      (.number(text(.reportsAttended)), { "\($0.count(.attended))" }),
      (.number(text(.reportsPartly)), { "\($0.count(.partly))" }),
      (.number(text(.reportsMissed)), { "\($0.count(.absent))" }),
      (.number(text(.reportsExcused)), { "\($0.count(.excused))" }),
      (.number(text(.reportsLate)), { "\($0.late)" }),
      (.number(text(.reportsEarly)), { "\($0.early)" }),
      (.number(text(.reportsHours)), { ReportFigures.hours($0.present, voice) }),
    ]
    if book.showsStreaks { columns.append((.number(text(.reportsStreak)), { "\($0.streak)" })) }
    return table(.reportsByPerson, of: book.people, columns)
  }

  /// How long each person was there in a week.
  func hours(_ book: AttendanceBook) -> PageTable {
    var columns: [Column<AttendanceBook.PersonWeek>] = [
      (.short(text(.reportsWeek)), { $0.week }),
      (.text(text(.reportsPerson), atMost: 30), { $0.person.name }),
      (.number(text(.reportsNumber)), { "\($0.person.number)" }),
      (.number(text(.reportsHours)), { ReportFigures.hours($0.present, voice) }),
    ]
    if book.terms.target != nil {
      columns.append(
        (.number(text(.reportsOfTarget)), { $0.ofTarget.map(ReportFigures.percent) ?? "" }))
    }
    return table(.reportsHoursByWeek, of: book.personWeeks, columns)
  }

  private func table<Item>(
    _ caption: Sentence, of items: [Item], _ columns: [Column<Item>]
  ) -> PageTable {
    PageTable(
      caption: text(caption), isTitled: true, columns: columns.map { $0.0 },
      rows: items.map { item in columns.map { $0.1(item) } })
  }

  private func text(_ sentence: Sentence) -> String { voice.text(sentence) }

  /// A dash where it is not to be told.
  private func told(_ count: Int?) -> String { count.map { String($0) } ?? "–" }
}
