import Foundation
import Records
import Testing

/// A short evening over real TCP, with the real binary and a real file.
@Suite(.serialized) struct EveningTests {
  let folder: URL
  let environment = ["ROSA_KEY": "a-key-for-rosa", "PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.plan.write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  static let plan = """
    house: { name: Test House, time_zone: Europe/Berlin }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events:
      quiz-night:
        agenda:
          - trivia:
              introduction: 0s
              pause: 0s
              leaderboard: never
              questions:
                - { ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }
                - { ask: And of Ecuador?, choices: [Quito, Lima], answer: Quito }
    """

  @Test func anEveningIsPlayedAndReported() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(in: folder, environment: environment)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join quiz-night as rosa key a-key-for-rosa")
    try rosa.expect("You are in Quiz night as rosa, facilitator.")
    let ana = try LineClient(port: house.port)
    try ana.expect("What shall we call you?")
    ana.send("ana")
    let code = try ana.expect("/rejoin").components(separatedBy: "/rejoin ")[1]
    var ben = try LineClient(port: house.port)
    ben.send("/join quiz-night as ben")
    try ben.expect("You are in Quiz night as ben.")
    let bensCode = try ben.expect("/rejoin").components(separatedBy: "/rejoin ")[1]
    try ana.expect("ben joined.")
    ana.send("hello ben")
    try ben.expect("ana says: hello ben")

    rosa.send("/start")
    try ana.expect("Question 1 of 2: Capital of Peru?")
    try ben.expect("Question 1 of 2: Capital of Peru?")
    ana.send("b")
    try ana.expect("Saved: B.")
    // Ana drops in mid-question and comes back: the question, and her answer, are still there.
    ana.close()
    try ben.expect("ana lost the connection")
    let back = try LineClient(port: house.port)
    back.send("/rejoin \(code)")
    try back.expect("Question 1 of 2: Capital of Peru?")
    try back.expect("seconds left.")
    try back.expect("Saved: B.")
    ben.send("pass")
    try ben.expect("Passed.")
    try back.expect("It is B (Lima). 1 of 2 had it.")

    // The second question survives a kill.
    try back.expect("Question 2 of 2: And of Ecuador?")
    try ben.expect("Question 2 of 2: And of Ecuador?")
    house.kill()
    let again = try RunningHouse(in: folder, environment: environment)
    #expect(again.doorplate.contains("'Quiz night' was live when the house last stopped"))
    let anaAgain = try LineClient(port: again.port)
    anaAgain.send("/rejoin \(code)")
    try anaAgain.expect("Question 2 of 2: And of Ecuador?")
    ben = try LineClient(port: again.port)
    ben.send("/join quiz-night as ben")
    try ben.expect("is called ben")
    ben.send("/rejoin \(bensCode)")
    try ben.expect("Question 2 of 2: And of Ecuador?")
    // The clock waits for her too.
    let host = try LineClient(port: again.port)
    host.send("/join quiz-night as rosa key a-key-for-rosa")
    try host.expect("You are in Quiz night as rosa")
    ben.send("pass")
    anaAgain.send("a")
    try anaAgain.expect("Saved: A.")
    try anaAgain.expect("It is A (Quito). 1 of")
    host.send("/end now")
    try anaAgain.expect("Quiz night is over.")
    #expect(again.stop() == 0)
    #expect(anaAgain.isClosed())

    let report = try Binary.run(["report"], in: folder)
    #expect(report.code == 0)
    #expect(report.output.contains("ana"))
    let records = try RecordsReader.open(path: folder.appending(path: "parlor.sqlite").path)
    let kept = try #require(try records.report().last)
    #expect(kept.attendees.first { $0.name == "ana" }?.intervals.count == 3)
    let points = try #require(kept.scores.first { $0.name == "ana" }?.points)
    #expect((1_000...1_499).contains(points))
    #expect(kept.scores.contains { $0.name == "ben" } == false)
    try attest(HouseTime(#require(TimeZone(identifier: "Europe/Berlin"))).date(of: kept.begun))
  }

  /// The sheet was written by itself; it is confirmed with a key, and a change of it is found.
  private func attest(_ day: String) throws {
    let written = try Binary.run(["verify", "reports"], in: folder)
    #expect(written.code == 0 && written.output.contains("1 sheet (0 confirmed)"))
    let command = ["attest", "quiz-night", day, "--by", "rosa"]
    let wrong = try Binary.run(command, in: folder, environment: environment, input: "wrong\n")
    #expect(wrong.code == 65 && wrong.errors.contains("key rosa' makes one"), "\(wrong.errors)")
    #expect(!wrong.errors.contains("warning"), "\(wrong.errors)")
    let elsewhere = folder.appending(path: "reports")
    let lost = try Binary.run(command, in: elsewhere, environment: environment, input: "x\n")
    #expect(lost.code == 66 && lost.errors.contains("--plan FILE names another."), "\(lost.errors)")
    let right = try Binary.run(
      command, in: folder, environment: environment, input: "a-key-for-rosa\n")
    #expect(right.code == 0 && right.output.contains("is confirmed by rosa."), "\(right.errors)")
    let corrected = try Binary.run(
      ["correct", "ana", "quiz-night", day, "--minutes", "5", "--reason", "a test"], in: folder)
    #expect(corrected.code == 0, "\(corrected.errors)")
    let early = try Binary.run(
      ["correct", "ana", "quiz-night", "2999-01-01", "--minutes", "5", "--reason", "a test"],
      in: folder)
    #expect(early.code == 64 && early.errors.contains("is still to come"), "\(early.errors)")
    let cut = try Binary.run(["verify", "reports", "--hash", "12ab"], in: folder)
    #expect(cut.code == 64 && cut.errors.contains("64 digits"), "\(cut.errors)")
    let verified = try Binary.run(["verify", "reports"], in: folder)
    #expect(verified.output.contains("1 sheet (1 confirmed), 1 correction, 0 deleted since."))
    let sheet = folder.appending(path: "reports/0001-\(day)-quiz-night.json")
    let text = try String(contentsOf: sheet, encoding: .utf8)
    try text.replacing("ana", with: "eva").write(to: sheet, atomically: true, encoding: .utf8)
    #expect(try Binary.run(["verify", "reports"], in: folder).code == 65)
    for view in [[], ["--series"], ["--people"]] {
      let page = try Binary.run(["report", "--html"] + view, in: folder)
      #expect(page.code == 0 && page.output.hasSuffix("</html>\n"))
    }
  }

  /// With several loops each has people of its own, and all hear the same.
  @Test func aRoomOnSeveralLoopsHearsEachLineOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(in: folder, environment: environment, options: ["--loops", "3"])
    let people = try (0..<9).map { number in
      let client = try LineClient(port: house.port)
      client.send("/join quiz-night as p\(number)")
      try client.expect("/rejoin")
      return client
    }
    for round in 0..<6 {
      for (number, client) in people.enumerated() { client.send("line \(round) of \(number)") }
    }
    for (number, client) in people.enumerated() {
      let heard = try (0..<6 * 8).map { _ in try client.expect(" says: line ") }
      for other in people.indices where other != number {
        #expect(
          heard.filter { $0.hasPrefix("p\(other) says: ") }
            == (0..<6).map { "p\(other) says: line \($0) of \(other)" })
      }
      client.send("/ping done")
      try client.expect("pong done")
      #expect(client.lines.count { $0.contains(": line ") } == 6 * 8)
    }
    #expect(house.stop() == 0)
  }

  @Test func whatCannotStartSaysWhy() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(in: folder, environment: environment)
    let taken = try Binary.run(
      ["run", "--no-web", "--listen", "127.0.0.1:\(house.port)", "--database", "other.sqlite"],
      in: folder,
      environment: environment)
    #expect(taken.code == 69)
    #expect(taken.errors.contains("is in use"))
    let second = try Binary.run(
      ["run", "--no-web", "--listen", "127.0.0.1:0"], in: folder, environment: environment)
    #expect(second.code == 75)
    #expect(house.stop() == 0)
    let noKey = try Binary.run(["run", "--no-web", "--listen", "127.0.0.1:0"], in: folder)
    #expect(noKey.code == 65)
    #expect(noKey.errors.contains("events.yaml:2:"))
    let noFolder = try Binary.run(
      ["run", "--no-web", "--listen", "127.0.0.1:0", "--database", "nowhere/parlor.sqlite"],
      in: folder,
      environment: environment)
    #expect(noFolder.code == 73)
    let noFile = try Binary.run(["check", "missing.yaml"], in: folder)
    #expect(noFile.code == 66)
    let fine = try Binary.run(["check"], in: folder, environment: environment)
    #expect(fine.code == 0)
    #expect(fine.output == "events.yaml is fine: 1 event, 1 activity.\n")
  }
}
