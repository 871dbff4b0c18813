import Foundation

/// The resident memory of a process, as `/proc` tells it.
enum ResidentMemory {
  /// In MiB; 0 where the system does not tell.
  static func mebibytes(of pid: Int32) -> Int { kibibytes("VmRSS:", of: pid) / 1_024 }

  /// The most it has been, in MiB.
  static func peakMebibytes(of pid: Int32) -> Int { kibibytes("VmHWM:", of: pid) / 1_024 }

  /// In KiB; 0 where the system does not tell.
  static func kibibytes(of pid: Int32) -> Int { kibibytes("VmRSS:", of: pid) }

  private static func kibibytes(_ field: String, of pid: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
