import Foundation
import Testing

/// What becomes of answers when somebody gets at the database in the middle of a quiz.
@Suite(.serialized, .timeLimit(.minutes(10))) struct FileTroubleTests {
  let folder: URL
  let environment = ["ROSA_KEY": "a-key-for-rosa", "PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try EveningTests.plan.write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
  private var log: URL { folder.appending(path: "log") }
  private var logged: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// A quiz at its first question, which Ana has answered; and the way back to her seat.
  private func quiz(
    _ options: [String] = []
  ) throws -> (house: RunningHouse, ana: LineClient, code: String, ben: LineClient) {
    let house = try RunningHouse(in: folder, environment: environment, options: options, log: log)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join quiz-night as rosa key a-key-for-rosa")
    try rosa.expect("You are in Quiz night")
    let ana = try LineClient(port: house.port)
    ana.send("/join quiz-night as ana")
    let code = try ana.expect("/rejoin").components(separatedBy: "/rejoin ")[1]
    let ben = try LineClient(port: house.port)
    ben.send("/join quiz-night as ben")
    try ben.expect("/rejoin")
    // Somebody who does not answer, so that the question stays open.
    let cy = try LineClient(port: house.port)
    cy.send("/join quiz-night as cy")
    try cy.expect("/rejoin")
    rosa.send("/start")
    for client in [ana, ben] { try client.expect("Question 1 of 2") }
    ana.send("b")
    try ana.expect("Saved: B.")
    return (house, ana, code, ben)
  }

  /// What notes crashes is gone after a clean stop.
  @Test func nothingIsLeftBesideTheDatabase() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, _, _, _) = try quiz()
    #expect(FileManager.default.fileExists(atPath: path("parlor.sqlite-crashes")))
    #expect(house.stop() == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.contains("-crashes") } == [])
  }

  private static let stopped = "Answers cannot be saved right now"

  /// What is confirmed after the house was killed.
  private func expectAnasAnswer(_ code: String, options: [String] = []) throws {
    let again = try RunningHouse(in: folder, environment: environment, options: options)
    let ana = try LineClient(port: again.port)
    ana.send("/rejoin \(code)")
    try ana.expect("Saved: B.")
    #expect(again.stop() == 0)
  }

  @Test(arguments: ["", "-wal", "-shm"]) func aFileIsMovedAwayAndBack(suffix: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, ana, code, ben) = try quiz()
    let (here, away) = (path("parlor.sqlite\(suffix)"), path("elsewhere"))
    try FileManager.default.moveItem(atPath: here, toPath: away)
    ben.send("a")
    // The clock of the question is saved each second, so people are told without sending anything.
    for client in [ana, ben] { try client.expect(Self.stopped) }
    #expect(!ben.lines.contains("Saved: A."))
    #expect(logged.contains("cannot save: \(here) was moved or deleted"))
    try FileManager.default.moveItem(atPath: away, toPath: here)
    try ben.expect("Saved: A.")
    try ana.expect("Saving works again.")
    house.kill()
    try expectAnasAnswer(code)
  }

  @Test func theFileIsDeletedAndTheHouseSaysSoWhenItCloses() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, ana, code, ben) = try quiz()
    try FileManager.default.removeItem(atPath: path("parlor.sqlite"))
    ben.send("a")
    for client in [ana, ben] { try client.expect(Self.stopped) }
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: path("parlor.sqlite-rescued")) {
      try await Task.sleep(for: .milliseconds(20))
    }
    try #require(FileManager.default.fileExists(atPath: path("parlor.sqlite-rescued")))
    #expect(house.stop() == 74)
    #expect(ben.isClosed())
    #expect(!ben.lines.contains { $0.contains("Saved: A.") })
    #expect(logged.contains("error: the last of what happened in 'Quiz night' could not be saved"))
    try FileManager.default.moveItem(
      atPath: path("parlor.sqlite-rescued"), toPath: path("parlor.sqlite"))
    try expectAnasAnswer(code)
  }

  /// Nothing can be brought back, and nothing that was confirmed is lost.
  @Test func theLogIsDeleted() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, ana, code, _) = try quiz()
    for suffix in ["-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: path("parlor.sqlite\(suffix)"))
    }
    try ana.expect(Self.stopped)
    house.kill()
    try expectAnasAnswer(code)
  }

  @Test func itsFolderIsMovedAway() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(atPath: path("data"), withIntermediateDirectories: true)
    let options = ["--database", "data/house.sqlite"]
    let (house, ana, code, _) = try quiz(options)
    try FileManager.default.moveItem(atPath: path("data"), toPath: path("attic"))
    try ana.expect(Self.stopped)
    try FileManager.default.moveItem(atPath: path("attic"), toPath: path("data"))
    try ana.expect("Saving works again.")
    house.kill()
    try expectAnasAnswer(code, options: options)
  }

  @Test func itIsGivenASecondName() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, ana, code, ben) = try quiz()
    try FileManager.default.linkItem(atPath: path("parlor.sqlite"), toPath: path("other.sqlite"))
    ben.send("a")
    try ana.expect(Self.stopped)
    #expect(logged.contains("has more than one name (hard links)"))
    for name in ["other.sqlite", "parlor.sqlite"] {
      for command in [["backup", "copy.sqlite"], ["report"], ["check"]] {
        let result = try Binary.run(
          command + ["--database", name], in: folder, environment: environment)
        #expect(result.code == 73, "\(command)")
        #expect((result.output + result.errors).contains("has more than one name"), "\(command)")
      }
    }
    try FileManager.default.removeItem(atPath: path("other.sqlite"))
    try ben.expect("Saved: A.")
    house.kill()
    try expectAnasAnswer(code)
  }

  /// What SQLite would keep to itself after a crash.
  @Test func aDamagedLogIsLogged() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, _, _, _) = try quiz()
    house.kill()
    var bytes = try #require(FileManager.default.contents(atPath: path("parlor.sqlite-wal")))
    bytes[32 + 24 + 2_000] ^= 1
    try bytes.write(to: folder.appending(path: "parlor.sqlite-wal"))
    let again = try RunningHouse(in: folder, environment: environment, log: log)
    defer { _ = again.stop() }
    #expect(
      logged.contains("of its frames could not be taken up, since the first of them is damaged"))
    // The background check takes its time.
    for _ in 0..<500 where !logged.contains("are sound") {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(
      logged.contains("the records were not closed when the house last stopped, and are sound"))
  }

  @Test func aDamagedPageIsFoundBeforeTheHouseOpens() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, _, _, _) = try quiz()
    #expect(house.stop() == 0)
    let file = folder.appending(path: "parlor.sqlite")
    let sound = try Data(contentsOf: file)
    // The first pages are roots of tables, beside the very first.
    var bytes = sound
    bytes[5 * 4_096] = 0xFF
    try bytes.write(to: file)
    let result = try Binary.run(
      ["run", "--no-web", "--listen", "127.0.0.1:0", "--check"], in: folder,
      environment: environment)
    #expect(result.code == 65)
    #expect(result.errors.contains("is damaged"))
    try sound.write(to: file)
    let again = try RunningHouse(in: folder, environment: environment, options: ["--check"])
    #expect(again.stop() == 0)
  }

  /// The lock holds for the records, not for a name.
  @Test func aSecondHouseIsRefusedWithoutTheLockFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (house, ana, _, _) = try quiz()
    try FileManager.default.removeItem(atPath: path("parlor.sqlite-lock"))
    func second(_ database: String) throws -> Binary.Result {
      try Binary.run(
        ["run", "--no-web", "--listen", "127.0.0.1:0", "--database", database], in: folder,
        environment: environment)
    }
    #expect(try second("parlor.sqlite").code == 75)
    try FileManager.default.moveItem(
      atPath: path("parlor.sqlite"), toPath: path("moved.sqlite"))
    try ana.expect(Self.stopped)
    #expect(try second("moved.sqlite").code == 75)
    try FileManager.default.moveItem(
      atPath: path("moved.sqlite"), toPath: path("parlor.sqlite"))
    try ana.expect("Saving works again.")
    #expect(house.stop() == 0)
  }
}
