import ArgumentParser
import Foundation
import Names
import Records

/// Whose attendance a command is about, of which event, and on which day.
struct AttendanceChoice: ParsableArguments {
  @Argument(help: "The name they go by there, or are invited by.")
  var name: String

  @Argument(help: "The slug of the event.")
  var event: String

  @Argument(help: "The day, such as 2026-12-04. Somebody may be excused from one to come, too.")
  var day: String

  @Option(help: "One of several of that name, by their number in the report.")
  var person: Int64?

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  /// Puts their attendance right in the records, and in the sheets.
  /// - Parameter minutes: nil where they are excused.
  func correct(minutes: Int?, reason: String) throws {
    try Failure.explained(database) {
      guard (1...500).contains(reason.count), !reason.contains(where: \.isNewline) else {
        throw Failure(code: .usage, text: "--reason takes one line of 500 characters at most.")
      }
      let records = try RecordsReader.open(path: database)
      let plan = PlanLoading.plan(beside: database)
      let day = try Self.range(of: day, in: HouseZone.of(records, under: plan))
      let now = Int64(Date().timeIntervalSince1970 * 1_000)
      guard minutes == nil || day.lowerBound <= now else {
        throw Failure(
          code: .usage,
          text: "\(self.day) is still to come; 'parlor excuse' notes who will not be there.")
      }
      let person = try chosen(in: records, on: day)
      try RecordsReader.correct(
        person, at: event, on: day, minutes: minutes, reason: reason, in: database)
      try SheetKeeper.update(beside: database, under: plan)
    }
  }

  static func range(of day: String, in zone: TimeZone) throws -> Range<Int64> {
    guard day.count == 10, let range = HouseTime(zone).range(of: day) else {
      throw Failure(code: .usage, text: "'\(day)' is not a day; write one such as 2026-12-04.")
    }
    return range
  }

  private func chosen(in records: RecordsReader, on day: Range<Int64>) throws -> Int64 {
    let key = Nickname.key(of: name)
    let people = try records.people(at: event, on: day) { Nickname.key(of: $0) == key }
    if let person {
      guard people.contains(person) else {
        throw Failure(
          code: .dataError, text: "Person \(person) has not gone by '\(name)' at '\(event)' then.")
      }
      return person
    }
    guard let first = people.first else {
      throw Failure(
        code: .noInput,
        text: "Nobody called '\(name)' was at '\(event)' on \(self.day), or is invited to it.")
    }
    guard people.count == 1 else {
      let numbers = people.map { "\($0)" }.joined(separator: ", ")
      throw Failure(
        code: .dataError,
        text: "\(people.count) people go by '\(name)' there; say which with --person NUMBER, of "
          + "\(numbers). The report has their numbers.")
    }
    return first
  }
}
