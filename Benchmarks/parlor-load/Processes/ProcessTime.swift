import Foundation

/// What processes have used of the processors, and the time, all in nanoseconds.
enum ProcessTime {
  /// A clock that never goes back.
  static func now() -> UInt64 { read(CLOCK_MONOTONIC) }

  /// The processor time of this program.
  static func own() -> UInt64 { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// The processor time of another process, all its threads together; 0 where it is not told.
  static func of(_ pid: Int32) -> UInt64 {
    #if os(Linux)
      var clock = clockid_t()
      return clock_getcpuclockid(pid, &clock) == 0 ? read(clock) : 0
    #else
      return 0
    #endif
  }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
