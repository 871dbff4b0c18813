import Testing

@testable import parlor_load

/// The client of the benchmark, and frames as it reads them.
@Suite struct CrowdTests {
  private static let head = Array(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n".utf8)

  /// A frame of a server.
  private static func frame(_ first: UInt8, _ length: [UInt8], _ payload: [UInt8]) -> [UInt8] {
    [first] + length + payload
  }

  /// A client that is connected to somebody who neither reads nor says anything.
  private static func crowd(_ dialect: Dialect) throws -> Crowd {
    let listener = try #require(Socket.listen())
    defer { Socket.close(listener.descriptor, orderly: false) }
    let crowd = Crowd(port: listener.port, dialect)
    try crowd.add()
    return crowd
  }

  @Test(arguments: [0, 1, 125, 126, 65_535, 65_536])
  func frameIsReadOnceItIsWhole(length: Int) throws {
    let lengthBytes: [UInt8] =
      switch length {
      case ..<126: [UInt8(length)]
      case ...65_535: [126, UInt8(length >> 8), UInt8(length & 0xFF)]
      default:
        [127, 0, 0, 0, 0, 0, UInt8(length >> 16), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
      }
    let payload = [UInt8](repeating: 97, count: length)
    let bytes = Self.frame(0x81, lengthBytes, payload)
    (bytes + [0x81]).withUnsafeBytes { bytes in
      let frame = WebFrame.first(in: bytes)
      #expect(frame?.first == 0x81)
      #expect(frame.map { Array($0.payload) } == payload)
      #expect(frame?.count == bytes.count - 1)
    }
    for count in [0, 1, 2, bytes.count - 1] where count < bytes.count {
      bytes[..<count].withUnsafeBytes { part in #expect(WebFrame.first(in: part)?.count == nil) }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func messagesAreLinesInWhateverPiecesTheyCome(size: Int) throws {
    let crowd = try Self.crowd(.frames)
    let parts = [
      Self.head, Self.frame(0x81, [2], Array("a\n".utf8)), Self.frame(0x8A, [1], [7]),
      Self.frame(0x81, [0], []),
      Self.frame(0x81, [126, 0, 130], Array(repeating: 98, count: 130)),
    ]
    var lines: [[UInt8]] = []
    var rest = Array(parts.joined())[...]
    while !rest.isEmpty {
      rest.prefix(size).withUnsafeBytes { chunk in
        crowd.lines(of: 0, in: chunk) { lines.append(Array($0)) }
      }
      rest = rest.dropFirst(size)
    }
    #expect(lines == [Self.head, Array("a\n".utf8), [], Array(repeating: 98, count: 130)])
  }

  @Test func messagesAreCountedAcrossPieces() throws {
    let crowd = try Self.crowd(.frames)
    let bytes = Self.head + Self.frame(0x81, [1], [97]) + Self.frame(0x81, [1], [98])
    let counts = [bytes.dropLast(2), bytes.suffix(2)].map { piece in
      piece.withUnsafeBytes { crowd.lineCount(of: 0, in: $0) }
    }
    #expect(counts == [2, 1])
  }

  @Test func linesAreMaskedFrames() {
    let bytes = WebFrame.lines("/join room-0 as p0\n/ping seated\n")
    #expect(bytes.count == 2 * 6 + 18 + 12)
    #expect(bytes[0] == 0x81)
    #expect(bytes[1] == 0x80 | 18)
    let mask = bytes[2..<6]
    let text = bytes[6..<24].enumerated().map { $1 ^ mask[2 + $0 % 4] }
    #expect(String(decoding: text, as: UTF8.self) == "/join room-0 as p0")
  }
}
