import ActivityKit
import EventRuntime
import Foundation

/// What goes into a folder of sheets as a file of its own: one line of JSON with its keys in alphabetical order,
/// no blanks between them, whole numbers only, and a line feed at the end. The hash of an entry is that of these
/// bytes. `docs/records.md` says what each kind holds.
protocol SheetEntry: Codable, Sendable {}

extension SheetEntry {
  /// The bytes of the file.
  var canonical: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }

  static func read(_ bytes: Data) throws -> Self {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Self.self, from: bytes)
  }
}

/// Who attended an occurrence: what was recorded, without what was said, answered or scored.
struct Sheet: SheetEntry {
  struct Interval: Codable, Equatable {
    let joined: String
    let left: String?
    let how: String?
    let seconds: Int64
  }

  struct Person: Codable, Equatable {
    let person: Int64
    let name: String
    let role: String
    let removed: Bool
    let seconds: Int64
    /// In thousandths.
    let share: Int?
    let intervals: [Interval]
  }

  struct Absentee: Codable, Equatable {
    let person: Int64
    let name: String
  }

  struct Activity: Codable, Equatable {
    let place: Int
    let title: String
    let module: String
    let seconds: Int64
  }

  /// Of this entry in its folder, and the hash of the line before.
  let number: Int
  let previous: String
  let occurrence: Int64
  let event: String
  let title: String
  let timeZone: String
  let opened: String
  let started: String?
  let ended: String?
  let people: [Person]
  let absent: [Absentee]
  let activities: [Activity]

  init(_ report: Report, number: Int, previous: String, in zone: TimeZone) {
    let time = HouseTime(zone)
    self.number = number
    self.previous = previous
    occurrence = report.occurrence
    event = report.event
    title = report.title
    timeZone = zone.identifier
    opened = time.stamp(report.openedAt)
    started = (report.started?.wall).map(time.stamp)
    ended = (report.ended?.wall).map(time.stamp)
    people = report.attendees.map { attendee in
      Person(
        person: attendee.person, name: attendee.name, role: attendee.role,
        removed: attendee.wasRemoved, seconds: attendee.present.milliseconds / 1_000,
        share: attendee.share.map { Int(($0 * 1_000).rounded()) },
        intervals: attendee.intervals.map {
          Interval(
            joined: time.stamp($0.joined.wall), left: ($0.left?.wall).map(time.stamp), how: $0.how,
            seconds: Presence.total(of: [$0], until: report.seen).milliseconds / 1_000)
        })
    }
    absent = report.absent.map { Absentee(person: $0.person, name: $0.name) }
    activities = report.activities.map {
      Activity(
        place: $0.place, title: $0.title, module: $0.module, seconds: $0.length.milliseconds / 1_000
      )
    }
  }
}

/// That a facilitator has confirmed a sheet with their key.
struct Attestation: SheetEntry {
  let number: Int
  let previous: String
  /// The sheet, and its hash.
  let sheet: Int
  let sha256: String
  /// Who confirmed it, and when.
  let by: String
  let at: String
}

/// What was put right about a sheet.
struct SheetCorrection: SheetEntry {
  let number: Int
  let previous: String
  let sheet: Int
  let person: Int64
  let name: String
  let excused: Bool
  let minutes: Int?
  let reason: String
  let at: String
}

/// Whom an entry names, whatever else is in it.
struct SheetNames: SheetEntry {
  struct Named: Codable {
    let person: Int64
  }

  let person: Int64?
  let people: [Named]?
  let absent: [Named]?

  var numbers: Set<Int64> {
    Set((people ?? []).map(\.person) + (absent ?? []).map(\.person) + (person.map { [$0] } ?? []))
  }
}
