import ArgumentParser
import EventPlan
import Foundation
import Names
import Records
import TextProtocol
import Words

/// Who a command is about: a name, and where several people have gone by it, which of them.
struct PersonChoice: ParsableArguments {
  @Argument(help: "The name they go by, or went by.")
  var name: String

  @Option(
    name: .customLong("person"), parsing: .singleValue,
    help: "One of several who have gone by that name, by number; can be given more than once.")
  var numbers: [Int64] = []

  @Flag(help: "All who have gone by that name.")
  var all = false

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func validate() throws {
    if all, !numbers.isEmpty { throw ValidationError("Give --all or --person, not both.") }
  }

  /// - Parameter deed: what is to be done with them, as in "Forget".
  /// - Throws: a ``Failure`` when nobody, or more than one person, has gone by the name.
  func people(in records: RecordsReader, _ deed: String, in zone: TimeZone) throws -> [Int64] {
    let key = Nickname.key(of: name)
    let people = try records.people { Nickname.key(of: $0) == key }
    guard !people.isEmpty else {
      throw Failure(code: .noInput, text: "Nobody in \(database) has gone by '\(name)'.")
    }
    if all { return people.map(\.id) }
    if !numbers.isEmpty {
      if let stranger = numbers.first(where: { number in !people.contains { $0.id == number } }) {
        throw Failure(
          code: .dataError,
          text: "Person \(stranger) has not gone by '\(name)'.\n" + list(people, zone))
      }
      return people.map(\.id).filter(numbers.contains)
    }
    guard people.count == 1 else {
      throw Failure(
        code: .dataError,
        text: "\(people.count) people have gone by '\(name)', and nothing proves that they are the "
          + "same.\n\(list(people, zone))\n\(deed) some of them with --person NUMBER, or all with --all."
      )
    }
    return people.map(\.id)
  }

  private func list(_ people: [KnownPerson], _ zone: TimeZone) -> String {
    people.map { person in
      let visits = person.visits.map {
        "\($0.title), \(Voice.english.text(HouseTime(zone).day($0.openedAt)))"
      }
      let shown = visits.suffix(3).joined(separator: "; ")
      let more = visits.count > 3 ? "; and \(visits.count - 3) before" : ""
      return "  \(person.id)  \(visits.isEmpty ? "has held no seat" : shown + more)"
    }.joined(separator: "\n")
  }
}
