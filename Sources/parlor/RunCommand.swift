import ArgumentParser
import EventPlan
import EventRuntime
import Foundation
import House
import Logging
import ModuleProcess
import NIOCore
import NIOPosix
import Records
import Server
import ServiceLifecycle
import UnixSignals

struct RunCommand: AsyncParsableCommand {
  static let defaultDatabase = "parlor.sqlite"

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Opens the house and hosts its events.")

  @Argument(help: "The plan.", completion: .file(extensions: ["yaml", "yml"]))
  var file = PlanLoading.defaultPath

  @Option(
    help: "The address to listen on for plain text; port 0 takes any free one.",
    transform: ListenAddress.init(parsing:))
  var listen = ListenAddress(host: "127.0.0.1", port: 4040)

  @OptionGroup var encryption: EncryptionOptions

  @OptionGroup var web: WebOptions

  @Option(help: "Where attendance, answers and scores are kept.", completion: .file())
  var database = RunCommand.defaultDatabase

  @Option(
    help: """
      How much is logged. Names are logged at debug only, what people say never. (default: info; warning \
      where the log would push what this command shows off the screen)
      """)
  var logLevel: LogLevel?

  @Option(help: "How a line of the log is written: text, or json for programs that collect it.")
  var logFormat = LogFormat.text

  @Option(
    help: "The address at which programs read /metrics (for Prometheus) and /healthz over HTTP.",
    transform: ListenAddress.init(parsing:))
  var metrics: ListenAddress?

  @Option(
    help: """
      How people come in, such as 'telnet example.org 4242', for the reminders that 'notify' of the plan sends.
      """)
  var join: String?

  @Flag(help: "Log what modules write to their standard error. That may hold what people say.")
  var logModules = false

  @Flag(help: "Check the records before the house opens, and do not open it when they are damaged.")
  var check = false

  @Flag(help: "End occurrences that were live when the house last stopped; their records are kept.")
  var fresh = false

  @Flag(
    help: """
      Record events for 'parlor transcript', with stand-ins for names and words, in files beside the \
      database. Everybody is told.
      """)
  var record = false

  @Option(
    help: """
      Threads that serve connections, 1 to 64; without this, one less than there are processors, which \
      leaves one to the database.
      """)
  var loops: Int?

