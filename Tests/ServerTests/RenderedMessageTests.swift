import Dispatch
import Messages
import NIOConcurrencyHelpers
import NIOCore
import Testing
import TextProtocol
import Words

@testable import Server

@Suite struct RenderedMessageTests {
  private let spanish = Language("es") ?? .english

  @Test func eachReadsItInTheirOwnStyle() {
    let message = Message.error(.notSaved)
    let rendered = RenderedMessage(message, in: .shipped)
    let styles: [Style] = [
      .plain(width: 78), .plain(width: 30), .ansi(width: 78), .json, .plain(width: 78, spanish),
    ]
    for style in styles {
      #expect(rendered.bytes(in: style) == ByteBuffer(bytes: Renderer(style).bytes(message)))
    }
    #expect(Set(styles.map { rendered.bytes(in: $0) }).count == styles.count)
  }

  /// What other packages they want makes no difference.
  @Test func itIsRenderedOnceForAllWhoWantItsPackage() {
    let rendered = RenderedMessage(.chat(from: "ana", text: "hello"), in: .shipped)
    func place(_ packages: GMCPPackages) -> UInt {
      rendered.bytes(in: Style(mode: .plain, columns: 80, packages: packages)).place
    }
    #expect(place(.all) == place(GMCPPackages(.chat)))
    #expect(place([]) == place(GMCPPackages(.time)))
    #expect(place(.all) != place([]))
  }

  /// All sessions of the web that read one language share the bytes, the head of the frame with them.
  @Test func itIsFramedOnce() {
    let rendered = RenderedMessage(.chat(from: "ana", text: "hello"), in: .shipped)
    func bytes(_ columns: Int?, _ framing: Framing) -> ByteBuffer {
      rendered.bytes(in: Style(mode: .json, columns: columns, framing: framing))
    }
    #expect(bytes(nil, .frames).place == bytes(80, .frames).place)
    let line = bytes(nil, .lines).readableBytesView.dropLast(2)
    #expect(
      Array(bytes(nil, .frames).readableBytesView) == [0x81, UInt8(line.count)] + line)
  }

  /// Whichever loops ask for it first, and all at once.
  @Test func itIsRenderedOnceForEachStyle() {
    for round in 0..<50 {
      let rendered = RenderedMessage(.say("round \(round)"), in: .shipped)
      let places = NIOLockedValueBox<[Int: Set<UInt>]>([:])
      DispatchQueue.concurrentPerform(iterations: 8) { number in
        let width = 40 + 2 * (number % 2)
        let place = rendered.bytes(in: .plain(width: width)).place
        places.withLockedValue { _ = $0[width, default: []].insert(place) }
      }
      let found = places.withLockedValue { $0 }
      #expect(found[40]?.count == 1 && found[42]?.count == 1 && found[40] != found[42])
    }
  }
}
