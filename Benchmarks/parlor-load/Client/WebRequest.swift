/// Requests of HTTP.
enum WebRequest {
  static func text(_ line: String, _ fields: [String] = ["Host: house"]) -> String {
    ([line] + fields + ["", ""]).joined(separator: "\r\n")
  }

  /// What a request for a socket has in its fields.
  static let socketFields = [
    "Host: house", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: parlor.json.1",
  ]

  static let socket = text("GET /socket HTTP/1.1", socketFields)

  /// How many bytes the head of an answer has; nil where it is not whole yet.
  static func headLength(in bytes: UnsafeRawBufferPointer) -> Int? {
    let end: [UInt8] = [13, 10, 13, 10]
    guard bytes.count >= end.count else { return nil }
    return (end.count...bytes.count).first { bytes[($0 - end.count)..<$0].elementsEqual(end) }
  }
}
