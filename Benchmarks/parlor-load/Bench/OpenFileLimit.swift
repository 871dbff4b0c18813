import Foundation

/// How many files and sockets this program may have open.
enum OpenFileLimit {
  /// As many as the system lets it ask for.
  static func raise() {
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
}
