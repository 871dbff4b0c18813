import ActivityKit
import Dispatch
import Foundation

/// The program of a house that sends messages to people. It is started anew for each, without a shell, and the next one
/// only when it has ended.
struct NotifyProgram {
  /// What it reads: a JSON object on one line of its standard input.
  struct Message: Encodable, Sendable {
    enum Kind: String, Encodable { case invitation, reminder }

    let what: Kind
    let person: String
    /// The slug.
    let event: String
    let title: String
    /// When it starts, in UTC (ISO 8601); nil where it has no time.
    let time: String?
    /// The zone of the event, by its IANA name.
    let zone: String
    /// How people come in, such as `telnet example.org 4242`.
    let link: String?
    /// What an invited person types where a name is asked for; nil of a reminder.
    var code: String?
    /// Of a reminder, whether a key or a code has proved whose the name is.
    var proved: Bool?
  }

  /// Why a message was not sent, to be said after a colon.
  struct Trouble: Error, CustomStringConvertible {
    let description: String
  }

  /// The path, from the folder on, and the arguments.
  let command: [String]
  /// Where it starts: the folder of the plan.
  let folder: URL
  var patience = Duration.seconds(30)

  /// All that it sees of our environment.
  private static let variables = ["PATH", "HOME", "LANG"]
  /// So long it may take to end when it is told to.
  private static let grace = DispatchTimeInterval.seconds(2)

  /// Waits until the program has ended.
  func send(_ message: Message) throws(Trouble) {
    let (process, ended) = (Process(), DispatchSemaphore(value: 0))
    process.executableURL = URL(filePath: command[0], relativeTo: folder).absoluteURL
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter {
      Self.variables.contains($0.key)
    }
    process.standardOutput = FileHandle.nullDevice
    process.terminationHandler = { _ in ended.signal() }
    do {
      process.standardInput = try input(message)
      try process.run()
    } catch { throw Trouble(description: "\(command[0]) cannot be run") }
    let time = DispatchTimeInterval.milliseconds(Int(patience / .milliseconds(1)))
    guard ended.wait(timeout: .now() + time) == .success else {
      process.terminate()
      if ended.wait(timeout: .now() + Self.grace) != .success {
        kill(process.processIdentifier, SIGKILL)
      }
      throw Trouble(description: "\(command[0]) took longer than \(patience.spoken)")
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Trouble(
        description: "\(command[0]) ended with \(process.terminationStatus)")
    }
  }

  /// A pipe that holds the message before anybody reads, so that one who does not read cannot end us by a signal.
  private func input(_ message: Message) throws -> Pipe {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: encoder.encode(message) + Data("\n".utf8))
    try pipe.fileHandleForWriting.close()
    return pipe
  }
}
