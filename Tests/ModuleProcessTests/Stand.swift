import ActivityKit
import EventRuntime
import Foundation
import Logging
import ModuleProcess
import RemoteModules
import Synchronization

/// A module in a folder of its own, and the host that runs it.
final class Stand: Sendable {
  let folder: URL
  /// Where the module may write.
  let scratch: URL
  let log = LogBook()
  private let processes: ModuleProcesses
  private let module: ModuleDefinition
  private let number = Mutex(0)

  /// - Parameters:
  ///   - script: a program for `/bin/sh`; `ready` greets, `next` reads a request into `n`.
  ///   - deadline: for the module's replies, on a machine that may be busy.
  init(
    _ script: String, command: [String] = ["sh", "module.sh"],
    deadline: Duration = .seconds(30), memory: Int = 256, network: Bool = false,
    showsErrors: Bool = false
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stand-\(UUID())")
    scratch = folder.appending(path: "scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    try (Self.prelude + script).write(
      to: folder.appending(path: "module.sh"), atomically: true, encoding: .utf8)
    var options = ModuleProcesses.Options()
    options.showsErrors = showsErrors
    options.scratch = scratch.path
    let book = log
    processes = ModuleProcesses(options, log: Logger(label: "test") { _ in book })
    module = ModuleDefinition(
      process: "stand", summary: "A test.", version: 3, settings: SettingsSchema([]),
      program: ModuleProgram(
        source: .folder(folder.path), command: command, deadline: deadline, memory: memory,
        network: network))
  }

  deinit {
    processes.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What the scripts are made of.
  private static let prelude = """
    here=$(pwd)
    cd "$TMPDIR" || exit 1
    echo start >> starts
    echo $$ >> pids
    ready() { read -r hello; echo "$hello" >> hellos; echo '{"type":"ready"}'; }
    next() { read -r line || exit 0; n=${line#*'"request":'}; n=${n%%[,\\}]*}; }
    reply() {
      echo '{"type":"reply","request":'$n',"do":[{"say":"'"$1"'"}],"then":{"wait":1},"state":"'$n'"}'
    }

    """

  static let good = "ready\nwhile next; do reply hello; done\n"

  /// Asks the module of a run, and waits for what comes of it.
  func ask(run: Int = 1, state: String? = nil, seed: Int64 = 1) async -> ModuleReply {
    let number = self.number.withLock { number in
      number += 1
      return number
    }
    let call = ModuleCall(
      run: ModuleRun(occurrence: 1, run: run), module: "stand", settings: "{}", state: state,
      request: .made(number, seed: seed))
    return await withCheckedContinuation { continuation in
      processes.send(call, to: module) { continuation.resume(returning: $0) }
    }
  }

  func end(run: Int = 1) { processes.end(ModuleRun(occurrence: 1, run: run)) }
  func stop() { processes.stop() }

  /// How often the house has counted that a process was started anew.
  var restarts: Int { processes.restarts }

  /// The lines of a file that the module has written.
  func lines(_ name: String) -> [String] {
    let text = try? String(contentsOf: scratch.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  var starts: Int { lines("starts").count }

  /// Whether any of the processes that wrote their number to a file still runs. Those that are killed
  /// may take a moment to go.
  func isAnyAlive(_ file: String = "pids") async throws -> Bool {
    for _ in 0..<200 {
      if !lines(file).contains(where: { isAlive(pid_t($0) ?? 0) }) { return false }
      try await Task.sleep(for: .milliseconds(10))
    }
    return true
  }

  private func isAlive(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    // One that is not waited for by its parent is gone all the same.
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return text?.contains(") Z ") != true
  }
}

extension ModuleRequest {
  static func made(_ number: Int, seed: Int64 = 1) -> ModuleRequest {
    ModuleRequest(
      number: number, kind: number == 1 ? .begin : .cue(""), elapsed: .zero, seed: seed,
      view: View(
        people: [Person(id: Person.ID(2), name: "ana")],
        everyone: [Person(id: Person.ID(2), name: "ana")]))
  }
}

extension ModuleReply {
  var said: [String]? {
    guard case .did(let deed) = self else { return nil }
    return deed.effects.compactMap { if case .say(let text) = $0 { text.words() } else { nil } }
  }

  var state: String? { if case .did(let deed) = self { deed.state } else { nil } }
  var failure: String? { if case .failed(let why) = self { why } else { nil } }
}

/// Keeps what is logged.
struct LogBook: LogHandler {
  private final class Pages: Sendable { let lines = Mutex<[String]>([]) }

  private let pages = Pages()
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  var all: [String] { pages.lines.withLock { $0 } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { pages.lines.withLock { $0.append("\(event.message)") } }
}
