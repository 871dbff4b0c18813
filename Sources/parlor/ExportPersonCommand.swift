import ArgumentParser
import Records

struct ExportPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Prints what the records hold of a person, as JSON for them.")

  @OptionGroup var choice: PersonChoice

  func run() throws {
    try Failure.explained(choice.database) {
      let records = try RecordsReader.open(path: choice.database)
      let zone = try HouseZone.of(records, at: choice.database)
      let people = try choice.people(in: records, "Export", in: zone)
      Output.text(try PersonExport(timeZone: zone).render(people, from: records))
    }
  }
}
