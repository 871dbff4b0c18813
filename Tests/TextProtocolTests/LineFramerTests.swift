import Messages
import Testing

@testable import TextProtocol

@Suite struct LineFramerTests {
  private func lines(_ text: String) -> [String] { lines(Array(text.utf8)) }

  private func lines(_ bytes: [UInt8]) -> [String] {
    var decoder = ProtocolDecoder()
    return decoder.feed(bytes).compactMap { event in
      switch event {
      case .line(let line): line
      case .lineTooLong: "<too long>"
      case .stop: "<stop>"
      case .reply: nil
      default: "<other>"
      }
    }
  }

  @Test func theEndsOfLines() {
    #expect(lines("a\r\nb\nc\r\0d\re\r\n") == ["a", "b", "c", "d", "e"])
    #expect(lines("\n\r\n\r\0\r\r\n") == ["", "", "", "", ""])
    #expect(lines("unfinished").isEmpty)
  }

  @Test func backspaceTakesBackACharacter() {
    #expect(lines("helpo\u{8}\u{8}lo\n") == ["hello"])
    #expect(lines("\u{7F}\u{7F}a\n") == ["a"])
    #expect(lines("né\u{7F}e\n") == ["ne"])
    #expect(lines("ne\u{301}\u{302}\u{7F}o\n") == ["no"])
    #expect(lines("a👩‍👩‍👧\u{7F}b\n") == ["ab"])
    #expect(lines("a👍🏽\u{7F}b\n") == ["ab"])
    #expect(lines([97, 0xFF, 0xFF, 0xC3, 127, 98, 10]) == ["a\u{FFFD}b"])
  }

  @Test func bytesThatAreNotTextAreReplaced() {
    #expect(lines([97, 0xC3, 0x28, 0x80, 98, 10]) == ["a\u{FFFD}(\u{FFFD}b"])
    #expect(lines("a\0b\0\n") == ["ab"])
  }

  /// Ctrl-C and Ctrl-D are keys where nothing has been typed.
  @Test func keysAreStruckOnAnEmptyLine() {
    #expect(lines("\u{3}\u{4}a\u{3}b\u{4}\n\u{4}") == ["<stop>", "<stop>", "ab", "<stop>"])
    #expect(lines("a\u{7F}\u{3}") == ["<stop>"])
    #expect(lines(String(repeating: "x", count: 5_000) + "\u{3}\n") == ["<too long>"])
  }

  @Test func aLongLineIsRefusedAndTheNextOneRead() {
    let longest = String(repeating: "x", count: 4_096)
    #expect(lines(longest + "\n") == [longest])
    #expect(lines(longest + "y\r\nok\n") == ["<too long>", "ok"])
    #expect(lines(longest + longest + "\u{7F}zz\nok\n") == ["<too long>", "ok"])
    #expect(lines(longest + "\u{7F}y\n") == [String(longest.dropLast()) + "y"])
  }

  @Test func backspacesAreNotQuadratic() {
    let marks = String(repeating: "\u{301}", count: 2_000)
    let bytes = Array((marks + "\u{7F}").utf8)
    var decoder = ProtocolDecoder()
    for _ in 0..<20 { #expect(decoder.feed(bytes).isEmpty) }
  }

  // MARK: Pieces

  /// What does not depend on the pieces: the replies as one run of bytes between other events.
  private func merged(_ events: [DecoderEvent]) -> [DecoderEvent] {
    var replies: [UInt8] = []
    var others: [DecoderEvent] = []
    for event in events {
      if case .reply(let bytes) = event { replies += bytes } else { others.append(event) }
    }
    return others + [.reply(replies)]
  }

  @Test func piecesDoNotMatter() {
    var random = Seeded(4)
    for _ in 0..<3_000 {
      let bytes = Flavoured.bytes(using: &random)
      var (whole, dripped, cut) = (ProtocolDecoder(), ProtocolDecoder(), ProtocolDecoder())
      let atOnce = whole.feed(bytes)
      let byByte = bytes.flatMap { dripped.feed(CollectionOfOne($0)) }
      var inPieces: [DecoderEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...9, using: &random))
        inPieces += cut.feed(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(merged(atOnce) == merged(byByte))
      #expect(merged(atOnce) == merged(inPieces))
    }
  }

  @Test func anythingCanBeFed() {
    var random = Seeded(5)
    for round in 0..<500 {
      var decoder = ProtocolDecoder()
      var (taken, given) = (0, 0)
      for _ in 0..<200 {
        let bytes =
          round % 2 == 0
          ? Flavoured.bytes(using: &random)
          : (0..<Int.random(in: 0...12, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
          }
        taken += bytes.count
        bytes.withUnsafeBytes { buffer in
          decoder.feed(buffer) { event in
            switch event {
            case .reply(let reply): given += reply.count
            case .line(let line):
              _ = Samples.commands.read(line, for: .facilitator)
              given += line.utf8.count / 3
            default: break
            }
          }
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
          given += decoder.hideTyping(Bool.random(using: &random)).count
        }
      }
      #expect(given <= 4 * taken + 200 * 20)
    }
  }
}

/// Random bytes that look like what telnet clients send.
enum Flavoured {
  private static let pieces: [[UInt8]] = [
    [255], [255, 255], [255, 253], [255, 251], [255, 250], [255, 240], [255, 246], [255, 247],
    [255, 253, 1], [255, 254, 1], [255, 251, 31], [255, 253, 3], [255, 253, 77], [255, 252, 24],
    [255, 250, 31, 0, 80, 0, 24, 255, 240], [255, 250, 24, 0, 88, 255, 240],
    [255, 250, 42, 1, 59, 85, 84, 70, 45, 56, 255, 240], [13, 10], [10], [13, 0], [13], [8], [127],
    [0], [27, 91, 51, 49, 109], Array("hello".utf8), Array("/say hé".utf8), Array("漢👩‍👩‍👧".utf8),
    [255, 253, 201], [255, 250, 201] + Array(#"Core.Supports.Add ["Parlor"]"#.utf8) + [255, 240],
    [255, 253, 70], [0xCC, 0x81], [0xC3], [0x9B], [255, 243], [255, 244], [255, 236],
    [255, 253, 6], [255, 253, 0],
    [255, 241], [3], [4], [0xE2, 0x80], Array("/mode json".utf8),
    Array("/tell \"Ana M\" x".utf8), Array(" ".utf8),
  ]

  static func bytes(using random: inout Seeded) -> [UInt8] {
    (0..<Int.random(in: 1...14, using: &random)).flatMap { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? [UInt8.random(in: 0...255, using: &random)] : pieces.randomElement(using: &random) ?? []
    }
  }
}