  func validate() throws {
    try encryption.validate(plainText: listen.address, isWebEncrypted: web.isEncrypted)
    try web.validate(hasCertificate: encryption.hasCertificate)
    guard loops.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--loops takes a number from 1 to 64.")
    }
  }

  func run() async throws {
    OwnProcess.shutIn()
    let plan = try PlanLoading.require(file)
    HouseEnvironment.clear()
    let certificate = try encryption.certificate()
    let records = try openRecords()
    var log = Logger(label: "parlor") { _ in HouseLog(format: logFormat, logLevel: .info) }
    let terminal = HostTerminal.current
    let logLevel = terminal.logLevel(chosen: logLevel, modules: logModules)
    log.logLevel = logLevel.level
    let inspection = Inspection(records: records, database: database, log: log)
    if check { try inspection.require() }
    let keys = FacilitatorKeys(plan, kept: try keptKeys(records))
    let group = MultiThreadedEventLoopGroup(
      numberOfThreads: loops ?? max(1, System.coreCount - 1))
    let notes = CrashNotes(beside: database)
    notes.notice()
    defer { notes.discard() }
    let recorder = record ? RecordingFiles(beside: database, log: log) : nil
    let dispatcher = EventLoopDispatcher(group.next())
    dispatcher.perform { notes.guardThread() }
    let modules = moduleProcesses(plan, log)
    let sheets = SheetKeeper(records, beside: database, log: log)
    let reminders = ReminderSender(besidePlan: file, join: join, log: log)
    let house = House(
      HouseOptions(
        plan: plan, modules: plan.modules, keys: keys.byName, version: Version.text,
        source: PlanLoading.source(file), recorder: recorder, watch: notes, moduleHost: modules,
        keepSheets: { plan in
          sheets.keep(plan)
          sheets.folder(of: plan).map(modules.hide)
        },
        remind: { reminders.remind($1, of: $0, in: $2) }),
      journal: records, register: records, broadcaster: Server.broadcaster(plan.words),
      dispatcher: dispatcher, log: log)
    let opened = try await open(house, records)
    if opened.resumed.isEmpty, opened.problems.isEmpty { notes.forget() }
    inspection.followUp()
    let server = try await bind(house, certificate, plan, group, log)
    let figures = Figures.source(house, server) { modules.restarts }
    let metrics = try await bindMetrics(group, figures)
    let reloading = certificate.map { CertificateReloading($0, log: log) }
    let desk = AdminDesk(house: house, figures: figures, certificate: reloading)
    let admin = await bindAdmin(group, desk, log)
    let doorplate = Doorplate(
      plan: plan, listeners: server.listeners, keys: keys, database: database, opened: opened,
      terminal: terminal, logLevel: logLevel, metrics: metrics?.address,
      columns: TerminalWindow.columns)
    let later: @Sendable () async -> [String] = { doorplate.lines(live: await house.liveTitles) }
    try await ServiceGroup(
      configuration: .init(
        services: [
          Announcement(lines: doorplate.lines(), later: terminal.hasKeys ? later : nil), server,
          Hangup(house, reloading, log: log),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
    ).run()
    await admin?.close()
    await metrics?.close()
    let unsaved = await house.unsaved
    modules.stop()
    sheets.finish()
    reminders.finish()
    try Failure.explained(database) { try records.close() }
    recorder?.finish()
    try await group.shutdownGracefully()
    guard unsaved.isEmpty else { throw Failure.unsaved(unsaved).exit() }
    // What was taken up stands in a snapshot, so the next start carries none of it out again.
    if opened.problems.isEmpty { notes.forget() }
    if let farewell = doorplate.farewell { print(farewell) }
  }

  private func moduleProcesses(_ plan: HousePlan, _ log: Logger) -> ModuleProcesses {
    var options = ModuleProcesses.Options()
    options.showsErrors = logModules
    options.hidden =
      [file, database].map { URL(filePath: $0).deletingLastPathComponent().path }
      + (plan.reports.map { [SheetKeeper.folder($0, beside: database)] } ?? [])
    return ModuleProcesses(options, log: log)
  }

  private func openRecords() throws -> Records {
    try Failure.explained(database) { try Records.open(path: database) }
  }

  private func keptKeys(_ records: Records) throws -> [KeptKey] {
    try Failure.explained(database) { try records.keptKeys() }
  }

  private func open(_ house: House, _ records: Records) async throws -> House.Opened {
    do {
      return try await house.open(fresh: fresh)
    } catch {
      // Ending what was live works also where its journal cannot be read any more.
      guard fresh, (try? records.closeLiveOccurrences()) != nil else {
        throw RecordsError(error, at: database)?.failure.exit()
          ?? Failure(code: .dataError, text: "\(database): \(error)").exit()
      }
      return House.Opened()
    }
  }

  private func bind(
    _ house: House, _ certificate: Certificate?, _ plan: HousePlan,
    _ group: MultiThreadedEventLoopGroup, _ log: Logger
  ) async throws -> Server {
    let listeners =
      [Server.Listener(listen.address)] + encryption.listeners(certificate)
      + web.listeners(certificate)
    let limits = OpenFiles.fit(plan.limits, log)
    do {
      return try await Server(
        house, at: listeners, limits: limits, words: plan.words, on: group, log: log,
        closing: Readiness.stopping)
    } catch let failure as Server.BindFailure {
      throw explain(failure).exit()
    }
  }

  private func bindMetrics(
    _ group: MultiThreadedEventLoopGroup, _ figures: @escaping Figures.Source
  ) async throws -> MetricsListener? {
    guard let metrics else { return nil }
    do {
      return try await MetricsListener(at: metrics.address, on: group, figures: figures)
    } catch let failure as Server.BindFailure {
      throw explain(failure).exit()
    }
  }

  /// An evening can do without it.
  private func bindAdmin(
    _ group: MultiThreadedEventLoopGroup, _ desk: AdminDesk, _ log: Logger
  ) async -> AdminSocket? {
    let path = Records.adminSocket(of: database)
    do {
      return try await AdminSocket(
        at: path, on: group, answer: { desk.answer($0, then: $1) })
    } catch {
      log.warning("no admin socket, so 'parlor status' finds no house: \(error)")
      return nil
    }
  }

  private func explain(_ failure: Server.BindFailure) -> Failure {
    let why: String
    if let error = failure.cause as? IOError {
      why =
        switch error.errnoCode {
        case EADDRINUSE where failure.isOfWeb:
          "is in use; choose another port with --web HOST:PORT, serve no page with --no-web, or end what uses it"
        case EADDRINUSE: "is in use; choose another port or end what uses it"
        case EACCES: "may not be used by you; choose a port from 1024 up"
        case EADDRNOTAVAIL: "is not an address of this machine; try 127.0.0.1:4040"
        default: "cannot be listened on: \(error)"
        }
    } else {
      why = "cannot be listened on: \(failure.cause)"
    }
    return Failure(code: .unavailable, text: "\(failure.address) \(why).")
  }
}

enum LogLevel: String, ExpressibleByArgument, CaseIterable {
  case debug, info, warning, error

  var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}
