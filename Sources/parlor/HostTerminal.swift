import Foundation

/// The screen before the host, where the doorplate is to stay readable.
struct HostTerminal: Equatable {
  /// Whether the host can press Return to read the doorplate again.
  let hasKeys: Bool
  /// Whether what is logged is written below the doorplate and moves it up.
  let showsLog: Bool

  static var current: HostTerminal {
    let showsDoorplate = isatty(STDOUT_FILENO) == 1
    return HostTerminal(
      hasKeys: showsDoorplate && isatty(STDIN_FILENO) == 1,
      showsLog: showsDoorplate && isatty(STDERR_FILENO) == 1)
  }

  /// How much is logged: what was asked for, or else everything, but below the doorplate only what the
  /// host has to know.
  /// - Parameter modules: whether what modules write is to be logged, which is information.
  func logLevel(chosen: LogLevel?, modules: Bool) -> LogLevel {
    chosen ?? (showsLog && !modules ? .warning : .info)
  }
}
