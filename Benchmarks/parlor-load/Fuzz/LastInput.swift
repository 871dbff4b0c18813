import Foundation

/// A file that always holds the input that is being tried, so that a trap leaves it behind. Mapped
/// into memory: the write costs no system call, and the page survives the process. `@unchecked`: whoever tries inputs
/// has one of its own, and nothing of it changes but the memory.
final class LastInput: @unchecked Sendable {
  static let capacity = 1 << 16

  let path: String
  private let memory: UnsafeMutableRawBufferPointer

  /// - Parameter name: what is tried.
  init(of name: String = "fuzz") throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "parlor-\(name)-\(ProcessInfo.processInfo.processIdentifier)").path
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0, ftruncate(file, off_t(Self.capacity)) == 0,
      let start = mmap(nil, Self.capacity, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      start != MAP_FAILED
    else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    close(file)
    memory = UnsafeMutableRawBufferPointer(start: start, count: Self.capacity)
  }

  /// Four bytes of length, then the input.
  func keep(_ input: [UInt8]) {
    let kept = input.prefix(Self.capacity - 4)
    memory.storeBytes(of: UInt32(kept.count), as: UInt32.self)
    UnsafeMutableRawBufferPointer(rebasing: memory[4...]).copyBytes(from: kept)
  }

  func remove() {
    munmap(memory.baseAddress, Self.capacity)
    unlink(path)
  }
}
