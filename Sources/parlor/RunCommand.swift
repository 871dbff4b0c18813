import ArgumentParser
import EventPlan
import EventRuntime
import Foundation
import House
import Logging
import NIOCore
import NIOPosix
import Plugins
import Records
import Server
import ServiceLifecycle

struct RunCommand: AsyncParsableCommand {
  static let defaultDatabase = "parlor.sqlite"

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Opens the house and hosts its events.")

  @Argument(help: "The plan.", completion: .file(extensions: ["yaml", "yml"]))
  var file = PlanLoading.defaultPath

  @Option(help: "The address to listen on; port 0 takes any free one.")
  var listen = ListenAddress(host: "127.0.0.1", port: 4040)

  @Option(help: "Where attendance, answers and scores are kept.", completion: .file())
  var database = RunCommand.defaultDatabase

  @Option(help: "How much is logged. Names are logged at debug only, what people say never.")
  var logLevel = LogLevel.info

  @Flag(help: "End occurrences that were live when the house last stopped; their records are kept.")
  var fresh = false

  func run() async throws {
    let plan = try PlanLoading.require(file)
    let records = try openRecords()
    var log = Logger(label: "parlor") { _ in HouseLog(logLevel: .info) }
    log.logLevel = logLevel.level
    let keys = FacilitatorKeys(plan)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
    let notes = CrashNotes(beside: database)
    notes.notice()
    let dispatcher = EventLoopDispatcher(group.next())
    dispatcher.perform { notes.guardThread() }
    let house = House(
      HouseOptions(
        plan: plan, modules: modules, keys: keys.byName, version: Version.text, watch: notes),
      journal: records, broadcaster: Server.broadcaster, dispatcher: dispatcher, log: log)
    let opened = try await open(house, records)
    if opened.resumed.isEmpty, opened.problems.isEmpty { notes.forget() }
    let server = try await bind(house, group, log)
    Doorplate(plan: plan, address: server.address, keys: keys, database: database, opened: opened)
      .lines().forEach(Output.line)
    Readiness.ready()
    try await ServiceGroup(
      configuration: .init(
        services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
    ).run()
    try records.close()
    try await group.shutdownGracefully()
  }

  private func openRecords() throws -> Records {
    do {
      return try Records.open(path: database)
    } catch let error as RecordsError {
      throw error.failure.exit()
    }
  }

  private func open(_ house: House, _ records: Records) async throws -> House.Opened {
    do {
      return try await house.open(fresh: fresh)
    } catch {
      // Ending what was live works also where its journal cannot be read any more.
      guard fresh, (try? records.closeLiveOccurrences()) != nil else {
        throw Failure(code: .dataError, text: "\(database): \(error)").exit()
      }
      return House.Opened()
    }
  }

  private func bind(
    _ house: House, _ group: MultiThreadedEventLoopGroup, _ log: Logger
  ) async throws -> Server {
    do {
      return try await Server(house, at: listen.address, on: group, log: log, closing: Readiness.stopping)
    } catch let error as IOError {
      let why =
        switch error.errnoCode {
        case EADDRINUSE: "is in use; choose another port with --listen, or end what uses it"
        case EACCES: "may not be used by you; choose a port from 1024 up with --listen"
        case EADDRNOTAVAIL: "is not an address of this machine; try --listen 127.0.0.1:4040"
        default: "cannot be listened on: \(error)"
        }
      throw Failure(code: .unavailable, text: "\(listen.address) \(why).").exit()
    } catch {
      throw Failure(
        code: .unavailable, text: "\(listen.address) cannot be listened on: \(error)."
      ).exit()
    }
  }
}

/// `HOST:PORT`, `:PORT` or `[::1]:PORT`.
struct ListenAddress: ExpressibleByArgument {
  let address: Server.Address

  init(host: String, port: Int) { address = Server.Address(host: host, port: port) }

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"),
      let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port)
    else { return nil }
    var host = argument[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    self.init(host: host.isEmpty ? "127.0.0.1" : String(host), port: port)
  }

  var defaultValueDescription: String { address.description }
}

enum LogLevel: String, ExpressibleByArgument, CaseIterable {
  case debug, info, warning, error

  var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}
