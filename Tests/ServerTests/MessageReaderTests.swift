import House
import NIOCore
import NIOEmbedded
import NIOWebSocket
import Testing
import TextProtocol

@testable import Server

/// On a loop that stands still, so that nothing is paid off.
@Suite struct MessageReaderTests {
  private let loop = EmbeddedEventLoop()
  private let session: Session
  private let channel: EmbeddedChannel

  init() throws {
    session = Session(
      id: 1, mailbox: Mailbox(loop), outbox: 1_000,
      work: WorkBudget(rate: 64, burst: 100 * WorkBudget.Cost.command), framing: .frames)
    let decoder = ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: WebLimits.message))
    channel = EmbeddedChannel(handlers: [decoder, MessageReader(session)], loop: loop)
    try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_080)).wait()
    session.outlet.attach(channel, isPlain: false)
  }

  private var hasWorkLeft: Bool {
    session.work.hasLeft(at: Int64(loop.now.uptimeNanoseconds))
  }

  private func send(_ frame: [UInt8], times: Int = 1) throws {
    for _ in 0..<times { try channel.writeInbound(ByteBuffer(bytes: frame)) }
  }

  /// A flood of them is read no faster than telnet commands are.
  @Test(arguments: [0x89, 0x8A, 0x01]) func eachFrameCosts(_ first: UInt8) throws {
    try send(ClientFrame.make(first, []), times: 1)
    #expect(hasWorkLeft)
    // Fragments go on with what the first has begun.
    let next = ClientFrame.make(first == 0x01 ? 0x00 : first, [])
    try send(next, times: 98)
    #expect(hasWorkLeft)
    try send(next, times: 2)
    #expect(!hasWorkLeft)
  }

  @Test func aPingIsAnsweredWithWhatItHolds() throws {
    try send(ClientFrame.make(0x89, [0x61, 0x62]))
    #expect(
      try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(bytes: [0x8A, 2, 0x61, 0x62]))
  }

  /// However the bytes come.
  @Test func aMessageIsALine() throws {
    for byte in ClientFrame.text("one\ntwo") + ClientFrame.text("") { try send([byte]) }
    #expect(try channel.readInbound(as: ByteBuffer.self) == ByteBuffer(string: "one two\n"))
    #expect(try channel.readInbound(as: ByteBuffer.self) == ByteBuffer(string: "\n"))
  }

  /// What comes after that is not listened to.
  @Test func whatBreaksTheProtocolIsTheLast() throws {
    try send(ClientFrame.make(0x82, []) + ClientFrame.text("hello"))
    #expect(try channel.readInbound(as: ByteBuffer.self) == nil)
    #expect(
      try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(bytes: [0x88, 2, 0x03, 0xEB]))
  }
}
