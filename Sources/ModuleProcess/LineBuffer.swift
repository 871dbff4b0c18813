/// Bytes as they come, cut into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// How many of them are known to hold no end of a line.
  private var searched = 0
  private let limit: Int

  /// - Parameter limit: the most bytes of a line.
  init(limit: Int) { self.limit = limit }

  /// - Throws: ``Misstep`` when there is more than a line may have.
  mutating func add(_ more: [UInt8]) throws(Misstep) {
    bytes += more
    if bytes.count > limit, (end ?? bytes.count) > limit { throw Self.tooLong(limit) }
  }

  mutating func take() -> [UInt8]? {
    guard let end else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    searched = 0
    return line
  }

  private var end: Int? { bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) }

  private static func tooLong(_ limit: Int) -> Misstep {
    Misstep("it sent a line of more than \(limit >> 10) KiB")
  }
}
