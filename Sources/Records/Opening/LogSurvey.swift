import Foundation

/// What is in a write-ahead log beside what SQLite takes up after an unclean stop: it drops, without a
/// word, everything from the first frame whose checksum is wrong.
///
/// <https://sqlite.org/fileformat2.html#the_write_ahead_log>
enum LogSurvey {
  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// What is lost, as a sentence; nil where nothing is that was committed.
  static func loss(inLogAt path: String) -> String? {
    guard let bytes = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else {
      return nil
    }
    return bytes.withUnsafeBytes { loss(in: $0) }.map { "\(path): \($0)" }
  }

  static func loss(in bytes: UnsafeRawBufferPointer) -> String? {
    // What is shorter holds no commit.
    guard bytes.count > headerSize else { return nil }
    func word(_ place: Int) -> UInt32 {
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    guard word(0) & ~1 == 0x377F_0682 else { return damagedStart }
    var sum = Checksum(isBigEndian: word(0) & 1 == 1)
    sum.add(bytes[0..<24])
    guard sum.isEqual(word(24), word(28)) else { return damagedStart }
    let frame = frameHeaderSize + Int(word(8) == 1 ? 65_536 : word(8))
    let salts = (word(16), word(20))
    var (isIntact, dropped, hasLostCommit) = (true, 0, false)
    for start in stride(from: headerSize, through: bytes.count - frame, by: frame) {
      // What was in the log before it was last begun anew has other salts.
      guard (word(start + 8), word(start + 12)) == salts else {
        isIntact = false
        continue
      }
      if isIntact {
        sum.add(bytes[start..<start + 8])
        sum.add(bytes[start + frameHeaderSize..<start + frame])
        isIntact = sum.isEqual(word(start + 16), word(start + 20))
      }
      guard !isIntact else { continue }
      dropped += 1
      // The last frame of a transaction says how large the database is after it.
      if word(start + 4) != 0 { hasLostCommit = true }
    }
    return hasLostCommit
      ? "\(dropped) of its frames could not be taken up, since the first of them is damaged; what was "
        + "saved last is missing"
      : nil
  }

  private static let damagedStart =
    "nothing of it could be taken up, since its beginning is damaged; what was saved last is missing"
}

/// That of the log: two sums, each over the other.
private struct Checksum {
  let isBigEndian: Bool
  private var (one, two): (UInt32, UInt32) = (0, 0)

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// - Parameter bytes: a multiple of eight.
  mutating func add(_ bytes: UnsafeRawBufferPointer.SubSequence) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    for place in stride(from: 0, to: bytes.count, by: 8) {
      one &+= word(bytes, place) &+ two
      two &+= word(bytes, place + 4) &+ one
    }
  }

  private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
  }

  func isEqual(_ one: UInt32, _ two: UInt32) -> Bool { self.one == one && self.two == two }
}
