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

  @Option(
    help: """
      One of several occurrences of that day, by its number in the report or its start, such as 19:00. \
      (default: all, if it is about an excuse)
      """)
  var occurrence: String?

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
      let zone = try HouseZone.of(records, under: plan)
      let day = try Self.range(of: day, in: zone)
      let now = Int64(Date().timeIntervalSince1970 * 1_000)
      guard minutes == nil || day.lowerBound <= now else {
        throw Failure(
          code: .usage,
          text: "\(self.day) is still to come; 'parlor excuse' notes who will not be there.")
      }
      let person = try chosen(in: records, on: day)
      let held = try records.occurrences(of: event, on: day)
      let occurrence = try chosen(of: held, isOne: minutes != nil, HouseTime(zone))
      try RecordsReader.correct(
        person, at: event, on: day, occurrence: occurrence, minutes: minutes, reason: reason,
        in: database)
      try SheetKeeper.update(beside: database, under: plan)
    }
  }

  static func range(of day: String, in zone: TimeZone) throws -> Range<Int64> {
    guard day.count == 10, let range = HouseTime(zone).range(of: day) else {
      throw Failure(code: .usage, text: "'\(day)' is not a day; write one such as 2026-12-04.")
    }
    return range
  }

  /// - Parameter isOne: whether it has to be one of them: minutes count once.
  private func chosen(
    of held: [RecordsReader.Held], isOne: Bool, _ time: HouseTime
  ) throws -> Int64? {
    guard let occurrence else {
      guard isOne else { return nil }
      if held.count == 1 { return held[0].number }
      guard !held.isEmpty else {
        throw Failure(
          code: .noInput, text: "'\(event)' was not held on \(day), or nobody is recorded in it.")
      }
      throw Failure(
        code: .dataError,
        text: "'\(event)' was held \(held.count) times on \(day); say which with --occurrence, of "
          + "\(Self.list(held, time)).")
    }
    let fitting = held.filter { "\($0.number)" == occurrence || time.clock($0.begun) == occurrence }
    guard fitting.count == 1 else {
      let known = held.isEmpty ? "none" : Self.list(held, time)
      throw Failure(
        code: .dataError,
        text: fitting.isEmpty
          ? "No occurrence of '\(event)' on \(day) is or began at \(occurrence); there are: \(known)."
          : "Several began at \(occurrence); give a number, of \(known).")
    }
    return fitting[0].number
  }

  private static func list(_ held: [RecordsReader.Held], _ time: HouseTime) -> String {
    held.map { "\($0.number) (\(time.clock($0.begun)))" }.joined(separator: ", ")
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
