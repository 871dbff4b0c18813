import Foundation
import Testing

/// Modules that are programs of their own, with the real binary.
@Suite(.serialized, .timeLimit(.minutes(10))) struct ModuleTests {
  let folder: URL
  let environment = ["ROSA_KEY": "a-key-for-rosa", "PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Two questions, of which the second knows the answers to the first.
  private static let module = """
    import atexit
    import parlor
    import time

    # It does not go by itself when the house is gone.
    atexit.register(time.sleep, 600)


    def play(room):
        first = room.ask("What do you bring?", privacy="anonymous", for_="10m")
        room.random.shuffle(first)
        for answer in room.ask("And what do you take home?", for_="10m"):
            brought = ", ".join(sorted(other.text for other in first))
            room.say("%s takes %s, of %s." % (answer.person.name, answer.text, brought))


    parlor.run(play)

    """

  /// The processes of the module, told by their home.
  private func pids() throws -> [pid_t] {
    let home = Data("HOME=\(folder.appending(path: "Plugins/swap").path)\0".utf8)
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      FileManager.default.contents(atPath: "/proc/\(name)/environ")?.range(of: home).flatMap { _ in
        pid_t(name)
      }
    }
  }

  /// Whether a process is gone, or will be in a moment.
  private func isGone(_ process: pid_t) async throws -> Bool {
    for _ in 0..<500 {
      if kill(process, 0) != 0 { return true }
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if state == nil || state?.contains(") Z ") == true { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test func theHouseIsKilledInTheMiddleOfAPrompt() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      """
      house: { name: Test House }
      facilitators: { rosa: { key: env ROSA_KEY } }
      events: { evening: { agenda: [swap: {}, closing-round: {}] } }
      """, to: "events.yaml")
    try write(
      "summary: Swap things.\nrun: [python3, main.py]\ndeadline: 20s\n",
      to: "Plugins/swap/module.yaml")
    try write(Self.module, to: "Plugins/swap/main.py")
    let house = try RunningHouse(in: folder, environment: environment)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join evening as rosa key a-key-for-rosa")
    try rosa.expect("You are in")
    var (people, codes): ([LineClient], [String]) = ([], [])
    for name in ["ana", "ben"] {
      let client = try LineClient(port: house.port)
      client.send("/join evening as \(name)")
      codes.append(try client.expect("/rejoin").components(separatedBy: "/rejoin ")[1])
      people.append(client)
    }
    rosa.send("/start")
    for client in people { try client.expect("What do you bring?") }
    people[0].send("bread")
    people[1].send("salt")
    for client in people { try client.expect("And what do you take home?") }
    people[0].send("the salt")
    try people[0].expect("Saved: the salt.")

    let first = try #require(try pids().first)
    house.kill()
    #expect(try await isGone(first))
    let again = try RunningHouse(in: folder, environment: environment)
    let host = try LineClient(port: again.port)
    host.send("/join evening as rosa key a-key-for-rosa")
    people = []
    for code in codes {
      let client = try LineClient(port: again.port)
      client.send("/rejoin \(code)")
      try client.expect("And what do you take home?")
      people.append(client)
    }
    try people[0].expect("Saved: the salt.")
    people[1].send("the bread")
    for client in people {
      try client.expect("ana takes the salt, of bread, salt.")
      try client.expect("ben takes the bread, of bread, salt.")
    }
    #expect(again.stop() == 0)
    for process in try pids() { #expect(try await isGone(process)) }
  }

  @Test func whatGoesWrongInOneEventIsNotNoticedInAnother() throws {
    let result = try Binary.run(
      [
        "module-faults", Binary.url.path, "--seconds", "1", "--longest", "10", "--only", "hangs",
        "--only", "floods",
        "--only", "is-killed-once", "--only", "starts-too-much",
      ], in: FileManager.default.temporaryDirectory, environment: environment,
      program: "parlor-load")
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    let count = geteuid() == 0 ? "0" : "counted by the administrator only"
    #expect(result.output.contains("descriptors left open: \(count); zombies: 0"))
  }
}
