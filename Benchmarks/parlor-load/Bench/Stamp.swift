import Foundation

/// The time at which a line was sent, within the line: whoever receives it needs nothing else to know
/// how long it took.
enum Stamp {
  private static let mark = UInt8(ascii: "@")
  private static let digits = 16

  /// A text of 65 characters that begins with a time.
  static func text(at moment: UInt64 = ProcessTime.now()) -> String {
    let time = String(moment, radix: 16)
    let padded = String(repeating: "0", count: digits - time.count) + time
    return "@\(padded) the quick brown fox jumps over a lazy dog again"
  }

  /// The time that a line holds, if it does.
  static func time(in line: UnsafeRawBufferPointer) -> UInt64? {
    guard let base = line.baseAddress, let found = memchr(base, Int32(mark), line.count) else {
      return nil
    }
    let start = UnsafeRawPointer(found) - base + 1
    guard line.count - start >= digits else { return nil }
    var time: UInt64 = 0
    for byte in line[start..<start + digits] {
      switch byte {
      case 0x30...0x39: time = time << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: time = time << 4 | UInt64(byte - 0x57)
      // An IRC mask has an @ too.
      default: return self.time(in: UnsafeRawBufferPointer(rebasing: line[start...]))
      }
    }
    return time
  }
}
