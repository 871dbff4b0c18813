import Foundation

/// The environment that the house was started with, where the plan looks for keys.
enum HouseEnvironment {
  static let variables = ProcessInfo.processInfo.environment

  /// What the system's libraries, and we, look for later.
  private static let kept: Set = [
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TERM",
    "COLUMNS",
    "LINES", "PWD", "NOTIFY_SOCKET", "GLIBC_TUNABLES",
  ]

  /// Takes out all that could be a key. Whoever reads the plan again finds it in ``variables``.
  ///
  /// To be called before there are threads that might read it.
  static func clear() {
    for name in variables.keys where !isKept(name) {
      // `/proc` shows the memory that it came in, so removing it is not enough.
      if let value = getenv(name) { memset(value, 0, strlen(value)) }
      unsetenv(name)
    }
  }

  private static func isKept(_ name: String) -> Bool {
    kept.contains(name) || name.hasSuffix("SAN_OPTIONS")
      || ["LC_", "LD_", "SWIFT_"].contains { name.hasPrefix($0) }
  }
}
