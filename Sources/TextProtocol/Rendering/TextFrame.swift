/// A message of WebSocket (RFC 6455, 5.2) as a server sends it: one frame, not masked.
enum TextFrame {
  /// Its last fragment, and text.
  private static let finalText: UInt8 = 0x81

  /// Appends a frame that holds the text.
  static func write(_ text: some Collection<UInt8>, into bytes: inout [UInt8]) {
    bytes.append(finalText)
    switch text.count {
    case ..<126: bytes.append(UInt8(text.count))
    case ...0xFFFF: bytes += [126, UInt8(text.count >> 8), UInt8(text.count & 0xFF)]
    default:
      bytes.append(127)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: text.count >> shift))
      }
    }
    bytes += text
  }
}
