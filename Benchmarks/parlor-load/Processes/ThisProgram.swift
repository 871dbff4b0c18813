import Foundation

/// What this program asks of the system for itself.
enum ThisProgram {
  /// May open as many files and sockets as the system lets it ask for.
  static func raiseOpenFileLimit() {
    var files = rlimit()
    #if os(Linux)
      let resource = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &files) == 0 else { return }
    files.rlim_cur = files.rlim_max
    setrlimit(resource, &files)
  }

  /// Has other threads come before the calling one. On Linux a nice value is a thread's own; elsewhere
  /// nothing happens.
  static func enterLowPriority() {
    #if os(Linux)
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }
}
