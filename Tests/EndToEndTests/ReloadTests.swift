import Foundation
import Testing

/// A plan is changed under a house that is open, as an editor and `systemctl reload` would.
@Suite(.serialized) struct ReloadTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Plugins"), withIntermediateDirectories: true)
    try write(question: "What was good?")
    try """
    house: { name: Test House }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events:
      evening: { agenda: [ { circle: {}, title: First }, { circle: {}, title: Last } ] }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func write(question: String) throws {
    try """
    summary: One question.
    steps:
    - ask: \(question)
      for: 5m
    """.write(
      to: folder.appending(path: "Plugins/circle.yaml"), atomically: true, encoding: .utf8)
  }

  @Test func onHangupAndByCommand() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "log")
    let log = LogFile(file)
    let house = try RunningHouse(
      in: folder, environment: ["PATH": "/usr/bin:/bin", "ROSA_KEY": "open-sesame"], log: file)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join evening as rosa key open-sesame")
    try rosa.expect("You facilitate.")
    rosa.send("/start")
    try rosa.expect("What was good?")

    try write(question: "What was kind?")
    kill(house.process.processIdentifier, SIGHUP)
    try rosa.expect("The plan was read again. New or changed on the agenda")
    try log.expect("plan reloaded changed=1")

    try write(question: "[")
    kill(house.process.processIdentifier, SIGHUP)
    try log.expect("plan not reloaded: The plan has an error, so nothing of it was taken up")
    try log.expect("Plugins/circle.yaml:")
    rosa.send("/reload")
    try rosa.expect("The plan has an error, so nothing of it was taken up")
    try rosa.expect("Plugins/circle.yaml:")

    rosa.send("/next")
    try rosa.expect("What was kind?")
    #expect(!log.text.contains("rosa"))
    #expect(house.stop() == 0)
  }

  private static let script = "/usr/bin/script"

  /// `script` gives the house a terminal, and is killed.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script), "script is not there"))
  func whenItsTerminalIsClosedTheHouseCloses() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = Process()
    let output = Pipe()
    terminal.executableURL = URL(filePath: Self.script)
    terminal.arguments = [
      "-q", "-f", "-c", "'\(Binary.url.path)' run --listen 127.0.0.1:0", "/dev/null",
    ]
    terminal.currentDirectoryURL = folder
    terminal.environment = ["PATH": "/usr/bin:/bin", "ROSA_KEY": "open-sesame"]
    terminal.standardInput = Pipe()
    terminal.standardOutput = output
    try terminal.run()
    var text = ""
    while !text.contains("To close") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "\(text)")
      text += String(decoding: data, as: UTF8.self)
    }
    let digits = try #require(text.firstMatch(of: /is open on 127.0.0.1:([0-9]+)/)?.1)
    let ana = try LineClient(port: try #require(Int(digits)))
    ana.send("/join evening as ana")
    try ana.expect("You are in Evening as ana.")
    kill(terminal.processIdentifier, SIGKILL)
    terminal.waitUntilExit()
    try ana.expect("The house is closing.")
    #expect(ana.isClosed())
  }
}
