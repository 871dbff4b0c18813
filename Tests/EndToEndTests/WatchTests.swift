import Foundation
import Testing

@testable import parlor

/// A house is watched and told what to do from outside, as by whoever runs it.
@Suite(.serialized, .timeLimit(.minutes(10))) struct WatchTests {
  let folder: URL
  private let environment = ["ROSA_KEY": "a-key-for-rosa", "PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    house: { name: Test House }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events: { evening: { agenda: [ mindfulness: {} ] } }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func open(_ options: [String] = [], log: URL? = nil) throws -> RunningHouse {
    try RunningHouse(in: folder, environment: environment, options: options, log: log)
  }

  private func parlor(_ arguments: String...) throws -> Binary.Result {
    try Binary.run(arguments, in: folder, environment: environment)
  }

  private func status() throws -> [String: Any] {
    let result = try parlor("status", "--json")
    try #require(result.code == 0, "\(result.errors)")
    let reply = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(reply as? [String: Any])
  }

  @Test func whoRunsTheHouseAsksAndTells() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try open()
    let ana = try LineClient(port: house.port)
    ana.send("/join evening as ana")
    try ana.expect("You are in Evening as ana.")
    let figures = try status()
    let inside = try #require(figures["house"] as? [String: Any])
    #expect(inside["house"] as? String == "Test House" && inside["lines"] as? Int == 1)
    let events = try #require(inside["events"] as? [[String: Any]])
    #expect(events.count == 1 && events[0]["event"] as? String == "evening")
    #expect(events[0]["here"] as? Int == 1)
    #expect((figures["server"] as? [String: Any])?["sessions"] as? Int == 1)
    #expect(figures["memory"] as? Int ?? 0 > 1_000_000)
    let table = try parlor("status", "--once")
    #expect(table.output.hasPrefix("Test House, open for ") && table.output.contains("\nevening "))

    #expect(try parlor("announce", "Tea is", "ready.").output == "1 connection was told.\n")
    try ana.expect("Test House announces: Tea is ready.")
    let unchanged = "The plan was read again. Nothing in it has changed.\n"
    #expect(try parlor("reload").output == unchanged)
    let wrong = try parlor("end", "morning")
    #expect(wrong.code == 69 && wrong.errors.contains("These are: evening."))
    #expect(try parlor("end", "evening").output == "'evening' is over.\n")
    try ana.expect("is over")

    #expect(try parlor("run", "--no-web", "--listen", "127.0.0.1:0").code == 75)
    #expect(try status()["house"] != nil)
    #expect(house.stop() == 0)
    let gone = try parlor("status")
    #expect(gone.code == 69 && gone.errors.contains("no house has it open"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasSuffix("-admin") })
  }

  /// What a house that was killed left behind is in nobody's way.
  @Test func theNextHouseIsAsked() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try open().kill()
    let path = folder.appending(path: "parlor.sqlite-admin").path
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try parlor("status").code == 69)
    let house = try open()
    #expect(try status()["house"] != nil)
    #expect(house.stop() == 0)
  }

  @Test func programsReadTheFiguresAndTheLog() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appending(path: "log")
    let house = try open(["--metrics", "127.0.0.1:0", "--log-format", "json"], log: log)
    let ana = try LineClient(port: house.port)
    ana.send("/join evening as ana")
    try ana.expect("You are in Evening as ana.")
    let place = try #require(
      house.doorplate.firstMatch(of: /http:\/\/127.0.0.1:([0-9]+)\/metrics/)?.1)
    let scraper = try LineClient(port: try #require(Int(place)))
    for line in ["GET /metrics HTTP/1.1\r", "Host: house\r", "\r"] { scraper.send(line) }
    try scraper.expect("HTTP/1.1 200 OK")
    try scraper.expect("parlor_seats{standing=\"here\"} 1")
    #expect(scraper.isClosed())
    #expect(house.stop() == 0)
    let lines = LogFile(log).text.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(Set((entry ?? [:]).keys) == ["time", "level", "message", "fields"])
    }
    #expect(lines.contains { $0.contains(#""message":"open""#) && $0.contains(#""evening""#) })
  }

  @Test func anEntryOfTheLog() {
    let entry = LogEntry(
      time: "2026-12-01T18:00:00Z", level: "info", message: "open",
      fields: ["event": "a/b", "occurrence": "3"])
    #expect(entry.line(.text) == "2026-12-01T18:00:00Z info open event=a/b occurrence=3")
    #expect(
      entry.line(.json)
        == #"{"fields":{"event":"a/b","occurrence":"3"},"level":"info","message":"open","#
        + #""time":"2026-12-01T18:00:00Z"}"#)
  }
}
