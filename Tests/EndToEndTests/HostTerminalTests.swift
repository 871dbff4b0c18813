import Foundation
import Testing

@testable import parlor

/// What the host sees who opens a house in a terminal.
@Suite(.serialized) struct HostTerminalTests {
  @Test func theLogIsQuietBelowTheDoorplateOnly() {
    let screen = HostTerminal(hasKeys: true, showsLog: true)
    #expect(screen.logLevel(chosen: nil, modules: false) == .warning)
    #expect(screen.logLevel(chosen: .debug, modules: false) == .debug)
    // What was asked for is shown.
    #expect(screen.logLevel(chosen: nil, modules: true) == .info)
    let service = HostTerminal(hasKeys: false, showsLog: false)
    #expect(service.logLevel(chosen: nil, modules: false) == .info)
  }

  @Test func theKeyStaysOnTheScreenAndIsThereAgainAtReturn() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "house: { name: Test House }\nevents: { quiz: { agenda: [ mindfulness: {} ] } }\n".write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)

    let terminal = try PseudoTerminal()
    let process = Process()
    process.executableURL = Binary.url
    process.arguments = ["run", "--no-web", "--listen", "127.0.0.1:0"]
    process.currentDirectoryURL = folder
    process.environment = Binary.environment(["PATH": "/usr/bin:/bin"])
    process.standardInput = terminal.inside
    process.standardOutput = terminal.inside
    process.standardError = terminal.inside
    try process.run()
    defer { if process.isRunning { process.terminate() } }

    let plate = try terminal.read(until: "To close         Ctrl-C\r\n\r\n")
    let join = try #require(
      plate.split(separator: "\r\n").first { $0.contains("/join quiz as host") })
    #expect(plate.contains("To keep a key    \(Binary.url.path) key host\r\n"))
    #expect(plate.contains("shown only here") && plate.contains("press Return at any time"))
    let digits = plate.components(separatedBy: "127.0.0.1:")[1].prefix { $0.isNumber }
    let host = try LineClient(port: try #require(Int(digits)))
    host.send(join.trimmingCharacters(in: .whitespaces))
    try host.expect("You are in Quiz as host, facilitator.")
    host.send("/start")
    try host.expect("Activity 1")

    terminal.type("\n")
    let again = try terminal.read(until: "To close         Ctrl-C\r\n\r\n")
    // Nothing was logged in between, and the key is the same.
    #expect(again.hasPrefix("\r\n\r\nTest House is open on 127.0.0.1:\(digits)."))
    #expect(again.contains(join))
    // What is live by now, and no more once it is over.
    #expect(!plate.contains("is live") && again.contains("'Quiz' is live now."))
    host.send("/end now")
    try host.expect("Quiz is over.")
    terminal.type("\n")
    #expect(try !terminal.read(until: "To close         Ctrl-C\r\n\r\n").contains("is live"))
    process.terminate()
    let farewell = try terminal.read(until: "parlor report\r\n")
    // The command stands whole on a line of its own, as it can be typed.
    #expect(
      farewell.hasSuffix(
        "\r\nTest House is closed. To read who came, and the scores, type:\r\n"
          + "  \(Binary.url.path) report\r\n"))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// A terminal that is held by a test.
final class PseudoTerminal {
  private let outside: FileHandle
  /// The end for a program.
  let inside: FileHandle

  struct NotThere: Error {}
  struct NotShown: Error { let text: String }

  init() throws {
    var (outer, inner): (Int32, Int32) = (-1, -1)
    guard openpty(&outer, &inner, nil, nil, nil) == 0 else { throw NotThere() }
    outside = FileHandle(fileDescriptor: outer, closeOnDealloc: true)
    inside = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
  }

  func type(_ text: String) { outside.write(Data(text.utf8)) }

  /// All that is shown, up to a text.
  func read(until end: String) throws -> String {
    var shown = ""
    while !shown.hasSuffix(end) {
      var output = pollfd(fd: outside.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&output, 1, 20_000) > 0 else { throw NotShown(text: shown) }
      let data = outside.availableData
      if data.isEmpty { throw NotShown(text: shown) }
      shown += String(decoding: data, as: UTF8.self)
    }
    return shown
  }
}
