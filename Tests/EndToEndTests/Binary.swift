import Foundation

/// The real programs, as they were built beside the tests.
enum Binary {
  private static let folder: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle?.bundleURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  static var url: URL { folder.appending(path: "parlor") }

  /// What a program is told of where it runs, with what a sanitizer is told in the same way.
  static func environment(_ variables: [String: String]) -> [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
      .merging(variables) { $1 }
  }

  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs a command to its end.
  /// - Parameter input: what is typed, a few lines at most; then the input ends.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    program: String = "parlor", input: String? = nil
  ) throws -> Result {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    }
    process.executableURL = Self.folder.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment(environment)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let errorText = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: errorText, as: UTF8.self))
  }
}

/// A house that runs until it is stopped.
final class RunningHouse {
  let process = Process()
  private(set) var doorplate = ""
  let port: Int

  struct NotOpen: Error {}

  /// - Parameters:
  ///   - web: where the page is served; nil serves none.
  ///   - log: a file for what is logged; nil shows it.
  ///   - starter: what becomes the house, as `setpriv` does.
  init(
    in folder: URL, environment: [String: String], options: [String] = [],
    listen: String = "127.0.0.1:0", web: String? = nil, logLevel: String? = nil, log: URL? = nil,
    through starter: [String] = [], binary: URL = Binary.url
  ) throws {
    let output = Pipe()
    let command = starter + [binary.path]
    process.executableURL = URL(filePath: command[0])
    let level = logLevel ?? (log == nil ? "error" : "info")
    process.arguments =
      command.dropFirst() + ["run", "--listen", listen, "--log-level", level]
      + (web.map { ["--web", $0] } ?? ["--no-web"]) + options
    if let log {
      _ = FileManager.default.createFile(atPath: log.path, contents: nil)
      process.standardError = try FileHandle(forWritingTo: log)
    } else {
      // Not the test's own: a house that outlived a test that failed would keep its reader waiting.
      process.standardError = FileHandle.nullDevice
    }
    process.currentDirectoryURL = folder
    process.environment = Binary.environment(environment)
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.contains("To close") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { throw NotOpen() }
      text += String(decoding: data, as: UTF8.self)
    }
    doorplate = text
    let place = text.components(separatedBy: "is open on ").dropFirst().first?.drop { $0 != ":" }
    let digits = place?.dropFirst().prefix { $0.isNumber }
    guard let port = digits.flatMap({ Int($0) }) else { throw NotOpen() }
    self.port = port
  }

  deinit { if process.isRunning { kill() } }

  /// SIGTERM; the exit code.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
