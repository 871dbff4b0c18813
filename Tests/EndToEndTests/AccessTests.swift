import Foundation
import Testing

/// Keys and invitations that the host makes with the real binary, while the house is open and before.
@Suite(.serialized) struct AccessTests {
  private let folder: URL
  private let environment = ["PATH": "/usr/bin:/bin"]

  private static let plan = """
    house: { name: Test House }
    events:
      circle: { access: invited, agenda: [ mindfulness: {} ] }
      social: { agenda: [ mindfulness: {} ] }
    """

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.plan.write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func parlor(_ arguments: String...) throws -> Binary.Result {
    try Binary.run(arguments, in: folder, environment: environment)
  }

  @Test func keysAndInvitationsWorkWhileTheHouseIsOpen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let rosaKey = try parlor("key", "rosa").output.trimmingCharacters(in: .newlines)
    #expect(rosaKey.count == 19)
    let log = folder.appending(path: "log")
    let house = try RunningHouse(
      in: folder, environment: environment, logLevel: "debug", log: log)
    #expect(house.doorplate.contains("as rosa key THE-KEY") && !house.doorplate.contains(rosaKey))
    let rosa = try LineClient(port: house.port)
    rosa.send("/join circle as rosa key \(rosaKey)")
    try rosa.expect("You are in Circle as rosa, facilitator.")

    let samKey = try parlor("key", "sam", "--role", "co-facilitator").output
      .trimmingCharacters(in: .newlines)
    let lines = try parlor("invite", "circle", "ana", "Mary Ann").output.split(separator: "\n")
    let codes = lines.compactMap { $0.split(separator: "\t").last.map(String.init) }
    #expect(lines.map { $0.prefix { $0 != "\t" } } == ["ana", "Mary Ann"])
    let ana = try LineClient(port: house.port)
    ana.send(codes[0])
    try ana.expect("You are in Circle as ana.")
    let sam = try LineClient(port: house.port)
    sam.send("sam")
    try sam.expect("What is the key of sam")
    sam.send("not-the-key-of-sam")
    try sam.expect("That is not the key.")
    sam.send(samKey)
    sam.send("circle")
    try sam.expect("You are in Circle as sam, co-facilitator.")

    #expect(try parlor("invite", "circle", "--revoke", "mary ann").code == 0)
    let mary = try LineClient(port: house.port)
    mary.send(codes[1])
    try mary.expect("That code is not known")
    #expect(house.stop() == 0)

