import ActivityKit
import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOEmbedded
import NIOPosix
import Testing

@testable import Server

#if canImport(Glibc)
  import Glibc
#endif

/// Over loopback, since what a socket takes is up to the system.
@Suite(.timeLimit(.minutes(10))) struct DirectSocketTests {
  /// Far more than the system keeps for a connection, and no two parts of it alike.
  private static let much = ByteBuffer(
    bytes: (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8) ^ ($0 >> 16)) })

  @Test func whatTheSystemHasTakenArrives() async throws {
    let line = try await Loopback.connect()
    let near = line.near
    let taken = try await near.eventLoop.submit {
      let socket = try #require(DirectSocket(of: near))
      var rest = Self.much
      var last = 1
      while last > 0, rest.readableBytes > 0 {
        last = socket.send(rest)
        rest.moveReaderIndex(forwardBy: last)
      }
      return rest.readerIndex
    }.get()
    #expect(taken > 0 && taken < Self.much.readableBytes)
    try await near.close()
    let isTheBeginning = try await line.readToEnd() == Self.much.getSlice(at: 0, length: taken)
    #expect(isTheBeginning)
  }

  @Test func whatIsBrokenTakesNothing() async throws {
    let line = try await Loopback.connect()
    let near = line.near
    let taken = try await near.eventLoop.submit {
      let socket = try #require(DirectSocket(of: near))
      near.close(mode: .output, promise: nil)
      return socket.send(ByteBuffer(string: "hello"))
    }.get()
    #expect(taken == 0)
    #expect(try await line.readToEnd().readableBytes == 0)
  }

  #if canImport(Glibc)
    /// Programs such as nc wait for that, and do not go by the end of what they read.
    @Test(arguments: [true, false])
    func aConnectionOfWhichNoHalfIsLeftHangsUp(isLeft: Bool) async throws {
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      let accepted = loop.makePromise(of: (any Channel).self)
      let server = try await ServerBootstrap(group: loop)
        .childChannelInitializer { channel in
          accepted.succeed(channel)
          return channel.eventLoop.makeSucceededVoidFuture()
        }
        .bind(host: "127.0.0.1", port: 0).get()
      let port = try #require(server.localAddress?.port)
      let client = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { Glibc.close(client) }
      let isConnected = try SocketAddress(ipAddress: "127.0.0.1", port: port)
        .withSockAddr { Glibc.connect(client, $0, socklen_t($1)) == 0 }
      try #require(isConnected)
      let near = try await accepted.futureResult.get()
      try await loop.submit {
        if !isLeft { DirectSocket(of: near)?.leaveNoHalf() }
        near.close(promise: nil)
      }.get()
      try await server.close()
      // Asked for nothing, the system tells of a connection that is no more.
      var watched = pollfd(fd: client, events: 0, revents: 0)
      #expect(poll(&watched, 1, isLeft ? 200 : 10_000) == (isLeft ? 0 : 1))
    }
  #endif

  /// Telnet that is asked something just before the end answers, and would break off before it has read the last words.
  @Test func whoStillAnswersReadsTheLastWords() async throws {
    let line = try await Loopback.connect()
    let (near, loop) = (line.near, line.near.eventLoop)
    let stillListens = try await loop.submit {
      let outlet = Outlet(id: 1, outbox: 1_000)
      outlet.attach(near, isPlain: true) { _ in [] }
      outlet.isBare = false
      _ = outlet.write(ByteBuffer(string: "Goodbye."))
      outlet.closeAfterWriting()
      return near.isActive
    }.get()
    #expect(stillListens)
    #expect(try await line.readToEnd() == ByteBuffer(string: "Goodbye."))
    try await near.closeFuture.get()
  }

  @Test func aChannelWithoutASocketHasNone() {
    #expect(DirectSocket(of: EmbeddedChannel()) == nil)
  }

  /// What the system takes at once and what waits for it stay in order, whether or not somebody reads meanwhile.
  @Test(arguments: UInt64(0)..<4)
  func anOutletLosesNothingBetweenTheTwo(seed: UInt64) async throws {
    let line = try await Loopback.connect()
    let (near, loop) = (line.near, line.near.eventLoop)
    let outlet = try await loop.submit {
      let outlet = Outlet(id: 1, outbox: 100_000_000)
      outlet.attach(near, isPlain: true) { _ in [] }
      return NIOLoopBound(outlet, eventLoop: loop)
    }.get()
    var random = RandomSource(seed: seed)
    var all = Self.much
    for round in 0..<12 {
      let lines = (0..<20).compactMap { _ in
        all.readSlice(length: min(all.readableBytes, Int.random(in: 1...8_000, using: &random)))
      }
      let flushes = Int.random(in: 1...5, using: &random)
      try await loop.submit {
        for (number, line) in lines.enumerated() {
          _ = outlet.value.write(line)
          if number % flushes == 0 { outlet.value.flush() }
        }
        outlet.value.flush()
      }.get()
      if round == 3 { await line.read() }
    }
    try await loop.submit { outlet.value.closeAfterWriting() }.get()
    let isWhole =
      try await line.readToEnd() == Self.much.getSlice(at: 0, length: all.readerIndex)
    #expect(isWhole)
  }
}

/// A connection whose far end reads once a test says so.
private struct Loopback {
  let near: any Channel
  private let far: any Channel
  private let collector: Collector

  static func connect() async throws -> Loopback {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let collector = Collector(loop)
    let server = try await ServerBootstrap(group: loop)
      .serverChannelOption(.socketOption(.so_rcvbuf), value: 16_384)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { $0.pipeline.addHandler(collector) }
      .bind(host: "127.0.0.1", port: 0).get()
    let near = try await ClientBootstrap(group: loop)
      .channelOption(.socketOption(.so_sndbuf), value: 16_384)
      .connect(to: try #require(server.localAddress)).get()
    let far = try await collector.active.futureResult.get()
    try await server.close()
    return Loopback(near: near, far: far, collector: collector)
  }

  /// The far end begins to read, unless it has seen the end already.
  func read() async { _ = try? await far.setOption(.autoRead, value: true).get() }

  /// Whatever was written at the near end, once that is closed.
  func readToEnd() async throws -> ByteBuffer {
    await read()
    return try await collector.whole.futureResult.get()
  }
}

private final class Collector: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer
  let active: EventLoopPromise<any Channel>
  let whole: EventLoopPromise<ByteBuffer>
  private let bytes = NIOLockedValueBox(ByteBuffer())

  init(_ loop: any EventLoop) {
    active = loop.makePromise()
    whole = loop.makePromise()
  }

  func channelActive(context: ChannelHandlerContext) { active.succeed(context.channel) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var more = unwrapInboundIn(data)
    bytes.withLockedValue { _ = $0.writeBuffer(&more) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    whole.succeed(bytes.withLockedValue { $0 })
  }
}
