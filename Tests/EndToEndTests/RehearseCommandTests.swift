import Foundation
import Testing

/// `parlor rehearse`, with the real binary.
@Suite struct RehearseCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    house: { name: Test }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events:
      short: { length: 3m, agenda: [{ break: 2m }] }
      long: { length: 1m, agenda: [{ break: 2m }] }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func rehearse(_ arguments: String...) throws -> Binary.Result {
    try Binary.run(["rehearse", "events.yaml"] + arguments, in: folder)
  }

  @Test func theExitCodeTellsWhetherItFits() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let short = try rehearse("short", "--people", "3")
    #expect(short.code == 0 && short.output.contains("\nIt fits: "))
    #expect(!short.errors.contains("\r"), "a bar is drawn where nobody sees it")
    let long = try rehearse("long", "--people", "3")
    #expect(long.code == 1 && long.output.contains("\nIt overruns by 1 minute: "))
    let both = try rehearse()
    #expect(both.code == 1)
    #expect(both.output.contains("\nIt fits: ") && both.output.contains("\nIt overruns by "))
    #expect(try rehearse("long", "--vary", "3").code == 1)
    #expect(try rehearse("other").code == 64)
    #expect(try rehearse("--watch").code == 64, "whom of which event?")
    #expect(try rehearse("short", "--vary", "3", "--watch").code == 64)
    #expect(try rehearse("short", "--into", "month", "--log", "month").code == 64)
  }

  @Test func aScreenIsShown() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let watched = try rehearse("short", "--watch", "--speed", "1000")
    #expect(watched.code == 0)
    #expect(watched.output.contains("Ana reads:\n"))
    #expect(watched.output.contains("You are in Short as Ana."))
  }

  @Test func weeksGoIntoADatabaseOfTheirOwn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appending(path: "log.jsonl")
    let into = ["--into", "month.sqlite", "--weeks", "2", "--log", "log.jsonl", "--people", "5"]
    let arguments = ["rehearse", "events.yaml", "short"] + into
    #expect(try Binary.run(arguments, in: folder).code == 0)
    #expect(try String(contentsOf: log, encoding: .utf8).contains("\"did\":\"in\""))
    let report = try Binary.run(
      ["report", "--people", "--database", "month.sqlite"], in: folder)
    #expect(report.code == 0 && report.output.contains("Ana"))
    let json = try Binary.run(
      ["report", "--people", "--format", "json", "--database", "month.sqlite"], in: folder)
    let file = folder.appending(path: "report.json")
    try json.output.write(to: file, atomically: true, encoding: .utf8)
    #expect(try checkAttendance(log, file) == 0)
    let wrong = json.output.replacing("\"seconds\" : 1", with: "\"seconds\" : 9")
    try wrong.write(to: file, atomically: true, encoding: .utf8)
    #expect(try checkAttendance(log, file) == 1)
    #expect(try Binary.run(["verify", "month.sqlite-reports"], in: folder).code == 0)
    #expect(try Binary.run(arguments, in: folder).code == 73, "real records may be there")
  }

  /// - Returns: with what the script that reckons hours by itself ends.
  private func checkAttendance(_ log: URL, _ report: URL) throws -> Int32 {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", root.appending(path: "Scripts/attendance-check").path, log.path, report.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
