import EventPlan
import House
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
import TextProtocol

/// What all listeners of a server share: how a connection that was accepted becomes a session.
final class Listening: Sendable {
  private let house: House
  private let rules: SessionRules
  private let admissions: Admissions
  private let strangers = Strangers()
  private let loops: [ObjectIdentifier: (mailbox: Mailbox, sweep: Sweep)]
  private let count = NIOLockedValueBox(0)

  init(_ house: House, _ limits: HouseLimits, _ group: MultiThreadedEventLoopGroup) {
    self.house = house
    rules = SessionRules(limits)
    admissions = Admissions(limits)
    var loops: [ObjectIdentifier: (mailbox: Mailbox, sweep: Sweep)] = [:]
    for loop in group.makeIterator() {
      loops[ObjectIdentifier(loop)] = (Mailbox(loop), Sweep(loop))
    }
    self.loops = loops
    for (_, sweep) in loops.values { sweep.start() }
  }

  /// Binds an address and serves who comes.
  func bind(
    _ listener: Server.Listener, _ group: MultiThreadedEventLoopGroup
  ) async throws -> any Channel {
    try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Connections inherit these. Left to itself, the system keeps megabytes for each client that
      // does not read, beside the outbox.
      .serverChannelOption(.socketOption(.so_sndbuf), value: Limits.socketBuffer)
      .serverChannelOption(.socketOption(.so_rcvbuf), value: Limits.socketBuffer)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      .childChannelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture {
          try serve(channel, listener.certificate)
        }
      }
      .bind(host: listener.address.host, port: listener.address.port).get()
  }

  private func serve(_ channel: any Channel, _ certificate: Certificate?) throws {
    guard let (mailbox, sweep) = loops[ObjectIdentifier(channel.eventLoop)] else {
      throw ChannelError.operationUnsupported
    }
    let key = AddressKey(channel.remoteAddress)
    let pipeline = channel.pipeline.syncOperations
    if let refusal = admissions.admit(key) {
      // A handshake costs more than a refusal is worth: with TLS the connection is just closed.
      guard certificate == nil else { throw ChannelError.ioOnClosedChannel }
      return try pipeline.addHandler(RefusalHandler(refusal))
    }
    channel.closeFuture.whenComplete { [admissions] _ in admissions.release(key) }
    if let certificate {
      try pipeline.addHandler(PlainTextHandler())
      try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context))
    }
    let id = count.withLockedValue { count in
      count += 1
      return count
    }
    let session = Session(
      id: id, mailbox: mailbox, outbox: rules.limits.outbox, address: key.hashValue)
    try pipeline.addHandler(
      SessionHandler(
        session, house: house, rules: rules, sweep: sweep, strangers: strangers,
        isEncrypted: certificate != nil))
  }

  /// How many connections were refused since this was last asked.
  func takeRefused() -> Int { admissions.takeRefused() }

  /// How many connections spoke another protocol since this was last asked.
  func takeStrangers() -> [ForeignProtocol: Int] { strangers.take() }
}
