import EventPlan
import House
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import TextProtocol
import Words

/// What all listeners of a server share: how a connection that was accepted becomes a session.
final class Listening: Sendable {
  private let house: House
  private let rules: SessionRules
  private let admissions: Admissions
  private let strangers = Strangers()
  private let words: Words
  private let loops: [ObjectIdentifier: Loop]
  private let count = NIOLockedValueBox(0)

  /// What the connections of one loop share.
  private struct Loop {
    let mailbox: Mailbox
    let sweep: Sweep
    let turns: LoopTurns

    /// - Parameter dispatcher: the house's, which has turns of its own.
    init(_ loop: any EventLoop, _ dispatcher: EventLoopDispatcher?) {
      mailbox = Mailbox(loop)
      sweep = Sweep(loop)
      turns = dispatcher?.turns(of: loop) ?? LoopTurns(loop)
    }
  }

  init(
    _ house: House, _ limits: HouseLimits, _ words: Words, _ group: MultiThreadedEventLoopGroup
  ) {
    self.words = words
    self.house = house
    rules = SessionRules(limits)
    admissions = Admissions(limits)
    let dispatcher = house.dispatcher as? EventLoopDispatcher
    loops = Dictionary(
      uniqueKeysWithValues: group.makeIterator().map {
        (ObjectIdentifier($0), Loop($0, dispatcher))
      })
    for loop in loops.values { loop.sweep.start() }
  }

  /// Binds an address and serves who comes.
  func bind(
    _ listener: Server.Listener, _ group: MultiThreadedEventLoopGroup
  ) async throws -> any Channel {
    try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // However many come at once, the loop looks at the others after each.
      .serverChannelOption(.maxMessagesPerRead, value: 1)
      // Connections inherit these. Left to itself, the system keeps megabytes for each client that
      // does not read, beside the outbox.
      .serverChannelOption(.socketOption(.so_sndbuf), value: Limits.socketBuffer)
      .serverChannelOption(.socketOption(.so_rcvbuf), value: Limits.socketBuffer)
      // However much one sends, the others have their turn after a little of it.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: rules.limits.bytesAtATime)
      )
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      // Who pipes some lines in, or ends TLS, hears what comes of them: NIO would close at once.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture {
          try serve(channel, listener.certificate)
        }
      }
      .bind(host: listener.address.host, port: listener.address.port).get()
  }

  private func serve(_ channel: any Channel, _ certificate: Certificate?) throws {
    guard let loop = loops[ObjectIdentifier(channel.eventLoop)] else {
      throw ChannelError.operationUnsupported
    }
    let key = AddressKey(channel.remoteAddress)
    let pipeline = channel.pipeline.syncOperations
    let work: WorkBudget
    switch admissions.admit(key, at: Int64(NIODeadline.now().uptimeNanoseconds)) {
    case .welcome(let budget): work = budget
    case .refused(let goodbye) where certificate == nil:
      return try pipeline.addHandler(RefusalHandler(goodbye))
    // A handshake costs more than a refusal is worth: with TLS the connection is just closed.
    case .refused: throw ChannelError.ioOnClosedChannel
    case .ignored:
      if let listener = channel.parent { rest(listener) }
      throw ChannelError.ioOnClosedChannel
    }
    channel.closeFuture.whenComplete { [admissions] _ in admissions.release(key) }
    let handshake = certificate.map { _ in Handshake(from: key.hashValue, loop.turns) }
    if let handshake, let certificate {
      try pipeline.addHandler(PlainTextHandler())
      try pipeline.addHandler(handshake)
      try pipeline.addHandler(certificate.makeHandler())
    }
    let id = count.withLockedValue { count in
      count += 1
      return count
    }
    let session = Session(
      id: id, mailbox: loop.mailbox, outbox: rules.limits.outbox, address: key.hashValue,
      work: work, words: words)
    try pipeline.addHandler(
      SessionHandler(
        session, of: house, turns: loop.turns, rules: rules, sweep: loop.sweep,
        strangers: strangers, handshake: handshake))
  }

  /// Whoever is turned away comes again at once. Those who are here go before them.
  private func rest(_ listener: any Channel) {
    _ = listener.setOption(.autoRead, value: false)
    listener.eventLoop.scheduleTask(in: Limits.rest) {
      _ = listener.setOption(.autoRead, value: true)
    }
  }

  var figures: ServerFigures {
    var figures = ServerFigures()
    figures.sessions = admissions.count
    figures.refused = admissions.refused
    for loop in loops.values {
      let sums = loop.mailbox.tally.sums
      figures.deliveries += sums.deliveries
      figures.bytes += sums.bytes
    }
    return figures
  }

  /// How many connections were refused since this was last asked.
  func takeRefused() -> Int { admissions.takeRefused() }

  /// How many connections spoke another protocol since this was last asked.
  func takeStrangers() -> [ForeignProtocol: Int] { strangers.take() }
}
