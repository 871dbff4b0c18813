import Foundation

/// The machine that figures were taken on.
enum Machine {
  static var description: String {
    let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last }.map { $0.trimmingCharacters(in: .whitespaces) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = ProcessInfo.processInfo.physicalMemory / 1_073_741_824
    let system = ProcessInfo.processInfo.operatingSystemVersionString
    return
      "\(model ?? "an unknown processor"), \(cores) cores, \(memory) GiB, \(system), databases on "
      + fileSystem(of: FileManager.default.temporaryDirectory.path)
  }
  /// Whether "on disk" is true: of the longest mount point that a path begins with.
  private static func fileSystem(of path: String) -> String {
    let mounts = (try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)) ?? ""
    let fields = mounts.split(separator: "\n").map { $0.split(separator: " ") }
    let there = fields.filter { $0.count > 2 && path.hasPrefix(String($0[1])) }
    return there.max { $0[1].count < $1[1].count }.map { String($0[2]) } ?? "an unknown file system"
  }
}
