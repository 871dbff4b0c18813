import Foundation

/// The real binary, run on a plan in a folder of its own.
final class HouseProcess {
  struct NotOpen: Error, CustomStringConvertible {
    let description: String
  }

  private let process = Process()
  private let output = Pipe()

  /// - Parameters:
  ///   - binary: the path of `parlor`.
  ///   - log: a file for all that is logged; nil shows errors only.
  init(_ binary: String, in folder: URL, options: [String] = [], log: URL? = nil) throws {
    process.executableURL = URL(filePath: binary)
    process.arguments =
      [
        "run", "events.yaml", "--listen", "127.0.0.1:0", "--log-level",
        log == nil ? "error" : "debug",
      ]
      + options
    process.currentDirectoryURL = folder
    process.environment = ["ROSA_KEY": "crash-test-key", "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    if let log {
      _ = FileManager.default.createFile(atPath: log.path, contents: nil)
      process.standardError = try FileHandle(forWritingTo: log)
    } else {
      process.standardError = FileHandle.standardError
    }
    try process.run()
    Children.add(process.processIdentifier)
  }

  var isRunning: Bool { process.isRunning }
  var pid: Int32 { process.processIdentifier }

  /// Waits until the house says where it is open; nil when it ends before.
  func port() -> Int? { ports()?.first }

  /// The same with all its ports, in the order of its addresses.
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

  /// SIGKILL, and wait until it is gone.
  func kill() {
    Foundation.kill(pid, SIGKILL)
    process.waitUntilExit()
    Children.remove(pid)
  }

  /// SIGTERM, and wait; the exit code.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    Children.remove(pid)
    return process.terminationStatus
  }
}
