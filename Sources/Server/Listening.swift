import EventPlan
import House
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix
import TextProtocol
import Words

/// What all listeners of a server share: how a connection that was accepted becomes a session.
final class Listening: Sendable {
  private let house: House
  private let rules: SessionRules
  private let admissions: Admissions
  /// Those of connections of the web that are no sessions, from browsers and from a proxy.
  private let pages: Admissions
  private let proxied: Admissions
  private let files: WebFiles
  let callers = WebCallers()
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
    _ house: House, _ limits: HouseLimits, _ words: Words, _ files: WebFiles,
    _ group: MultiThreadedEventLoopGroup
  ) {
    self.words = words
    self.house = house
    rules = SessionRules(limits)
    admissions = Admissions(limits)
    pages = Admissions(limits.ofPages)
    proxied = Admissions(limits.ofProxy)
    self.files = files
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
          if let web = listener.web {
            try serve(channel, web, listener.certificate)
          } else {
            try serve(channel, listener.certificate)
          }
        }
      }
      .bind(host: listener.address.host, port: listener.address.port).get()
  }

  // MARK: Lines

  private func serve(_ channel: any Channel, _ certificate: Certificate?) throws {
    let loop = try loop(of: channel)
    let key = AddressKey(channel.remoteAddress)
    let pipeline = channel.pipeline.syncOperations
    let work: WorkBudget
    switch admit(channel, from: key) {
    case .welcome(let budget): work = budget
    case .refused(let goodbye) where certificate == nil:
      return try pipeline.addHandler(RefusalHandler(goodbye))
    // A handshake costs more than a refusal is worth: with TLS the connection is just closed.
    case .refused: throw ChannelError.ioOnClosedChannel
    case .ignored:
      if let listener = channel.parent { rest(listener) }
      throw ChannelError.ioOnClosedChannel
    }
    let handshake = certificate.map { _ in Handshake(from: key.hashValue, loop.turns) }
    try addTLS(certificate, handshake, PlainTextHandler(.ofLines), to: pipeline)
    let session = try makeSession(on: channel, from: key, work)
    try pipeline.addHandler(
      try makeHandler(of: session, LineWire(strangers, handshake: handshake)))
  }

  private func addTLS(
    _ certificate: Certificate?, _ handshake: Handshake?, _ plainText: PlainTextHandler,
    to pipeline: ChannelPipeline.SynchronousOperations
  ) throws {
    guard let certificate, let handshake else { return }
    try pipeline.addHandler(plainText)
    try pipeline.addHandler(handshake)
    try pipeline.addHandler(certificate.makeHandler())
  }

  // MARK: The web

  private func serve(
    _ channel: any Channel, _ web: Server.Web, _ certificate: Certificate?
  ) throws {
    let loop = try loop(of: channel)
    let key = AddressKey(channel.remoteAddress)
    let pages = web.isBehindProxy ? proxied : pages
    guard case .welcome(let work) = pages.admit(key, at: now) else {
      if let listener = channel.parent { rest(listener) }
      throw ChannelError.ioOnClosedChannel
    }
    let door = WebDoor(self, pages, key, isPlain: certificate == nil)
    do {
      let pipeline = channel.pipeline.syncOperations
      let handshake = certificate.map { _ in Handshake(from: key.hashValue, loop.turns) }
      try addTLS(certificate, handshake, PlainTextHandler(.ofWeb), to: pipeline)
      try pipeline.addHandler(HTTPResponseEncoder())
      try pipeline.addHandler(ByteToMessageHandler(WebLimits.makeDecoder()))
      try pipeline.addHandler(
        WebHandler(
          files, WebOrigin(web, isEncrypted: certificate != nil), work: work, door: door,
          handshake: handshake))
    } catch {
      door.leave()
      throw error
    }
  }

  // MARK: Sessions

  private func loop(of channel: any Channel) throws -> Loop {
    guard let loop = loops[ObjectIdentifier(channel.eventLoop)] else {
      throw ChannelError.operationUnsupported
    }
    return loop
  }

  private var now: Int64 { Int64(NIODeadline.now().uptimeNanoseconds) }

  /// Counts a connection in until it closes, or says which limit it is over.
  func admit(_ channel: any Channel, from key: AddressKey) -> Admissions.Verdict {
    let verdict = admissions.admit(key, at: now)
    if case .welcome = verdict {
      channel.closeFuture.whenComplete { [admissions] _ in admissions.release(key) }
    }
    return verdict
  }

  func makeSession(
    on channel: any Channel, from key: AddressKey, _ work: WorkBudget, _ framing: Framing = .lines
  ) throws -> Session {
    let id = count.withLockedValue { count in
      count += 1
      return count
    }
    return Session(
      id: id, mailbox: try loop(of: channel).mailbox, outbox: rules.limits.outbox,
      address: key.hashValue, work: work, words: words, framing: framing)
  }

  func makeHandler(of session: Session, _ wire: any Wire) throws -> SessionHandler {
    guard let loop = loops[ObjectIdentifier(session.mailbox.loop)] else {
      throw ChannelError.operationUnsupported
    }
    return SessionHandler(
      session, of: house, turns: loop.turns, rules: rules, sweep: loop.sweep, wire: wire)
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
    figures.refused = admissions.refused + pages.refused + proxied.refused
    for loop in loops.values {
      let sums = loop.mailbox.tally.sums
      figures.deliveries += sums.deliveries
      figures.bytes += sums.bytes
    }
    return figures
  }

  /// How many connections were refused since this was last asked.
  func takeRefused() -> Int {
    admissions.takeRefused() + pages.takeRefused() + proxied.takeRefused()
  }

  /// How many connections spoke another protocol since this was last asked.
  func takeStrangers() -> [ForeignProtocol: Int] { strangers.take() }
}
