import NIOCore
import NIOWebSocket

/// Control frames as the server sends them (RFC 6455, 5.5): not masked, and at most 125 bytes in them.
enum WebFrames {
  static let ping = control(0x9, ByteBuffer())
  /// Shared by all sessions, which end with it.
  static let goodbye = close(.normalClosure)

  static func pong(_ data: ByteBuffer) -> ByteBuffer { control(0xA, data) }

  static func close(_ code: WebSocketErrorCode) -> ByteBuffer {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    return control(0x8, data)
  }

  private static func control(_ opcode: UInt8, _ data: ByteBuffer) -> ByteBuffer {
    var frame = ByteBuffer(bytes: [0x80 | opcode, UInt8(data.readableBytes)])
    frame.writeImmutableBuffer(data)
    return frame
  }
}
