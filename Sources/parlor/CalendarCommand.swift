import ActivityKit
import ArgumentParser
import EventPlan
import EventTerms
import Foundation

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Prints events for calendars (iCalendar), with the dates that differ.",
    discussion: """
      What was printed is noted beside the plan, in events.calendar.json, so that calendars see what has \
      changed. Keep that file with the plan.
      """)

  @Argument(help: "The slugs of events; without any, all that have a time.")
  var events: [String] = []

  @Option(help: "The plan.", completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  @Option(help: "How people come in, such as 'telnet example.org 4242'; shown with each event.")
  var join: String?

  func run() throws {
    let house = try PlanLoading.require(plan, withKeys: false, named: .option)
    let chosen = try chosen(of: house)
    let path = CalendarLedger.path(besides: plan)
    var ledger = try read(path)
    let before = ledger
    let text = CalendarFile(house, join: join, now: Date()).text(of: chosen, &ledger)
    if ledger != before || !FileManager.default.fileExists(atPath: path) {
      try write(ledger, to: path)
    }
    Output.text(text)
  }

  private func chosen(of house: HousePlan) throws -> [PlannedEvent] {
    let timed = house.events.filter { $0.starts != .onDemand }
    for slug in events where !timed.contains(where: { $0.slug == slug }) {
      let isKnown = house.events.contains { $0.slug == slug }
      let near = Spelling.nearest(to: slug, among: timed.map(\.slug))
      throw Failure(
        code: .usage,
        text: isKnown
          ? "the event '\(slug)' starts on demand, so it has no place in a calendar."
          : "\(plan) has no event '\(slug)'\(near.map { "; did you mean '\($0)'?" } ?? ".")"
      ).exit()
    }
    guard !timed.isEmpty else {
      throw Failure(code: .unavailable, text: "no event of \(plan) has a time.").exit()
    }
    return events.isEmpty ? timed : timed.filter { events.contains($0.slug) }
  }

  private func read(_ path: String) throws -> CalendarLedger {
    guard FileManager.default.fileExists(atPath: path) else {
      return CalendarLedger(house: String(UInt64.random(in: 0 ... .max), radix: 16))
    }
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      return try JSONDecoder().decode(CalendarLedger.self, from: bytes)
    } catch {
      throw Failure(
        code: .dataError,
        text:
          "\(path) is not what this command wrote. Restore it; or delete it, and calendars will show "
          + "every event a second time."
      ).exit()
    }
  }

  private func write(_ ledger: CalendarLedger, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(ledger).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(code: .cannotCreate, text: "\(path) cannot be written, so nothing was printed.")
        .exit()
    }
  }
}
