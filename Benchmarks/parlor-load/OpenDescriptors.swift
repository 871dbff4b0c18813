import Foundation

/// The files and sockets that a process has open, as `/proc` tells them.
enum OpenDescriptors {
  /// 0 where the system does not tell; of a house it does to the administrator only.
  static func count(of pid: Int32) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count) ?? 0
  }
}
