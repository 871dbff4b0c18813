/// Frames of WebSocket (RFC 6455, 5.2), as a client sends them and as it gets them.
enum WebFrame {
  /// The first byte of a message that is one frame, and of those that show that somebody is there.
  static let message: UInt8 = 0x81
  static let ping: UInt8 = 0x89
  static let pong: UInt8 = 0x8A

  private static let mask: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]

  // MARK: Out

  /// - Parameters:
  ///   - first: the byte with the opcode.
  ///   - payload: less than 64 KiB.
  static func make(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length: [UInt8] =
      payload.count < 126
      ? [0x80 | UInt8(payload.count)]
      : [0xFE, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    return [first] + length + mask + zip(payload, payload.indices).map { $0 ^ mask[$1 % 4] }
  }

  static func text(_ text: some StringProtocol) -> [UInt8] { make(message, Array(text.utf8)) }

  /// A frame for each line.
  static func lines(_ lines: String) -> [UInt8] {
    lines.split(separator: "\n").flatMap { text($0) }
  }

  // MARK: In

  /// One that has come.
  struct Received {
    let first: UInt8
    let payload: UnsafeRawBufferPointer
    /// How many bytes it has, those before its payload included.
    let count: Int
  }

  /// The frame that some bytes begin with, of a server, which masks nothing; nil where it is not whole yet.
  static func first(in bytes: UnsafeRawBufferPointer) -> Received? {
    guard bytes.count >= 2 else { return nil }
    var (start, length) = (2, Int(bytes[1]))
    if length > 125 {
      start += length == 126 ? 2 : 8
      guard bytes.count >= start else { return nil }
      length = bytes[2..<start].reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count - start >= length else { return nil }
    let payload = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
    return Received(first: bytes[0], payload: payload, count: start + length)
  }
}
