import Foundation

/// How many processes there are in each group, and what they use, where the system tells.
enum ProcessCensus {
  struct Household {
    var processes = 0
    /// Bytes that are in memory.
    var memory = 0
  }

  /// By group; empty on systems without `/proc`.
  static func taken() -> [pid_t: Household] {
    var households: [pid_t: Household] = [:]
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    for process in processes() {
      // proc(5): the name, in parentheses, may hold anything; state, parent and group follow it, and
      // as the 24th field of all the pages in memory.
      guard let text = read("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else {
        continue
      }
      let fields = text[text.index(after: end)...].split(separator: " ")
      guard fields.count > 21, let group = pid_t(fields[2]), let pages = Int(fields[21]) else {
        continue
      }
      households[group, default: Household()].processes += 1
      households[group, default: Household()].memory += pages * page
    }
    return households
  }

  /// The limit to set on the tasks of this user so that there may be `more`; 0 for none. The system
  /// does not hold the administrator to it.
  static func taskLimit(more: Int) -> UInt64 {
    let user = getuid()
    guard user != 0 else { return 0 }
    var tasks = 0
    for process in processes() {
      var status = stat()
      guard stat("/proc/\(process)", &status) == 0, status.st_uid == user else { continue }
      tasks +=
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task").count)
        ?? 1
    }
    return tasks == 0 ? 0 : UInt64(tasks + more)
  }

  private static func processes() -> [pid_t] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc") else {
      return []
    }
    return names.compactMap { pid_t($0) }
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = Foundation.read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
