import ArgumentParser
import EventPlan
import Foundation
import Records
import Words

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

  @Option(
    name: .customLong("of"),
    help: """
      With csv, what a row is about: people, intervals of attendance, or scores. (default: people)
      """)
  var subject: ReportCSV.Subject?

  @Flag(help: "With csv, begin with the byte order mark by which Excel knows the encoding.")
  var excel = false

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  @Option(
    help: """
      The time zone of the times, such as Europe/Berlin. (default: the one of the events.yaml beside the \
      records, or the one that the house last ran in)
      """)
  var timeZone: String?

  @Option(
    help: """
      The language of the text, such as es. (default: the one of the events.yaml beside the records)
      """,
    completion: .list(Words.shipped.languages.map(\.tag)))
  var language: String?

  func validate() throws {
    if format != .text, language != nil {
      throw ValidationError("--language goes with --format text.")
    }
    if format != .csv, subject != nil || excel {
      throw ValidationError("--of and --excel go with --format csv.")
    }
  }

  func run() throws {
    let (chosen, voice) = (try chosenZone(), try voice())
    try Failure.explained(database) {
      let records = try RecordsReader.open(path: database)
      let reports = try records.report(event: event, all: all)
      guard !reports.isEmpty else { throw nothing(try records.events()) }
      let zone = try chosen ?? HouseZone.of(records, at: database)
      Output.text(try render(reports, in: zone, voice))
    }
  }

  private func render(_ reports: [Report], in zone: TimeZone, _ voice: Voice) throws -> String {
    switch format {
    case .text: ReportText(timeZone: zone, voice: voice).render(reports)
    case .csv:
      ReportCSV(timeZone: zone, of: subject ?? .people, isForExcel: excel).render(reports)
    case .json: try ReportJSON(timeZone: zone).render(reports)
    }
  }

  private func voice() throws -> Voice {
    let plan = PlanLoading.plan(beside: database)
    let words = plan?.words ?? .shipped
    guard let language else { return Voice(words, plan?.language ?? .english) }
    guard let chosen = words.language(named: language) else {
      throw Failure(
        code: .usage,
        text: "'\(language)' is no language of the house; there are "
          + "\(words.languages.map(\.tag).joined(separator: ", "))."
      ).exit()
    }
    return Voice(words, chosen)
  }

  private func chosenZone() throws -> TimeZone? {
    guard let timeZone else { return nil }
    guard let zone = TimeZone(identifier: timeZone) else {
      throw Failure(
        code: .usage, text: "'\(timeZone)' is not a time zone; write one such as Europe/Berlin."
      ).exit()
    }
    return zone
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

extension ReportCSV.Subject: ExpressibleByArgument {}
