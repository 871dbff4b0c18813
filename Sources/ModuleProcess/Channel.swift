import Foundation

/// A pipe whose descriptors no other process gets.
struct Channel: Sendable {
  let reading: Int32
  let writing: Int32

  init() throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure(errno) }
    // Not among the first three, which a process that is started replaces.
    (reading, writing) = (Self.raised(ends[0]), Self.raised(ends[1]))
    guard reading >= 0, writing >= 0 else {
      let failure = SystemFailure(errno)
      close()
      throw failure
    }
    for end in [reading, writing] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  private static func raised(_ descriptor: Int32) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    Foundation.close(descriptor)
    return copy
  }

  func close() {
    for end in [reading, writing] where end >= 0 { Foundation.close(end) }
  }

  /// Makes it readable. When it is full it is readable already.
  func ring() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Takes out what there is.
  func hush() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(reading, &bytes, bytes.count) > 0 {}
  }
}

/// What the system refused, in its words.
struct SystemFailure: Error, CustomStringConvertible {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  var description: String { String(cString: strerror(code)) }
}
