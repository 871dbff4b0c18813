import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix

/// A connection that sends any bytes, and need not read.
final class HostileClient: Sendable {
  private struct Seen {
    var bytes: [UInt8] = []
    var isClosed = false
  }

  private let channel: any Channel
  private let seen: SeenBox

  private final class SeenBox: Sendable {
    let state = NIOLockedValueBox(Seen())
  }

  static func connect(
    port: Int, from source: String, on loop: any EventLoop, receiveBuffer: Int? = nil
  ) async throws -> HostileClient {
    let box = SeenBox()
    var bootstrap = ClientBootstrap(group: loop)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.allowRemoteHalfClosure, value: false)
      .connectTimeout(.seconds(5))
    if let receiveBuffer {
      bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: receiveBuffer)
    }
    let channel =
      try await bootstrap
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Collector(box))
        }
      }
      .bind(to: try SocketAddress(ipAddress: source, port: 0))
      .connect(host: "127.0.0.1", port: port).get()
    return HostileClient(channel, box)
  }

  private init(_ channel: any Channel, _ seen: SeenBox) {
    self.channel = channel
    self.seen = seen
  }

  // MARK: Out

  func send(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

  func line(_ text: String) { send(Array((text + "\n").utf8)) }

  func lines(_ text: String, times: Int) {
    send(Array(String(repeating: text + "\n", count: times).utf8))
  }

  func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }

  func halfClose() { channel.close(mode: .output, promise: nil) }

  func close() { channel.close(promise: nil) }

  /// Closes with a reset instead of an orderly end.
  func reset() async throws {
    if let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try? await channel.close().get()
  }

  // MARK: In

  var received: String { seen.state.withLockedValue { String(decoding: $0.bytes, as: UTF8.self) } }
  var receivedBytes: [UInt8] { seen.state.withLockedValue { $0.bytes } }
  var isClosed: Bool { seen.state.withLockedValue { $0.isClosed } }

  func forget() { seen.state.withLockedValue { $0.bytes = [] } }

  /// Whether the text comes in time.
  func sees(_ text: String, within time: Duration = .seconds(3)) async -> Bool {
    await until(time) { self.received.contains(text) }
  }

  /// Whether the other side closes in time.
  func ends(within time: Duration) async -> Bool { await until(time) { self.isClosed } }

  private func until(_ time: Duration, _ condition: () -> Bool) async -> Bool {
    let end = ContinuousClock.now + time
    while !condition() {
      if ContinuousClock.now > end { return false }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return true
  }

  private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private static let most = 4 << 20
    private let seen: SeenBox

    init(_ seen: SeenBox) { self.seen = seen }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = unwrapInboundIn(data)
      seen.state.withLockedValue { seen in
        if seen.bytes.count < Self.most { seen.bytes.append(contentsOf: bytes.readableBytesView) }
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      seen.state.withLockedValue { $0.isClosed = true }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}
