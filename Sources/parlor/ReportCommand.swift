import ArgumentParser
import EventPlan
import EventTerms
import Foundation
import Messages
import Records
import Words

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints who came, for how long, and the scores of the last occurrence.",
    discussion: """
      With --series it is about occurrences over time and who returned, with --people about each person over \
      time: how long they were there in each week, what they missed, and whether that was excused.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, html }

  /// What a row of a CSV file can be.
  enum Row: String, ExpressibleByArgument, CaseIterable {
    case people, intervals, scores, occurrences, weeks
  }

  @Argument(help: "The slug of an event; without it, any event counts.")
  var event: String?

  @Flag(help: "All occurrences instead of the last one.")
  var all = false

  @Flag(help: "The occurrences over time, one beside the other.")
  var series = false

  @Flag(help: "Each person over time.")
  var people = false

  @Flag(help: "With --people, how many occurrences in a row each has attended last.")
  var streaks = false

  @Option(
    help: ArgumentHelp(
      "All occurrences from this month or day on, such as 2026-09 or 2026-09-14.", valueName: "day")
  )
  var since: String?

  @Option(
    help:
      "text and html (one page that needs nothing else) for people, csv for spreadsheets, json for programs."
  )
  var format = Format.text

  @Flag(help: "The same as --format html.")
  var html = false

  @Flag(
    help: """
      Without names, and without any figure about fewer than three people. Goes with one occurrence, --all and \
      --series.
      """)
  var anonymous = false

  @Option(
    help: ArgumentHelp(
      """
      Who attended what as statements of xAPI, a line of JSON each, with numbers for people, under this address \
      of yours.
      """, valueName: "https://…"))
  var xapi: String?

  @Flag(
    help: "A sheet to print and sign for the next time of the event, with those who are invited.")
  var signIn = false

  @Option(
    name: .customLong("of"),
    help: """
      With csv, what a row is about: people, intervals of attendance, or scores; with --people a person or one in \
      a week: people or weeks. (default: people; with --series occurrences)
      """)
  var row: Row?

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

  private var chosenFormat: Format { html ? .html : format }

  private var rows: [Row] {
    series ? [.occurrences] : people ? [.people, .weeks] : [.people, .intervals, .scores]
  }

  func validate() throws {
    if series, people { throw ValidationError("Give --series or --people, not both.") }
    if html, format != .text { throw ValidationError("Give --html or --format, not both.") }
    if streaks, !people { throw ValidationError("--streaks goes with --people.") }
    if anonymous, people { throw ValidationError("--anonymous does not go with --people.") }
    if anonymous, chosenFormat == .csv, !series {
      throw ValidationError(
        "With csv, --anonymous goes with --series: the other rows are of people.")
    }
    try validateStatements()
    try validateSheet()
    if [Format.csv, .json].contains(chosenFormat), language != nil {
      throw ValidationError("--language goes with --format text or html.")
    }
    if chosenFormat != .csv, row != nil || excel {
      throw ValidationError("--of and --excel go with --format csv.")
    }
    if let row, !rows.contains(row) {
      throw ValidationError(
        "--of takes \(rows.map(\.rawValue).joined(separator: " or ")) here.")
    }
  }

  private func validateStatements() throws {
    guard let xapi else { return }
    guard xapi.wholeMatch(of: /https?:\/\/[^\s\/]+\S*/) != nil else {
      throw ValidationError("--xapi takes an address such as https://example.org.")
    }
    if series || people || anonymous || chosenFormat != .text {
      throw ValidationError("--xapi goes with an event, --all and --since alone.")
    }
  }

  private func validateSheet() throws {
    guard signIn else { return }
    guard event != nil else { throw ValidationError("--sign-in takes an event.") }
    if all || since != nil || series || people || anonymous || xapi != nil
      || [Format.csv, .json].contains(chosenFormat)
    {
      throw ValidationError("--sign-in goes with --format text or html alone.")
    }
  }

  func run() throws {
    let plan = PlanLoading.plan(beside: database)
    let (chosen, voice) = (try chosenZone(), try voice(under: plan))
    try Failure.explained(database) {
      let records = try RecordsReader.open(path: database)
      let zone = try chosen ?? HouseZone.of(records, under: plan)
      if signIn, let event {
        let sheet = try sheet(of: event, under: plan, records, in: zone, voice)
        return Output.text(chosenFormat == .html ? sheet.page : sheet.text)
      }
      let start = try start(in: zone)
      if series || people {
        // Whoever came before returns, so all are looked at.
        let reports = try records.report(event: event, all: true)
        let whole = AttendanceBook(
          reports, by: plan?.attendance ?? AttendanceTerms(), since: start ?? .min, in: zone)
        var book = anonymous ? whole.anonymous() : whole
        book.showsStreaks = streaks
        guard !book.meetings.isEmpty else { throw nothing(try records.events()) }
        return Output.text(try render(book, in: zone, voice))
      }
      let found = try records.report(
        event: event, all: all || start != nil, since: start ?? .min)
      guard !found.isEmpty else { throw nothing(try records.events()) }
      if let xapi {
        let terms = plan?.attendance ?? AttendanceTerms()
        return Output.text(try Statements(home: xapi, by: terms, in: zone).render(found))
      }
      let reports = anonymous ? found.compactMap { $0.anonymous() } : found
      guard !reports.isEmpty else {
        throw Failure(
          code: .unavailable,
          text:
            "Fewer than \(Report.smallestGroup) people came, so there is nothing to say without names."
        )
      }
      Output.text(try render(reports, in: zone, voice))
    }
  }

  private func sheet(
    of slug: String, under plan: HousePlan?, _ records: RecordsReader, in zone: TimeZone,
    _ voice: Voice
  ) throws -> SignInSheet {
    let names = try records.invited(to: slug)
    guard let event = plan?.events.first(where: { $0.slug == slug })?.next(after: Date()) else {
      return SignInSheet(slug, at: nil, names: names, in: zone, voice: voice)
    }
    let own = event.timeZone.flatMap(TimeZone.init(identifier:))
    return SignInSheet(
      event.title, at: begin(of: event), names: names, in: timeZone == nil ? own ?? zone : zone,
      voice: voice)
  }

  // Inlined, the optimiser of Swift 6.3 fails over it.
  @inline(never) private func begin(of event: PlannedEvent) -> Int64? {
    event.time.map { Int64($0.timeIntervalSince1970 * 1_000) }
  }

  private func start(in zone: TimeZone) throws -> Int64? {
    guard let since else { return nil }
    guard let range = HouseTime(zone).range(of: since) else {
      throw Failure(
        code: .usage,
        text: "'\(since)' is neither a month nor a day; write one such as 2026-09 or 2026-09-14.")
    }
    return range.lowerBound
  }

  private func render(_ reports: [Report], in zone: TimeZone, _ voice: Voice) throws -> String {
    switch chosenFormat {
    case .text: ReportText(timeZone: zone, voice: voice).render(reports)
    case .html: ReportPage(timeZone: zone, voice: voice).render(reports)
    case .csv:
      ReportCSV(
        timeZone: zone, of: row.flatMap { ReportCSV.Subject(rawValue: $0.rawValue) } ?? .people,
        isForExcel: excel
      ).render(reports)
    case .json: try ReportJSON(timeZone: zone).render(reports)
    }
  }

  private func render(_ book: AttendanceBook, in zone: TimeZone, _ voice: Voice) throws -> String {
    switch chosenFormat {
    case .text:
      let text = BookText(timeZone: zone, voice: voice)
      return series ? text.series(book) : text.people(book)
    case .html:
      let page = ReportPage(timeZone: zone, voice: voice)
      return series ? page.series(book) : page.people(book)
    case .csv:
      let standard = series ? BookCSV.Subject.occurrences : .people
      return BookCSV(
        timeZone: zone,
        of: row.flatMap { BookCSV.Subject(rawValue: $0.rawValue) } ?? standard,
        isForExcel: excel
      ).render(book)
    case .json: return try BookJSON(timeZone: zone).render(book)
    }
  }

  private func voice(under plan: HousePlan?) throws -> Voice {
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
      let when = since.map { " since \($0)" } ?? " yet"
      return Failure(code: .unavailable, text: "No event has been held\(when).").exit()
    }
    let known = events.isEmpty ? "none has" : "these have: \(events.joined(separator: ", "))"
    return Failure(
      code: .unavailable, text: "No event '\(event)' has been held; \(known)."
    ).exit()
  }
}
