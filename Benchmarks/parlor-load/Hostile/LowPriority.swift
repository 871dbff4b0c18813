import Foundation

/// The priority of the calling thread.
enum LowPriority {
  /// On Linux a nice value is a thread's own; elsewhere nothing happens.
  static func enter() {
    #if os(Linux)
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }
}
