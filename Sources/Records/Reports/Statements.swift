import ActivityKit
import EventRuntime
public import EventTerms
public import Foundation

/// Attendance as statements of the Experience API (xAPI 1.0.3), a line of JSON each, in the words of ADL's vocabulary:
/// somebody attended a meeting. People are numbers in them, as reports have them beside names.
public struct Statements: Sendable {
  private let home: String
  private let terms: AttendanceTerms
  private let time: HouseTime

  /// - Parameter home: the address under which people, events and occurrences of the house have their identifiers,
  ///   such as `https://example.org`.
  public init(home: String, by terms: AttendanceTerms, in timeZone: TimeZone) {
    self.home = home.hasSuffix("/") ? String(home.dropLast()) : home
    self.terms = terms
    time = HouseTime(timeZone)
  }

  /// Lines, each with a line feed at its end, by occurrences and then people. Made again they are the same, with the
  /// same identifiers, so that a record store keeps each once. What was put right counts.
  public func render(_ reports: [Report]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let book = AttendanceBook(reports, by: terms, in: time.timeZone)
    var lines = ""
    for report in reports where !report.isLive {
      for person in book.people {
        guard let visit = person.visits.first(where: { $0.occurrence == report.occurrence }),
          visit.present > .zero
        else { continue }
        let statement = statement(person.number, visit, report)
        lines += String(decoding: try encoder.encode(statement), as: UTF8.self) + "\n"
      }
    }
    return lines
  }

  private func statement(
    _ person: Int64, _ visit: AttendanceBook.Visit, _ report: Report
  ) -> Statement {
    let event = "\(home)/events/\(report.event)"
    let occurrence = "\(event)/occurrences/\(report.occurrence)"
    let seat = report.attendees.first { $0.person == person }?.seat
    let points = report.scores.first { $0.seat == seat }?.points
    return Statement(
      id: Self.identifier(of: "\(occurrence) \(person)"),
      actor: .init(account: .init(homePage: home, name: String(person))),
      verb: .init(), object: .init(id: occurrence, definition: .init(name: ["und": report.title])),
      result: .init(
        completion: visit.status == .attended,
        duration: "PT\(visit.present.milliseconds / 1_000)S",
        score: points.map { .init(raw: $0) }),
      context: .init(contextActivities: .init(grouping: [.init(id: event)])),
      timestamp: time.stamp((report.ended ?? report.seen).wall))
  }

  /// A UUID made of a name, as version 5 of RFC 9562 is, with SHA-256.
  static func identifier(of name: String) -> String {
    var digits = Array(Digest.of(name.utf8).prefix(32))
    (digits[12], digits[16]) = ("5", "a")
    let lengths = [8, 4, 4, 4, 12]
    var start = 0
    return lengths.map { length in
      defer { start += length }
      return String(digits[start..<start + length])
    }.joined(separator: "-")
  }
}

private struct Statement: Encodable {
  struct Actor: Encodable {
    struct Account: Encodable {
      let homePage: String
      let name: String
    }

    let objectType = "Agent"
    let account: Account
  }

  struct Verb: Encodable {
    let id = "http://adlnet.gov/expapi/verbs/attended"
    let display = ["en": "attended"]
  }

  struct Object: Encodable {
    struct Definition: Encodable {
      let type = "http://adlnet.gov/expapi/activities/meeting"
      let name: [String: String]
    }

    let objectType = "Activity"
    let id: String
    let definition: Definition
  }

  struct Result: Encodable {
    struct Score: Encodable {
      let raw: Int
    }

    let completion: Bool
    let duration: String
    let score: Score?
  }

  struct Context: Encodable {
    struct Activities: Encodable {
      struct Activity: Encodable {
        let objectType = "Activity"
        let id: String
      }

      let grouping: [Activity]
    }

    let platform = "Parlor"
    let contextActivities: Activities
  }

  let id: String
  let actor: Actor
  let verb: Verb
  let object: Object
  let result: Result
  let context: Context
  let timestamp: String
}
