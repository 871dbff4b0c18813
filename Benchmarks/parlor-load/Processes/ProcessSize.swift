import Foundation

/// How much a process holds, as `/proc` tells it; 0 where the system does not tell.
enum ProcessSize {
  /// Its resident memory, in KiB.
  static func kibibytes(of pid: Int32) -> Int { kibibytes("VmRSS:", of: pid) }

  static func mebibytes(of pid: Int32) -> Int { kibibytes(of: pid) / 1_024 }

  /// The most it has been, in MiB.
  static func peakMebibytes(of pid: Int32) -> Int { kibibytes("VmHWM:", of: pid) / 1_024 }

  /// The files and sockets that it has open; of a house only the administrator is told.
  static func descriptors(of pid: Int32) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count) ?? 0
  }

  private static func kibibytes(_ field: String, of pid: Int32) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
