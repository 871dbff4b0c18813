import ArgumentParser
import EventPlan
import Foundation
import Records

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints who came, for how long, and the scores of the last occurrence.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Argument(help: "The slug of an event; without it, any event counts.")
  var event: String?

  @Flag(help: "All occurrences instead of the last one.")
  var all = false

  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = Format.text

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  @Option(
    help: "The time zone of the times, such as Europe/Berlin. (default: the one of events.yaml)")
  var timeZone: String?

  func run() throws {
    let zone = try zone()
    do {
      let records = try RecordsReader.open(path: database)
      let reports = try records.report(event: event, all: all)
      guard !reports.isEmpty else { throw nothing(try records.events()) }
      print(
        try format.render(reports, in: zone), terminator: "")
    } catch let error as RecordsError {
      throw error.failure.exit()
    }
  }

  private func zone() throws -> TimeZone {
    if let timeZone {
      guard let zone = TimeZone(identifier: timeZone) else {
        throw Failure(
          code: .usage, text: "'\(timeZone)' is not a time zone; write one such as Europe/Berlin."
        ).exit()
      }
      return zone
    }
    return HouseZone.ofPlan
  }

  private func nothing(_ events: [String]) -> ExitCode {
    guard let event else {
      return Failure(code: .unavailable, text: "No event has been held yet.").exit()
    }
    let known = events.isEmpty ? "none has" : "these have: \(events.joined(separator: ", "))"
    return Failure(
      code: .unavailable, text: "No event '\(event)' has been held; \(known)."
    ).exit()
  }
}

extension ReportCommand.Format {
  func render(_ reports: [Report], in zone: TimeZone) throws -> String {
    switch self {
    case .text: ReportText(timeZone: zone).render(reports)
    case .csv: ReportCSV(timeZone: zone).render(reports)
    case .json: try ReportJSON(timeZone: zone).render(reports)
    }
  }
}