    let database = try Data(contentsOf: folder.appending(path: "parlor.sqlite"))
    for secret in [rosaKey, samKey, "not-the-key-of-sam"] + codes {
      #expect(database.range(of: Data(secret.utf8)) == nil)
      #expect(!LogFile(log).text.contains(secret))
    }
  }

  @Test func whatIsKeptIsListedWithoutSecrets() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = try parlor("key", "lee", "--role", "peer lead").output
    #expect(
      try parlor("key", "lee", "--renew").errors
        == "lee signs in as peer lead with this key, which is shown only now. The key before is void.\n"
    )
    let list = try parlor("key", "--list").output
    #expect(list.hasPrefix("lee\tpeer lead\t") && !list.contains(key.dropLast()))
    _ = try parlor("invite", "social", "ana")
    let again = try parlor("invite", "social", "ana", "--renew").errors
    #expect(again.hasPrefix("ana: the code before is void.\nSend each their code"))
    #expect(try parlor("invite", "--list").output.hasPrefix("social\tana\t"))
    #expect(try parlor("invite", "circle", "--list").output.isEmpty)
    #expect(try parlor("key", "lee", "--revoke").output == "The key of lee is void.\n")
    #expect(try parlor("key", "lee", "--revoke").code == 69)
    #expect(try parlor("invite", "social", "--revoke", "ben").code == 69)
  }

  /// Neither a code nor a key is made void by the way.
  @Test func whatStandsIsKeptUnlessItIsRenewed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let codes = try parlor("invite", "social", "ana", "ben").output
    let rosaKey = try parlor("key", "rosa").output.trimmingCharacters(in: .newlines)
    let again = try parlor("invite", "social", "ANA", "zoe")
    #expect(again.code == 0 && again.output.hasPrefix("zoe\t") && !again.output.contains("ana"))
    #expect(again.errors.hasPrefix("ana is invited already, since 20"))
    #expect(again.errors.contains("--renew makes a new one and voids it.\nSend each their code"))
    let nothing = try parlor("invite", "social", "ana", "ben")
    #expect(nothing.code == 0 && nothing.output.isEmpty && !nothing.errors.contains("Send"))

    for arguments in [["key", "rosa"], ["key", "Rosa", "--role", "facilitator"]] {
      let refused = try Binary.run(arguments, in: folder, environment: environment)
      #expect(refused.code == 73 && refused.output.isEmpty)
      #expect(refused.errors.hasPrefix("error: rosa has a key already, made 20"))
    }
    #expect(
      try parlor("key", "rosa", "--role", "co-facilitator").errors
        == "rosa signs in as co-facilitator from now on, with the same key.\n")

    let house = try RunningHouse(in: folder, environment: environment)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join social as rosa key \(rosaKey)")
    try rosa.expect("as rosa, co-facilitator.")
    let ana = try LineClient(port: house.port)
    ana.send(codes.split(separator: "\n")[0].split(separator: "\t").last.map(String.init) ?? "")
    try ana.expect("You are in Social as ana.")
    #expect(house.stop() == 0)
    for arguments in [
      ["invite", "--list", "--renew"], ["invite", "social", "ana", "--renew", "--revoke"],
      ["key", "rosa", "--renew", "--revoke"], ["key", "--list", "--renew"],
      ["report", "--excel"], ["report", "--of", "people", "--format", "json"],
    ] {
      #expect(try Binary.run(arguments, in: folder, environment: environment).code == 64)
    }
  }

  /// One name is a participant's or the staff's, and not by the way.
  @Test func theStaffAreNotInvitedNorGuestsGivenKeys() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try parlor("key", "sam", "--role", "co-facilitator").code == 0)
    let staff = try parlor("invite", "circle", "ana", "SAM")
    #expect(staff.code == 69 && staff.output.isEmpty)
    #expect(
      staff.errors
        == "error: sam is on the staff and comes in with their key, so nobody was invited. Leave "
        + "the name out, or invite them by another name; '\(Binary.url.path) key sam "
        + "--revoke' takes the key away.\n")
    #expect(try parlor("invite", "--list").output.isEmpty)
    try (Self.plan + "\nfacilitators: { Rosa: {} }\n").write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    #expect(
      try parlor("invite", "circle", "rosa").errors.hasSuffix(
        "events.yaml lists them under 'facilitators'.\n"))

    #expect(try parlor("invite", "circle", "Ana").code == 0)
    let guest = try parlor("key", "ana")
    #expect(guest.code == 69 && guest.output.isEmpty)
    #expect(guest.errors.hasPrefix("error: Ana is invited to circle as a participant, and a key"))
    #expect(try parlor("key", "--list").output.split(separator: "\n").count == 1)
    let meant = try parlor("key", "ana", "--role", "facilitator")
    #expect(meant.code == 0 && meant.output.count == 20)
    #expect(try parlor("key", "ana", "--renew").code == 0)
    #expect(
      meant.errors.hasSuffix(
        "The invitation of ana to circle opens no door while they have the key.\n"))
  }

  @Test func eventsAreLookedUpInAPlanWithErrors() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "events.yaml")
    try (Self.plan + "\nfacilitators: { rosa: { roll: x } }\n").write(
      to: path, atomically: true, encoding: .utf8)
    let unknown = try parlor("invite", "nope", "ana")
    #expect(unknown.code == 69 && unknown.output.isEmpty)
    #expect(
      unknown.errors
        == "events.yaml has errors; '\(Binary.url.path) check events.yaml' shows them.\n"
        + "error: events.yaml has no event 'nope'; it has circle, social. --plan FILE names another plan.\n"
    )
    #expect(try parlor("invite", "circle", "rosa").code == 69)
    let known = try parlor("invite", "circle", "ana")
    #expect(known.code == 0 && known.output.hasPrefix("ana\t"))
    #expect(
      known.errors.hasPrefix(
        "events.yaml has errors; '\(Binary.url.path) check events.yaml' shows"))

    try "events: { circle: [\n".write(to: path, atomically: true, encoding: .utf8)
    let broken = try parlor("invite", "circle", "ben")
    #expect(broken.code == 65 && broken.output.isEmpty)
    #expect(
      broken.errors.hasPrefix("error: events.yaml has errors, so 'circle' cannot be looked up; "))
    try FileManager.default.removeItem(at: path)
    let none = try parlor("invite", "circle", "ben")
    #expect(none.code == 0 && none.errors.contains("'circle' was not looked up; --plan names"))
  }

  @Test func timesAreThoseOfTheHouse() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.plan.replacing("name: Test House", with: "name: Test House, time_zone: Asia/Kolkata")
      .write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    _ = try parlor("key", "sam")
    _ = try parlor("invite", "social", "ana")
    for list in [try parlor("key", "--list"), try parlor("invite", "--list")] {
      #expect(list.output.hasSuffix("+05:30\n"))
    }
    #expect(try parlor("key", "sam").errors.contains("+05:30, and it stands"))
    #expect(try parlor("invite", "social", "ana").errors.contains("+05:30, and that code"))
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let unknown = try parlor("invite", "socail", "ana")
    #expect(unknown.code == 69)
    #expect(
      unknown.errors
        == "error: events.yaml has no event 'socail'; it has circle, social. --plan FILE names another plan.\n"
    )
    // Nobody signs in, so the keys of the plan may be elsewhere.
    let path = folder.appending(path: "events.yaml")
    try (Self.plan + "\nfacilitators: { rosa: { key: env NO_SUCH_KEY } }\n").write(
      to: path, atomically: true, encoding: .utf8)
    let keyless = try parlor("invite", "socail", "ana")
    #expect(keyless.code == 69 && keyless.errors.contains("has no event 'socail'"))
    #expect(try parlor("key", "--list").code == 66)
    #expect(try parlor("key", "#1").code == 64)
    #expect(try parlor("key", "pass").errors.contains("a word of the house"))
    for arguments in [["key"], ["key", "--list", "sam"], ["invite"], ["invite", "social"]] {
      #expect(try Binary.run(arguments, in: folder, environment: environment).code == 64)
    }
    #expect(try parlor("key", "sam", "--role", "boss").code == 64)
  }

  /// What the doorplate says to type works.
  @Test func theHostOfAHouseWithoutFacilitatorsSignsIn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try RunningHouse(in: folder, environment: environment)
    let line = try #require(
      house.doorplate.split(separator: "\n").first { $0.contains("/join circle as host") })
    let host = try LineClient(port: house.port)
    host.send(line.trimmingCharacters(in: .whitespaces))
    try host.expect("You are in Circle as host, facilitator.")
    #expect(try parlor("key", "host").code == 0)
    #expect(house.stop() == 0)
  }

  @Test func aKeyIsReadFromTheStandardInput() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let keys: [(String, Int32)] = [
      ("short", 65), ("two words", 65), ("/correct-horse", 65), ("correct-horse", 0),
      ("another-horse", 73),
    ]
    for (text, code) in keys {
      let result = try Binary.run(
        ["key", "sam", "--stdin"], in: folder, environment: environment,
        input: text)
      #expect(result.code == code)
      #expect(result.output.isEmpty)
    }
    let house = try RunningHouse(in: folder, environment: environment)
    let sam = try LineClient(port: house.port)
    sam.send("/join social as sam key correct-horse")
    try sam.expect("You are in Social as sam, facilitator.")
    #expect(house.stop() == 0)
  }
}
