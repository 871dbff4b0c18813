public import ActivityKit
import Foundation
import Logging
import RemoteModules

/// Starts the program of a module as a house does, greets it, and ends it.
public struct ProgramTrial {
  /// Why a house could not run it.
  public struct Trouble: Equatable {
    /// In the form "it did not start within 5 seconds".
    public let why: String
    /// The end of what it wrote to its standard error.
    public let complaints: [String]

    /// A file of its folder and a line, where what it wrote last names one.
    public func place(in folder: String) -> (file: String, line: Int)? {
      let patterns = [
        // Python, Perl, and what most others write.
        #/File "(?<file>[^"]+)", line (?<line>[0-9]{1,7})/#,
        #/ at (?<file>[^ ]+) line (?<line>[0-9]{1,7})/#,
        #/(?<file>[A-Za-z0-9_.\/-]+):(?<line>[0-9]{1,7})/#,
      ]
      let home = URL(filePath: folder).standardizedFileURL.path + "/"
      for complaint in complaints.reversed() {
        for pattern in patterns {
          guard let match = complaint.firstMatch(of: pattern), let line = Int(match.line) else {
            continue
          }
          let path = URL(filePath: String(match.file), relativeTo: URL(filePath: home))
            .standardizedFileURL.path
          guard path.hasPrefix(home), FileManager.default.fileExists(atPath: path) else { continue }
          return (String(path.dropFirst(home.count)), line)
        }
      }
      return nil
    }
  }

  private let surroundings: Surroundings

  public init(_ options: ModuleProcesses.Options = ModuleProcesses.Options()) {
    surroundings = Surroundings(options, Logger(label: "trial") { _ in SwiftLogNoOpLogHandler() })
  }

  /// - Parameter settings: JSON, an object by name.
  /// - Returns: nil when it is ready in time.
  public func trouble(of module: ModuleDefinition, settings: String) -> Trouble? {
    guard let program = module.program else { return nil }
    defer { surroundings.remove() }
    var heard: [String] = []
    surroundings.complaints = { heard.append($0) }
    let why: String?
    do {
      let child = try ModuleChild(
        program, in: surroundings, of: module.name, scratch: surroundings.makeScratch())
      defer { child.end() }
      child.send(
        ModuleLineWriter.line(
          ModuleGreeting(
            module: module.name, version: module.version, settings: settings, state: nil)))
      why = try Self.isReady(child, within: program.startDeadline * surroundings.patience)
    } catch {
      why = "\(error)"
    }
    return why.map { Trouble(why: $0, complaints: heard.filter { !$0.isEmpty }.suffix(20)) }
  }

  /// How long the standard error is read after the output has ended.
  private static let farewell = Duration.seconds(1)

  private static func isReady(_ child: ModuleChild, within time: Duration) throws -> String? {
    // A process that has ended is noticed when it is read from.
    signal(SIGPIPE, SIG_IGN)
    var deadline = ContinuousClock.now + time
    var hasEnded = false
    while .now < deadline {
      var watched = child.watches
      guard !watched.isEmpty else { break }
      let left = ContinuousClock.now.duration(to: deadline).milliseconds
      guard poll(&watched, nfds_t(watched.count), Int32(clamping: left + 1)) > 0 else { continue }
      for watch in watched where watch.revents != 0 { try child.happened(on: watch.fd) }
      if let line = child.takeLine() {
        try ModuleLineReader.readReady(line)
        return nil
      }
      if child.hasEnded, !hasEnded {
        hasEnded = true
        deadline = min(deadline, .now + farewell)
      }
    }
    return hasEnded
      ? "it ended before it was ready" : "it did not start within \(time.spoken)"
  }
}
