import Foundation
import Testing

/// The page, as `parlor run` serves it.
@Suite(.serialized) struct WebTests {
  let folder: URL
  let environment = ["PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    house: { name: Test House }
    events: { quiz-night: { agenda: [ mindfulness: { pattern: box, rounds: 8 } ] } }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func port(_ house: RunningHouse) throws -> Int {
    let words = house.doorplate.components(separatedBy: "in a browser  http://127.0.0.1:")
    return try #require(words.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
  }

  private func run(_ options: [String]) throws -> Binary.Result {
    try Binary.run(
      ["run", "--listen", "127.0.0.1:0"] + options, in: folder, environment: environment)
  }

  @Test func theDoorplateLeadsToThePage() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(in: folder, environment: environment, web: "127.0.0.1:0")
    let browser = try LineClient(port: try port(house))
    for line in ["GET /e/quiz-night HTTP/1.1", "Host: house", "Connection: close", ""] {
      browser.send(line + "\r")
    }
    try browser.expect("HTTP/1.1 200 OK")
    try browser.expect("<title>")
    let taken = try run(["--web", "127.0.0.1:\(try port(house))", "--database", "other.sqlite"])
    #expect(taken.code == 69)
    #expect(taken.errors.contains("is in use; choose another port with --web HOST:PORT"))
    #expect(house.stop() == 0)
  }

  @Test func theLinkIsTheOneByWhichPeopleCome() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(
      in: folder, environment: environment,
      options: ["--behind-proxy", "--web-origin", "https://parlor.example.org"],
      web: "0.0.0.0:0")
    #expect(house.doorplate.contains("or in a browser  https://parlor.example.org/"))
    #expect(house.stop() == 0)
  }

  @Test func nothingIsServedInPlainTextToOtherMachines() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let open = try run(["--web", "0.0.0.0:0"])
    #expect(open.code == 64 && open.errors.contains("0.0.0.0:0 can be reached by other machines"))
    let both = try run(["--no-web", "--behind-proxy"])
    #expect(both.code == 64 && both.errors.contains("--no-web goes with no other option"))
    let path = try run(["--web-origin", "https://parlor.example.org/"])
    #expect(path.code == 64 && path.errors.contains("is no origin"))
  }

  @Test(.enabled(if: OpenSSL.path != nil, "openssl is not installed"))
  func thePageByTheCertificateOfTheHouse() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let house = try RunningHouse(
      in: folder, environment: environment,
      options: ["--tls-certificate", "cert.pem", "--tls-key", "key.pem"], web: "0.0.0.0:0")
    let words = house.doorplate.components(separatedBy: "or in a browser  https://")
    let address = try #require(words.dropFirst().first?.prefix { $0 != "/" })
    let port = try #require(Int(address.drop { $0 != ":" }.dropFirst()))
    let browser = try OpenSSL.Client(port: port)
    browser.send("GET / HTTP/1.1\r\nHost: house\r\nConnection: close\r\n\r")
    try browser.expect("HTTP/1.1 200 OK")
    try browser.expect("<title>")
    let lost = try LineClient(port: port)
    lost.send("GET / HTTP/1.1")
    try lost.expect("This port is for https only.")
    #expect(house.stop() == 0)
  }
}
