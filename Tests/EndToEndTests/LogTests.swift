import Foundation
import Testing

@testable import parlor

/// The log holds no people: nothing they say, no key, no code; names at debug only.
@Suite(.serialized) struct LogTests {
  private static let plan = """
    house: { name: Test House }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events: { quiz-night: { agenda: [ trivia: {
      introduction: 0s, questions: [ { ask: Why?, answer: because } ] } ] } }
    """

  /// An evening in which everything is said that must not be logged; what was logged.
  private func evening(logLevel: String) throws -> (log: String, code: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.plan.write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    let log = folder.appending(path: "log")
    let house = try RunningHouse(
      in: folder, environment: ["ROSA_KEY": "a-key-for-rosa", "PATH": "/usr/bin:/bin"],
      logLevel: logLevel, log: log)
    let guesser = try LineClient(port: house.port)
    guesser.send("rosa")
    guesser.send("a-wrong-guess")
    try guesser.expect("not the key")
    let rosa = try LineClient(port: house.port)
    rosa.send("/join quiz-night as rosa key a-key-for-rosa")
    try rosa.expect("as rosa, facilitator.")
    let ana = try LineClient(port: house.port)
    ana.send("/join quiz-night as anastasia")
    let code = try ana.expect("/rejoin").components(separatedBy: "/rejoin ")[1]
    ana.send("a spoken secret")
    try rosa.expect("a spoken secret")
    ana.send("/tell rosa a whispered secret")
    try rosa.expect("a whispered secret")
    ana.send("/nonsense secret")
    rosa.send("/announce an announced secret")
    rosa.send("/start")
    try ana.expect("Why?")
    ana.send("an answered secret")
    try ana.expect("Saved")
    rosa.send("/end now")
    try ana.expect("is over")
    #expect(house.stop() == 0)
    return (LogFile(log).text, String(code.prefix(9)))
  }

  @Test(arguments: ["debug", "info"])
  func nothingThatPeopleSayIsLogged(level: String) throws {
    let (log, code) = try evening(logLevel: level)
    #expect(log.contains("seat taken"))
    for secret in ["secret", "a-key-for-rosa", "a-wrong-guess", code, "because"] {
      #expect(!log.contains(secret))
    }
    #expect(log.contains("anastasia") == (level == "debug"))
  }

  @Test func aLineOfTheLogStaysOneLine() {
    #expect(HouseLog.plain("plain text") == "plain text")
    #expect(HouseLog.plain("a\nb\r\u{85}c\u{2028}d\u{1B}[31me\u{9B}m\u{7F}") == "a b  c d [31me m ")
    #expect(HouseLog.plain("\u{202E}desrever\u{2066}\u{200B}") == " desrever  ")
    #expect(HouseLog.plain("Grüße, 漢字 👍") == "Grüße, 漢字 👍")
  }
}
