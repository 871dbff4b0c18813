import Dispatch
import Foundation
import Synchronization

/// A program that was started here. Whoever ends this program early ends it, too.
final class ChildProcess {
  private static let pids = Mutex<Set<Int32>>([])
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  private let process = Process()
  private let output = Pipe()

  /// - Parameters:
  ///   - environment: nil leaves it that of this program.
  ///   - isHeard: whether somebody reads what it says.
  init(
    _ path: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String]? = nil, input: Pipe? = nil,
    errors: FileHandle = .standardError, isHeard: Bool = true
  ) throws {
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    if let environment { process.environment = environment }
    if let input { process.standardInput = input }
    if isHeard {
      process.standardOutput = output
    } else {
      process.standardOutput = FileHandle.nullDevice
    }
    process.standardError = errors
    try process.run()
    let pid = pid
    Self.pids.withLock { _ = $0.insert(pid) }
  }

  /// A house: the binary, run on the plan in a folder.
  /// - Parameters:
  ///   - hasPage: whether it serves the page.
  ///   - log: a file for all that is logged; nil shows errors only.
  static func house(
    _ binary: String, in folder: URL, options: [String] = [], hasPage: Bool = false,
    log: URL? = nil
  ) throws -> ChildProcess {
    var errors = FileHandle.standardError
    if let log {
      _ = FileManager.default.createFile(atPath: log.path, contents: nil)
      errors = try FileHandle(forWritingTo: log)
    }
    let level = log == nil ? "error" : "debug"
    return try ChildProcess(
      binary,
      ["run", "events.yaml", "--listen", "127.0.0.1:0", "--log-level", level]
        + (hasPage ? ["--web", "127.0.0.1:0"] : ["--no-web"]) + options,
      in: folder, environment: ["ROSA_KEY": Rosa.key, "PATH": "/usr/bin:/bin"], errors: errors)
  }

  /// Has a program do something, and waits for its end.
  /// - Returns: what it said; nil when it failed.
  static func output(
    of path: String, _ arguments: [String], in folder: URL, typing text: String = "",
    errors: FileHandle = .nullDevice
  ) throws -> String? {
    let input = Pipe()
    let child = try ChildProcess(path, arguments, in: folder, input: input, errors: errors)
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let said = child.output.fileHandleForReading.readDataToEndOfFile()
    return child.wait() == 0 ? String(decoding: said, as: UTF8.self) : nil
  }

  var isRunning: Bool { process.isRunning }
  var pid: Int32 { process.processIdentifier }

  /// Waits until it says where it is open.
  /// - Returns: its ports, in the order of its addresses; nil when it ends before.
  func ports() -> [Int]? {
    var text = ""
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      text += String(decoding: data, as: UTF8.self)
      guard let sentence = text.range(of: "is open on "),
        case let rest = text[sentence.upperBound...], let end = rest.firstIndex(of: "\n")
      else { continue }
      return rest[..<end].matches(of: /127\.0\.0\.1:([0-9]+)/).compactMap { Int($0.1) }
    }
  }

  /// The same with the first one alone.
  func port() throws -> Int {
    guard let port = ports()?.first else { throw LoadError("it ended before it was open") }
    return port
  }

  /// Waits until it says where it is open, and where its page is.
  func portWithPage() throws -> (lines: Int, page: Int) {
    var text = ""
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { throw LoadError("it ended before it was open") }
      text += String(decoding: data, as: UTF8.self)
      guard let lines = text.firstMatch(of: /is open on 127\.0\.0\.1:([0-9]+)/),
        let page = text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//),
        let (first, second) = Int(lines.1).flatMap({ first in Int(page.1).map { (first, $0) } })
      else { continue }
      return (first, second)
    }
  }

  /// SIGKILL, and wait until it is gone.
  func kill() {
    Foundation.kill(pid, SIGKILL)
    _ = wait()
  }

  /// SIGTERM, and wait; the exit code.
  func stop() -> Int32 {
    process.terminate()
    return wait()
  }

  private func wait() -> Int32 {
    process.waitUntilExit()
    let pid = pid
    Self.pids.withLock { _ = $0.remove(pid) }
    return process.terminationStatus
  }

  /// Ends those that are still there.
  static func endAll() {
    for pid in pids.withLock({ $0 }) { Foundation.kill(pid, SIGKILL) }
    pids.withLock { $0 = [] }
  }

  /// Has SIGINT and SIGTERM end them with this program.
  static func endAllWithThisProgram() {
    sources.withLock { sources in
      sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          ChildProcess.endAll()
          exit(128 + number)
        }
        source.resume()
        return source
      }
    }
  }
}
