import ActivityKit
import ActivityTesting
import ArgumentParser
import EventPlan
import EventTerms
import Foundation
import Records
import Synchronization
import Words
import Workbench

struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Plays an evening in no time with people who are simulated, and says what to mend.",
    discussion: """
      Some of them are quick, some slow or shy; some come late, drop, pass, talk all the time, have everything read \
      out, or leave in the middle of a small group. The sheet compares planned and played minutes, and lists what is \
      too long to read, mostly passed, or uneven. Nothing is kept, unless --into says where.
      Exits with 0 when all events fit, 1 when one takes longer than its 'length' or 'ends_by' or does not end, 65 \
      when the plan is refused, 66 when it cannot be read.
      """)

  @Argument(help: "The plan.", completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  @Argument(help: "The slug of an event; without it, all of the plan are rehearsed.")
  var event: String?

  @Option(
    help: "How many take part, 1 to \(Rehearsal.mostPeople); no more than the event has room for.")
  var people = 12

  @Option(
    help: """
      How many times as fast as an evening it goes. (default: as fast as can be; with --watch 20)
      """)
  var speed: Double?

  @Option(help: "Whatever is left to chance is the same for the same number.")
  var seed: UInt64 = 1

  @Flag(help: "Show what one of those who take part reads, as it comes.")
  var watch = false

  @Option(help: "Play so many seeds, from --seed on, and print how far the times go apart.")
  var vary: Int?

  @Option(
    help: """
      Hold the event for some weeks, each time with drops, namesakes and a machine in trouble, and keep that in a new \
      database, for reports.
      """,
    completion: .file())
  var into: String?

  @Option(help: "With --into, how many weeks. (default: 4)")
  var weeks: Int?

  @Option(
    help: "With --into, write who comes and goes into this file, a line of JSON each.",
    completion: .file())
  var log: String?

  func validate() throws {
    guard (1...Rehearsal.mostPeople).contains(people) else {
      throw ValidationError("--people takes 1 to \(Rehearsal.mostPeople).")
    }
    if let speed, !(speed > 0 && speed <= 1_000) {
      throw ValidationError("--speed takes a number above 0, up to 1000.")
    }
    if let vary, !(2...10_000).contains(vary) {
      throw ValidationError("--vary takes 2 to 10000.")
    }
    if vary != nil || into != nil, watch || speed != nil {
      throw ValidationError("--watch and --speed are for one evening: not with --vary or --into.")
    }
    guard seed < 1 << 60 else { throw ValidationError("--seed takes 0 to \(UInt64(1) << 60 - 1).") }
    if vary != nil, into != nil { throw ValidationError("Give --vary or --into, not both.") }
    if into == nil, weeks != nil || log != nil {
      throw ValidationError("--weeks and --log go with --into.")
    }
    if let into, let log, Self.place(of: into) == Self.place(of: log) {
      throw ValidationError("--log takes another file than --into.")
    }
    if let weeks, !(1...52).contains(weeks) { throw ValidationError("--weeks takes 1 to 52.") }
    if into != nil, people < 2 { throw ValidationError("--into takes two --people at least.") }
  }

  func run() throws {
    let house = try PlanLoading.require(plan, withKeys: false)
    let events = try chosen(house)
    if into != nil || watch, events.count > 1 {
      throw Failure(
        code: .usage,
        text: "\(plan) has several events; name one: \(events.map(\.slug).joined(separator: ", "))."
      ).exit()
    }
    if let into { return try rehearse(events[0], of: house, into: into) }
    var fits = true
    for (index, event) in events.enumerated() {
      if index > 0 { Output.line() }
      let eventFits =
        if let vary { try self.vary(event, of: house, vary) } else {
          try rehearse(event, of: house)
        }
      fits = fits && eventFits
    }
    if !fits { throw ExitCode.failure }
  }

  private func chosen(_ house: HousePlan) throws -> [PlannedEvent] {
    guard let event else { return house.events }
    let found = house.events.filter { $0.slug == event }
    guard found.isEmpty else { return found }
    throw Failure(
      code: .usage,
      text: "\(plan) has no event '\(event)'; it has "
        + "\(house.events.map(\.slug).joined(separator: ", "))."
    ).exit()
  }

  // MARK: One evening

  /// - Returns: whether it fits.
  private func rehearse(_ event: PlannedEvent, of house: HousePlan) throws -> Bool {
    let rehearsal = try Rehearsal(
      of: event, in: house, people: people, seed: seed,
      columns: watch ? TerminalWindow.columns : nil)
    if watch {
      Output.line("\(rehearsal.watched) reads:")
      Output.line()
    }
    var bar = ProgressBar()
    let pause = (speed ?? (watch ? Self.watchSpeed : nil)).map { 1 / $0 }
    while !rehearsal.isOver {
      if watch { rehearsal.takeScreen().forEach(Output.line) }
      if !watch { bar.show(rehearsal.progress.part, rehearsal.progress.heading) }
      if let pause { Thread.sleep(forTimeInterval: pause) }
      rehearsal.step()
    }
    if watch { (rehearsal.takeScreen() + [""]).forEach(Output.line) }
    let played = rehearsal.played
    let sizes = try Self.turnouts(besides: played.people, upTo: event.capacity).map { people in
      bar.show(1, "with \(Phrase.count(people, "person", "people"))")
      return try Rehearsal(of: event, in: house, people: people, seed: seed).finish()
    }
    bar.clear()
    RehearsalSheet(event.title, length: event.length, played, sizes: sizes).lines
      .forEach(Output.line)
    return !played.overruns(event.length)
  }

  private static let watchSpeed = 20.0

  /// A few, some and many, as far as there is room.
  private static func turnouts(besides people: Int, upTo capacity: Int) -> [Int] {
    [4, 12, 30].filter { $0 != people && $0 <= capacity }
  }

  // MARK: Many evenings

  /// - Returns: whether it nearly always fits.
  private func vary(_ event: PlannedEvent, of house: HousePlan, _ count: Int) throws -> Bool {
    let seeds = seed..<(seed + UInt64(count))
    let meter = Meter(of: count)
    let people = people
    let all = try Seeds.map(seeds, jobs: ProcessInfo.processInfo.activeProcessorCount) { seed in
      let played = try Rehearsal(of: event, in: house, people: people, seed: seed).finish()
      meter.count()
      return played
    }
    meter.clear()
    let range = RehearsalRange(event.title, length: event.length, all)
    range.lines.forEach(Output.line)
    return !range.isTooLong
  }

  // MARK: Weeks

  private func rehearse(_ event: PlannedEvent, of house: HousePlan, into path: String) throws {
    let files = [path, log, Self.sheets(of: path)].compactMap(\.self)
    for file in files where FileManager.default.fileExists(atPath: file) {
      throw Failure(
        code: .cannotCreate,
        text: "\(file) is there already, and may hold what is real; name a new file."
      ).exit()
    }
    let entries = try log.map { try LogWriter($0) }
    try Failure.explained(path) {
      let records = try Records.open(path: path, by: ImmediateScheduler())
      let month = try RehearsedMonth(
        of: event, in: house, into: records, people: people, weeks: weeks ?? 4, seed: seed)
      guard !month.dates.isEmpty else {
        throw Failure(code: .dataError, text: "'\(event.slug)' has no date on which it is held.")
      }
      let meter = Meter(of: month.dates.count)
      let all = try month.play(log: { entries?.write($0.line) }, held: { _ in meter.count() })
      meter.clear()
      try records.close()
      try Self.writeSheets(of: path, house)
      let times = Phrase.count(all.count, "time")
      Output.line("\(event.title) was held \(times), into \(path).")
      Output.line("Sheets of attendance are in \(Self.sheets(of: path)).")
      let word = OwnCommand.quoted(path)
      Output.advice("'parlor report --people --database \(word)' has the hours of each.")
    }
  }

  private static func place(of file: String) -> String {
    URL(filePath: file).standardizedFileURL.path
  }

  /// A folder of its own, so that no sheets of real evenings are among them.
  private static func sheets(of path: String) -> String { path + "-reports" }

  private static func writeSheets(of path: String, _ house: HousePlan) throws {
    do {
      _ = try SheetFolder(path: sheets(of: path)).update(
        from: RecordsReader.open(path: path), in: TimeZone(identifier: house.timeZone) ?? .gmt,
        Voice(house.words, house.language))
    } catch let error as SheetError {
      throw Failure(code: .ioError, text: error.description)
    }
  }
}

/// How many of some things are done, as they come from any thread.
private final class Meter: Sendable {
  private let state: Mutex<(bar: ProgressBar, done: Int)>
  private let all: Int

  init(of all: Int) {
    self.all = all
    state = Mutex((ProgressBar(), 0))
  }

  func count() {
    state.withLock { state in
      state.done += 1
      state.bar.show(Double(state.done) / Double(max(1, all)), "\(state.done) of \(all)")
    }
  }

  func clear() { state.withLock { $0.bar.clear() } }
}

/// Writes lines to a file as they come.
private struct LogWriter {
  private let file: FileHandle

  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Failure(code: .cannotCreate, text: "\(path) cannot be written.").exit() }
    self.file = file
  }

  func write(_ line: String) { file.write(Data((line + "\n").utf8)) }
}
