import Testing

@testable import TextProtocol

@Suite struct FramingTests {
  /// The lengths of RFC 6455, 5.2: in the second byte, in two more, or in eight.
  @Test(arguments: [
    (0, [0x81, 0]), (125, [0x81, 125]), (126, [0x81, 126, 0, 126]),
    (65_535, [0x81, 126, 0xFF, 0xFF]), (65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
  ])
  func theLengthStandsBeforeTheText(_ count: Int, _ head: [UInt8]) {
    var bytes: [UInt8] = [0x20]
    Framing.frames.write(Array(repeating: 0x61, count: count), into: &bytes)
    #expect(Array(bytes.prefix(1 + head.count)) == [0x20] + head)
    #expect(bytes.count == 1 + head.count + count)
  }

  @Test func anEventEndsInABlankLine() {
    var bytes: [UInt8] = []
    Framing.events.write("{}".utf8, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "data: {}\n\n")
  }
}
