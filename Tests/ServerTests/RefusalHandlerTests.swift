import Messages
import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// What becomes of connections that no session is made for.
@Suite struct RefusalHandlerTests {
  private func connect(_ handler: any ChannelHandler) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: handler)
    try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
    channel.localAddress = try SocketAddress(ipAddress: "192.0.2.9", port: 4_041)
    return channel
  }

  private func read(_ channel: EmbeddedChannel) throws -> String {
    var text = ""
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      text += String(buffer: buffer)
    }
    return text
  }

  @Test func whoIsOneTooManyIsToldWhyAndLetGo() throws {
    let channel = try connect(RefusalHandler(.houseFullOfAll(most: 2)))
    #expect(
      try read(channel)
        == "The house takes 2 connections, and they are all in use. Please try later.\r\n")
    #expect(!channel.isActive)
  }

  // MARK: Plain text where TLS is spoken

  @Test(arguments: [Array("ana\r\n".utf8), [10], [13, 10], [255, 251, 31]])
  func whoTypesIsToldHowToConnect(_ bytes: [UInt8]) throws {
    let channel = try connect(PlainTextHandler(.ofLines))
    try channel.writeInbound(ByteBuffer(bytes: bytes))
    #expect(
      try read(channel) == """
        This port is for TLS only. Connect with a client that knows TLS, or with\r
        'openssl s_client -quiet -connect HOST:4041'.\r

        """)
    #expect(try channel.readInbound(as: ByteBuffer.self) == nil && !channel.isActive)
  }

  /// After its first byte a client of TLS may send what it likes.
  @Test func whoSpeaksTLSIsNotInterrupted() throws {
    let channel = try connect(PlainTextHandler(.ofLines))
    let pieces = [ByteBuffer(bytes: [22, 3, 1]), ByteBuffer(string: "text"), ByteBuffer()]
    for piece in pieces {
      try channel.writeInbound(piece)
      #expect(try channel.readInbound(as: ByteBuffer.self) == piece)
    }
    #expect(try read(channel) == "" && channel.isActive)
  }
}
