import Foundation
import Logging
import Testing

@testable import ModuleProcess

/// What a module tries that is no business of its own, with the rights of the house.
@Suite(.timeLimit(.minutes(10))) struct WallTests {
  static let isWhole = WallMeans.here.landlock > 0 && WallMeans.here.hasFilter
  static let lack = Comment(rawValue: WallMeans.here.note ?? "nothing is lacking")

  /// Tries each thing, and writes what came of it.
  private static let probe = #"""
    import ctypes, errno, multiprocessing, os, resource, socket, subprocess, sys

    house, outside, secret = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    libc = ctypes.CDLL(None, use_errno=True)

    def called(result):
        if result != 0:
            raise OSError(ctypes.get_errno(), "")

    def child():
        process = subprocess.Popen(["sleep", "600"])
        process.kill()
        process.wait()

    for name, thing in [
        ("environment", lambda: open("/proc/%d/environ" % house, "rb").read()),
        ("memory", lambda: open("/proc/%d/mem" % house, "rb").read(1)),
        ("descriptors", lambda: os.open("/proc/%d/fd/0" % house, os.O_RDONLY)),
        ("trace", lambda: called(libc.ptrace(16, house, None, None))),
        ("copy memory", lambda: called(libc.process_vm_readv(house, None, 0, None, 0, 0))),
        ("signal", lambda: os.kill(house, 0)),
        ("signal a thread", lambda: called(libc.tgkill(house, house, 0))),
        ("signal its group", lambda: os.killpg(os.getpgid(house), 0)),
        ("signal all", lambda: os.kill(-1, 0)),
        ("limits", lambda: resource.prlimit(house, resource.RLIMIT_NOFILE)),
        ("niceness", lambda: os.setpriority(os.PRIO_PROCESS, house, 19)),
        ("leave the group", lambda: os.setpgid(0, 0)),
        ("leave the session", lambda: subprocess.Popen(["true"], start_new_session=True)),
        ("namespace", lambda: called(libc.unshare(0x10000000))),
        ("socket", lambda: socket.socket()),
        ("local socket", lambda: socket.socket(socket.AF_UNIX)),
        ("write outside", lambda: open(outside, "w")),
        ("write at home", lambda: open(os.environ["HOME"] + "/x", "w")),
        ("delete", lambda: os.unlink(secret)),
        ("shorten", lambda: os.truncate(secret, 0)),
        ("empty", lambda: os.open(secret, os.O_RDONLY | os.O_TRUNC)),
        ("open to all", lambda: os.chmod(secret, 0o666)),
        ("open its own to all", lambda: os.fchmod(os.open(sys.argv[0], os.O_RDONLY), 0o777)),
        ("give its own away", lambda: os.fchown(os.open(sys.argv[0], os.O_RDONLY), -1, -1)),
        ("mark its own", lambda: os.setxattr(os.open(sys.argv[0], os.O_RDONLY), "user.x", b"x")),
        ("unmark its own", lambda: os.removexattr(os.open(sys.argv[0], os.O_RDONLY), "user.x")),
        ("read outside", lambda: open(secret).read()),
        ("list outside", lambda: os.listdir(os.path.dirname(secret))),
        ("read at home", lambda: open(os.environ["HOME"] + "/module.sh").read()),
        ("shared lock", lambda: multiprocessing.Lock()),
        ("write scratch", lambda: open(os.environ["TMPDIR"] + "/x", "w").write("x")),
        ("child", child),
    ]:
        try:
            thing()
            print("%s: done" % name)
        except OSError as error:
            print("%s: %s" % (name, errno.errorcode.get(error.errno, "?")))
    """#

  private static let allowed = ["read at home", "write scratch", "child"]

  private func tried(network: Bool) async throws -> [String: String] {
    let outside = FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID())")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    let secret = outside.appending(path: "secret")
    try "a key".write(to: secret, atomically: true, encoding: .utf8)
    let stand = try Stand(
      """
      python3 "$here/probe.py" $PPID '\(outside.path)/new' '\(secret.path)' > tried 2>&1
      \(Stand.good)
      """, network: network)
    try Self.probe.write(
      to: stand.folder.appending(path: "probe.py"), atomically: true, encoding: .utf8)
    #expect(await stand.ask().said == ["hello"])
    #expect(try String(contentsOf: secret, encoding: .utf8) == "a key")
    return Dictionary(
      stand.lines("tried").map { line in
        let parts = line.components(separatedBy: ": ")
        return (parts[0], parts.dropFirst().joined(separator: ": "))
      }
    ) { $1 }
  }

  @Test(.enabled(if: isWhole, lack)) func itIsShutIn() async throws {
    let tried = try await tried(network: false)
    #expect(tried.count == 32, "\(tried)")
    for (name, result) in tried {
      if Self.allowed.contains(name) {
        #expect(result == "done", "\(name)")
      } else {
        #expect(["EACCES", "EPERM"].contains(result), "\(name)")
      }
    }
  }

  @Test(.enabled(if: isWhole, lack)) func theNetworkIsOpenToThoseThatSaySo() async throws {
    let tried = try await tried(network: true)
    #expect(tried["socket"] == "done")
    #expect(tried["local socket"] == "EACCES")
    #expect(tried.values.count { $0 == "done" } == Self.allowed.count + 1, "\(tried)")
  }

  @Test func nothingThatIsHiddenIsShownWithWhatLiesAboveIt() {
    let walls = Walls(hidden: ["/usr/share/parlor", "/usr/lib"], path: "/usr/bin:/opt/tool/bin")
    let shown = walls.readable(for: "/usr/share/parlor/Plugins/swap/play")
    #expect(!shown.contains("/usr") && !shown.contains("/usr/lib"))
    #expect(!shown.contains("/usr/share/parlor"))
    #expect(shown.contains("/usr/bin") && shown.contains("/opt/tool"))
    #expect(shown.contains("/usr/share/parlor/Plugins/swap/play"))
    #expect(!shown.contains("/etc") && !shown.contains("/"))
  }

  /// As when a house gets another folder for its sheets.
  @Test func whatIsHiddenLaterIsHiddenToo() {
    let surroundings = Surroundings(
      ModuleProcesses.Options(path: "/usr/bin:/opt/tool/bin"),
      Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    #expect(surroundings.walls.readable(for: "/bin/sh").contains("/opt/tool"))
    surroundings.hide("/opt/tool/sheets")
    #expect(!surroundings.walls.readable(for: "/bin/sh").contains("/opt/tool"))
  }

  @Test func whatIsLackingIsSaid() {
    #expect(WallMeans(landlock: 6, hasFilter: true).note == nil)
    #expect(
      WallMeans(landlock: 4, hasFilter: true).note?.hasSuffix(
        "may send signals to other programs of this user") == true)
    #expect(
      WallMeans(landlock: 0, hasFilter: false).note?.hasSuffix(
        "may read and write what this user may; look into other processes; send signals to other "
          + "programs of this user, the house too; use the network") == true)
  }
}
