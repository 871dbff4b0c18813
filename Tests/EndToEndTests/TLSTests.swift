import Foundation
import Testing

/// TLS as people would use it: `openssl s_client` as the telnet of an encrypted house.
@Suite(.serialized, .enabled(if: OpenSSL.path != nil, "openssl is not installed"))
struct TLSTests {
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

  private static let options = [
    "--tls-listen", "127.0.0.1:0", "--tls-certificate", "cert.pem", "--tls-key", "key.pem",
  ]

  private func tlsPort(_ house: RunningHouse) throws -> Int {
    let words = house.doorplate.components(separatedBy: "with TLS on 127.0.0.1:")
    return try #require(words.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
  }

  @Test func peopleJoinAndTalkOverTLS() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let house = try RunningHouse(in: folder, environment: environment, options: Self.options)
    let port = try tlsPort(house)
    #expect(house.doorplate.contains("openssl s_client -quiet -connect 127.0.0.1:\(port)"))

    let ana = try OpenSSL.Client(port: port)
    try ana.expect("What shall we call you?")
    ana.send("/join quiz-night as ana")
    try ana.expect("You are in Quiz night as ana.")
    let ben = try LineClient(port: house.port)
    ben.send("/join quiz-night as ben")
    try ana.expect("ben joined.")
    ben.send("hello ana")
    try ana.expect("ben says: hello ana")
    ana.send("hello ben")
    try ben.expect("ana says: hello ben")
    ana.send("/quit")
    try ana.expect("Goodbye")
    #expect(house.stop() == 0)
  }

  /// What waits for them is counted where TLS has encrypted it.
  @Test func whoDoesNotReadOverTLSIsCutOffAndToldWhy() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try """
    house: { name: Test House }
    limits: { lines_per_second: 100000 }
    events: { quiz-night: { agenda: [ mindfulness: { pattern: box, rounds: 8 } ] } }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let house = try RunningHouse(in: folder, environment: environment, options: Self.options)
    let ana = try OpenSSL.Client(port: try tlsPort(house))
    ana.send("/join quiz-night as ana")
    try ana.expect("You are in Quiz night as ana.")
    let code = try ana.word(after: "/rejoin ")

    // From here on she reads no more: the pipe behind her client fills, then the sockets, then her outbox.
    let ben = try LineClient(port: house.port)
    ben.send("/join quiz-night as ben")
    try ben.expect("You are in Quiz night as ben.")
    let line = String(repeating: "blah ", count: 800)
    var rounds = 0
    while rounds < 200, !ben.lines.contains(where: { $0.contains("ana lost the connection") }) {
      rounds += 1
      for _ in 0..<100 { ben.send(line) }
      ben.send("/ping \(rounds)")
      try ben.expect("pong \(rounds)")
    }
    #expect(rounds > 1 && rounds < 200)
    let back = try LineClient(port: house.port)
    back.send("/rejoin \(code)")
    try back.expect("too slowly")
    #expect(house.stop() == 0)
  }

  @Test func whoTypesPlainTextIsToldHowToConnect() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let house = try RunningHouse(in: folder, environment: environment, options: Self.options)
    let port = try tlsPort(house)
    for line in ["ana", "", "GET / HTTP/1.1"] {
      let ana = try LineClient(port: port)
      ana.send(line)
      try ana.expect("'openssl s_client -quiet -connect HOST:\(port)'")
    }
    #expect(house.stop() == 0)
  }

  @Test func oldVersionsOfTLSAreRefused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let house = try RunningHouse(in: folder, environment: environment, options: Self.options)
    let port = try tlsPort(house)
    // At security level 0 the client itself would take the old versions.
    let old = try OpenSSL.run(
      ["s_client", "-connect", "127.0.0.1:\(port)", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0"],
      in: folder)
    #expect(old.code != 0)
    #expect(!old.output.contains("What shall we call you?"))
    let new = try OpenSSL.run(["s_client", "-connect", "127.0.0.1:\(port)", "-tls1_2"], in: folder)
    #expect(new.output.contains("TLSv1.2"))
    #expect(house.stop() == 0)
  }

  @Test func aNewCertificateIsTakenOnHangupAndABrokenOneIsNot() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try OpenSSL.makeCertificate(in: folder, name: "first.example")
    let log = folder.appending(path: "log")
    let house = try RunningHouse(
      in: folder, environment: environment, options: Self.options, log: log)
    let port = try tlsPort(house)
    #expect(try OpenSSL.subject(port: port, in: folder).contains("first.example"))
    let ana = try OpenSSL.Client(port: port)
    try ana.expect("What shall we call you?")

    try OpenSSL.makeCertificate(in: folder, name: "second.example")
    kill(house.process.processIdentifier, SIGHUP)
    try LogFile(log).expect("certificate reloaded")
    #expect(try OpenSSL.subject(port: port, in: folder).contains("second.example"))

    try "no certificate".write(
      to: folder.appending(path: "cert.pem"), atomically: true, encoding: .utf8)
    kill(house.process.processIdentifier, SIGHUP)
    try LogFile(log).expect("cert.pem holds no certificate")
    #expect(try OpenSSL.subject(port: port, in: folder).contains("second.example"))
    // Who was there through all of it is still there.
    ana.send("/ping still")
    try ana.expect("pong still")
    #expect(house.stop() == 0)
  }

  @Test func whatIsMissingOrMismatchedIsSaidInOneLine() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ options: [String]) throws -> Binary.Result {
      try Binary.run(
        ["run", "--no-web", "--listen", "127.0.0.1:0"] + options, in: folder,
        environment: environment)
    }
    let missing = try run(Self.options)
    #expect(missing.code == 66)
    #expect(missing.errors == "error: the certificate cert.pem is not there.\n")

    try OpenSSL.makeCertificate(in: folder, name: "other.example", certificate: "other.pem")
    try OpenSSL.makeCertificate(in: folder, name: "first.example", key: "first.key")
    let noKey = try run(
      ["--tls-listen", "127.0.0.1:0", "--tls-certificate", "cert.pem", "--tls-key", "nowhere.pem"])
    #expect(noKey.code == 66)
    #expect(noKey.errors == "error: the key nowhere.pem is not there.\n")
    let mismatch = try run(Self.options)
    #expect(mismatch.code == 65)
    #expect(
      mismatch.errors
        == "error: the key in key.pem does not belong to the certificate in cert.pem.\n")
    let swapped = try run(
      ["--tls-listen", "127.0.0.1:0", "--tls-certificate", "key.pem", "--tls-key", "cert.pem"])
    #expect(swapped.code == 65)
    #expect(swapped.errors == "error: key.pem holds no certificate in PEM form.\n")

    let alone = try run(["--tls-listen", "127.0.0.1:0"])
    #expect(alone.code == 64)
    #expect(alone.errors.contains("--tls-listen needs both"))
    let nowhere = try run(["--tls-key", "key.pem"])
    #expect(nowhere.code == 64)
    #expect(nowhere.errors.contains("and --tls-listen HOST:PORT"))
  }

  @Test func plainTextStaysOnThisMachineUnlessAllowed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let refused = try Binary.run(["run", "--no-web", "--listen", "0.0.0.0:0"], in: folder)
    #expect(refused.code == 64)
    #expect(refused.errors.contains("0.0.0.0:0 can be reached by other machines"))
    #expect(refused.errors.contains("--allow-plain-text"))
    let house = try RunningHouse(
      in: folder, environment: environment, options: ["--allow-plain-text"], listen: "0.0.0.0:0")
    #expect(house.doorplate.contains("is open on 0.0.0.0:\(house.port)"))
    house.kill()
  }
}
