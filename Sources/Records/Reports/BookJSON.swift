import ActivityKit
import EventTerms
public import Foundation

/// An ``AttendanceBook`` for programs: an object with `occurrences`, `weeks` and `people`. Times are as in RFC 3339,
/// lengths in seconds, parts from 0 to 1; what is not known is left out.
public struct BookJSON: Sendable {
  private let timeZone: TimeZone

  public init(timeZone: TimeZone) { self.timeZone = timeZone }

  /// The text with a line break at its end.
  public func render(_ book: AttendanceBook) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let time = HouseTime(timeZone)
    let document = BookDocument(
      timeZone: timeZone.identifier, attendedFromPercent: book.terms.threshold,
      targetSeconds: book.terms.target.map { $0.milliseconds / 1_000 },
      occurrences: book.meetings.map { BookDocument.Occurrence($0, time) },
      weeks: book.weeks.map {
        BookDocument.Week(week: $0.name, new: $0.new, returning: $0.returning)
      },
      people: book.people.map { BookDocument.Person($0, in: book) })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

private struct BookDocument: Encodable {
  struct Occurrence: Encodable {
    let occurrence: Int64
    let event: String
    let title: String
    let began: String
    let seconds: Int64?
    let came: Int
    let new: Int?
    let returning: Int?
    let absent: Int?
    let share: Double?
    let feedback: Double?

    init(_ meeting: AttendanceBook.Meeting, _ time: HouseTime) {
      occurrence = meeting.occurrence
      event = meeting.event
      title = meeting.title
      began = time.stamp(meeting.begun)
      seconds = meeting.length.map { $0.milliseconds / 1_000 }
      came = meeting.came
      new = meeting.new
      returning = meeting.returning
      absent = meeting.absent
      feedback = meeting.feedback.map { ($0.number * 100).rounded() / 100 }
      share = meeting.share.map { ($0 * 10_000).rounded() / 10_000 }
    }
  }

  struct Week: Encodable {
    let week: String
    let new: Int?
    let returning: Int?
  }

  struct Hours: Encodable {
    let week: String
    let seconds: Int64
  }

  struct Visit: Encodable {
    let occurrence: Int64
    let status: AttendanceBook.Status
    let seconds: Int64
    let share: Double?
    let late: Bool
    let early: Bool
  }

  struct Person: Encodable {
    let number: Int64
    let name: String
    let role: String
    let seconds: Int64
    let weeks: [Hours]
    let visits: [Visit]
    /// Nil unless somebody asked for it.
    let streak: Int?

    init(_ person: AttendanceBook.Person, in book: AttendanceBook) {
      streak = book.showsStreaks ? person.streak : nil
      number = person.number
      name = person.name
      role = person.role
      seconds = person.present.milliseconds / 1_000
      weeks = person.weeks.sorted { $0.key < $1.key }.map {
        Hours(week: $0.key, seconds: $0.value.milliseconds / 1_000)
      }
      visits = person.visits.map {
        Visit(
          occurrence: $0.occurrence, status: $0.status,
          seconds: $0.present.milliseconds / 1_000,
          share: $0.share.map { ($0 * 10_000).rounded() / 10_000 }, late: $0.isLate,
          early: $0.leftEarly)
      }
    }
  }

  let timeZone: String
  let attendedFromPercent: Int
  let targetSeconds: Int64?
  let occurrences: [Occurrence]
  let weeks: [Week]
  let people: [Person]
}
