/// What lies around each message for the transport.
public enum Framing: Hashable, Sendable {
  /// Nothing: lines end by themselves.
  case lines
  /// A frame of WebSocket (RFC 6455, 5.2) as a server sends it: whole, and not masked.
  case frames
  /// An event of a stream of them (HTML, 9.2), whose text is one line.
  case events

  /// The last fragment of a text.
  private static let text: UInt8 = 0x81

  /// Appends the text with what lies around it.
  func write(_ text: some Collection<UInt8>, into bytes: inout [UInt8]) {
    switch self {
    case .lines: bytes += text
    case .frames:
      bytes.append(Self.text)
      Self.writeLength(text.count, into: &bytes)
      bytes += text
    case .events:
      bytes += "data: ".utf8
      bytes += text
      bytes += "\n\n".utf8
    }
  }

  private static func writeLength(_ count: Int, into bytes: inout [UInt8]) {
    switch count {
    case ..<126: bytes.append(UInt8(count))
    case ...0xFFFF: bytes += [126, UInt8(count >> 8), UInt8(count & 0xFF)]
    default:
      bytes.append(127)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: count >> shift))
      }
    }
  }
}
