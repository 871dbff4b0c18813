import Foundation
import Testing

@testable import ModuleProcess

/// What another program of the same user, and a module above all, learns of the house and can do to it.
@Suite(.serialized, .timeLimit(.minutes(10))) struct PrivateProcessTests {
  let folder: URL
  let environment = ["ROSA_KEY": "a-key-for-rosa", "OTHER": "secret-too", "PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The administrator may do more than a house is meant to be run with, so it is nobody's.
    chmod(folder.path, 0o777)
    // Where this is built nobody may have no way in.
    try FileManager.default.copyItem(at: Binary.url, to: binary)
  }

  private var binary: URL { folder.appending(path: "house") }

  private static let nobody =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private static let plan = """
    house: { name: Test House }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events: { evening: { agenda: [thief: {}, closing-round: {}] } }
    """

  /// With the real house, to which it belongs in every way.
  private static let thief = #"""
    import ctypes, errno, os, parlor, signal, socket

    house = os.getppid()
    plan = os.path.join(os.environ["HOME"], "..", "..")
    libc = ctypes.CDLL(None, use_errno=True)

    def trace():
        if libc.ptrace(16, house, None, None) != 0:
            raise OSError(ctypes.get_errno(), "")

    things = [
        ("environment", lambda: open("/proc/%d/environ" % house, "rb").read()),
        ("memory", lambda: open("/proc/%d/mem" % house, "rb").read(1)),
        ("trace", trace),
        ("kill", lambda: os.kill(house, signal.SIGKILL)),
        ("database", lambda: open(plan + "/parlor.sqlite", "rb").read()),
        ("plan", lambda: open(plan + "/events.yaml").read()),
        ("plan's folder", lambda: open(plan + "/mine", "w")),
        ("network", lambda: socket.create_connection(("127.0.0.1", 9), 1)),
    ]

    def play(room):
        for name, thing in things:
            try:
                thing()
                outcome = "done"
            except OSError as error:
                refused = error.errno in (errno.EACCES, errno.EPERM)
                outcome = "refused" if refused else errno.errorcode.get(error.errno, "?")
            room.say("%s is %s." % (name, outcome))

    parlor.run(play)
    """#

  @Test func noKeyIsShownAndNobodyMayLookIn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(EveningTests.plan, to: "events.yaml")
    let house = try RunningHouse(
      in: folder, environment: environment, through: Self.nobody, binary: binary)
    defer { _ = house.stop() }
    let process = "/proc/\(house.process.processIdentifier)"
    let limits = try String(contentsOfFile: "\(process)/limits", encoding: .utf8)
    #expect(limits.contains(#/Max core file size +0 +0 /#))
    // What cannot be traced is the administrator's.
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(process)/environ")
    #expect(attributes[.ownerAccountID] as? Int == 0)
    guard geteuid() == 0 else { return }
    let seen = try #require(FileManager.default.contents(atPath: "\(process)/environ"))
    #expect(seen.range(of: Data("PATH=/usr/bin".utf8)) != nil)
    for secret in ["a-key-for-rosa", "secret-too"] {
      #expect(seen.range(of: Data(secret.utf8)) == nil)
    }
  }

  @Test(
    .enabled(
      if: WallMeans.here.landlock > 0 && WallMeans.here.hasFilter,
      "this kernel cannot shut modules in"))
  func aModuleIsShutIn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.plan, to: "events.yaml")
    try write(
      "summary: Take things.\nrun: [python3, main.py]\ndeadline: 20s\n",
      to: "Plugins/thief/module.yaml")
    try write(Self.thief, to: "Plugins/thief/main.py")
    let house = try RunningHouse(
      in: folder, environment: environment, through: Self.nobody, binary: binary)
    let rosa = try LineClient(port: house.port)
    rosa.send("/join evening as rosa key a-key-for-rosa")
    try rosa.expect("You are in")
    let ana = try LineClient(port: house.port)
    ana.send("/join evening as ana")
    try ana.expect("/rejoin")
    rosa.send("/start")
    for thing in [
      "environment", "memory", "trace", "kill", "database", "plan", "plan's folder", "network",
    ] { try ana.expect("\(thing) is refused.") }
    #expect(house.stop() == 0)
  }
}
