import EventPlan
import Foundation
import Logging
import Server

/// The files and sockets that the system lets this process have open.
enum OpenFiles {
  /// What the house needs besides its sessions: listeners, the database, the event loops, and browsers that load
  /// the page.
  private static let others = 64 + Server.mostPages

  /// Asks the system for as many as the connections need. Where it gives fewer, the house takes fewer
  /// connections, rather than failing at one of them.
  static func fit(_ limits: HouseLimits, _ log: Logger) -> HouseLimits {
    var files = rlimit()
    #if os(Linux)
      let resource = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &files) == 0 else { return limits }
    let needed = rlim_t(limits.connections + others)
    if files.rlim_cur < needed {
      files.rlim_cur = min(needed, files.rlim_max)
      setrlimit(resource, &files)
      getrlimit(resource, &files)
    }
    guard files.rlim_cur < needed else { return limits }
    var fitting = limits
    fitting.connections = max(1, Int(clamping: files.rlim_cur) - others)
    log.warning(
      "the system allows fewer open files than the limit of connections needs",
      metadata: ["connections": "\(fitting.connections)", "wanted": "\(limits.connections)"])
    return fitting
  }
}
