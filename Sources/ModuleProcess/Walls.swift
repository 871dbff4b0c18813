import CModuleSpawn
import Foundation

/// What keeps a module to itself: what it may read and run, and where it may write.
struct Walls {
  /// Folders of which nothing is shown, whatever lies above them: those of the plan and the records.
  let hidden: [String]
  /// The `PATH` of the module.
  let path: String

  init(hidden: [String], path: String) {
    self.hidden = hidden.map(Self.resolved)
    self.path = path
  }

  /// Rules for a process, to be closed; nil where the system has none.
  func rules(for program: String, reading folders: [String], writing scratch: String, network: Bool)
    throws -> Int32?
  {
    guard WallMeans.here.landlock > 0 else { return nil }
    let readable = readable(for: program) + folders
    let writable = [scratch] + Self.devices
    let rules = Self.withPointers(to: readable) { readable in
      Self.withPointers(to: writable) { module_ruleset(readable, $0, network ? 1 : 0) }
    }
    guard rules >= 0 else { throw SystemFailure(errno) }
    return rules
  }

  private static func withPointers<Value>(
    to texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
  }

  // MARK: What may be read

  /// The system's programs and libraries, what is on the `PATH`, and what belongs to the program.
  func readable(for program: String) -> [String] {
    let programs = [program, Self.resolved(program)]
    let places = path.split(separator: ":").map(String.init)
    let installations = (places + programs.map(Self.parent)).compactMap(installation)
    return (Self.system + Self.settings).flatMap(shown) + places.filter { !isAbove($0) } + programs
      + installations
  }

  /// What is not the system's has its libraries beside the folder of its programs.
  private func installation(of place: String) -> String? {
    let parent = Self.parent(of: place)
    let name = URL(filePath: place).lastPathComponent
    let isHome = parent == FileManager.default.homeDirectoryForCurrentUser.path
    guard ["bin", "sbin", "shims"].contains(name), parent != "/", !isHome, !isAbove(parent) else {
      return nil
    }
    return parent
  }

  /// Whether something hidden would be shown with it.
  private func isAbove(_ path: String) -> Bool {
    let place = Self.resolved(path)
    return hidden.contains { Self.is($0, within: place) }
  }

  /// The path, or what is in it beside something hidden.
  private func shown(_ path: String) -> [String] {
    let place = Self.resolved(path)
    if hidden.contains(where: { Self.is(place, within: $0) }) { return [] }
    guard isAbove(place) else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.flatMap { shown("\(place)/\($0)") }
  }

  private static func `is`(_ path: String, within folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func resolved(_ path: String) -> String {
    guard let text = realpath(path, nil) else { return path }
    defer { free(text) }
    return String(cString: text)
  }

  private static func parent(of path: String) -> String {
    URL(filePath: path).deletingLastPathComponent().path
  }

  private static let system = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store", "/gnu/store",
    "/run/current-system", "/proc", "/sys/devices/system", "/sys/fs/cgroup", "/dev/fd",
  ]

  private static let devices = [
    "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom",
  ]

  /// Not all of `/etc`, where keys may be.
  private static var settings: [String] {
    let starts = [
      "ld.so", "localtime", "timezone", "locale", "passwd", "group", "nsswitch.conf", "host",
      "resolv.conf",
      "gai.conf", "services", "protocols", "mime.types", "alternatives", "python", "perl", "java",
      "ruby",
      "php", "lua", "node", "R", "ca-certificates",
    ]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/etc")) ?? []
    return names.filter { name in
      !name.hasSuffix("-") && starts.contains { name.hasPrefix($0) }
    }.map { "/etc/\($0)" } + [
      "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/tls/certs", "/etc/pki/ca-trust",
    ]
  }
}

/// What the system has to shut modules in with.
struct WallMeans {
  /// The version of Landlock's interface; 0 where there is none.
  let landlock: Int
  let hasFilter: Bool

  static let here = WallMeans(
    landlock: Int(module_landlock_version()), hasFilter: module_has_filter() != 0)

  /// What the host has to know where some of it is lacking.
  var note: String? {
    var left: [String] = []
    if landlock == 0 { left.append("read and write what this user may") }
    if landlock == 0, !hasFilter { left.append("look into other processes") }
    if landlock < 6 {
      left.append(
        "send signals to other programs of this user" + (hasFilter ? "" : ", the house too"))
    }
    if !hasFilter { left.append("use the network") }
    guard !left.isEmpty else { return nil }
    return "this system cannot shut modules in as far as others can; those that are programs may "
      + left.joined(separator: "; ")
  }
}
