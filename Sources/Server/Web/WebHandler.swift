import House
import Messages
import NIOCore
import NIOHTTP1
import NIOTLS
import NIOWebSocket

/// Answers the requests of one connection of the web, one after another, until one of them becomes a session.
final class WebHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// The protocol of a socket: one line in, one message of json mode out.
  static let subprotocol = "parlor.json.1"

  private static let upgrader = NIOWebSocketServerUpgrader(
    shouldUpgrade: { channel, _ in
      channel.eventLoop.makeSucceededFuture(
        HTTPHeaders([("Sec-WebSocket-Protocol", subprotocol)]))
    },
    upgradePipelineHandler: { channel, _ in channel.eventLoop.makeSucceededVoidFuture() })

  private let files: WebFiles
  private let origin: WebOrigin
  private let work: WorkBudget
  private let door: WebDoor
  private let handshake: Handshake?
  private var context: ChannelHandlerContext?
  private var head: HTTPRequestHead?
  /// What has come of a line; nil where a request has no body.
  private var body: ByteBuffer?
  private var requests = 0
  private var isAnswering = false
  private var isReadWaiting = false
  private var isResting = false
  /// Whether the client has closed its half of the connection.
  private var saysNoMore = false
  private var end: Scheduled<Void>?

  /// - Parameters:
  ///   - work: what the connection may ask for.
  ///   - door: where a connection becomes a session.
  ///   - handshake: what comes first, with TLS.
  init(
    _ files: WebFiles, _ origin: WebOrigin, work: WorkBudget, door: WebDoor,
    handshake: Handshake?
  ) {
    self.files = files
    self.origin = origin
    self.work = work
    self.door = door
    self.handshake = handshake
  }

  // MARK: Coming and going

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    close(in: WebLimits.requestTime)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    end?.cancel()
    door.leave()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent { handshake?.end() }
    if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      saysNoMore = true
      if !isAnswering { context.close(promise: nil) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError, !isAnswering else {
      return context.close(promise: nil)
    }
    head = nil
    reply(
      error == .headerOverflow
        ? WebAnswer(.requestHeaderFieldsTooLarge, "That request has too much in its header.")
        : WebAnswer(.badRequest, "That is no request of HTTP."))
  }

  private func close(in time: TimeAmount) {
    end?.cancel()
    guard let context else { return }
    let channel = context.channel
    end = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  // MARK: Reading

  func read(context: ChannelHandlerContext) {
    isReadWaiting = true
    readOn()
  }

  /// Reads, unless an answer is under way or the share is spent.
  private func readOn() {
    guard isReadWaiting, !isAnswering, !isResting, let context else { return }
    guard let rest = work.rest(at: Int64(context.eventLoop.now.uptimeNanoseconds)) else {
      isReadWaiting = false
      return context.read()
    }
    isResting = true
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .nanoseconds(rest)) {
      handler.value.isResting = false
      handler.value.readOn()
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Browsers and proxies wait for an answer before they ask again.
    guard !isAnswering else { return context.close(promise: nil) }
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = head.method == .POST && Self.path(of: head) == "/lines" ? ByteBuffer() : nil
      requests += 1
      work.spend(WorkBudget.Cost.houseLine, at: Int64(context.eventLoop.now.uptimeNanoseconds))
    case .body(let part):
      guard let count = body?.writeImmutableBuffer(part) else {
        return reply(WebAnswer(.badRequest, "That request has no body here."))
      }
      work.spend(count, at: Int64(context.eventLoop.now.uptimeNanoseconds))
      if body?.readableBytes ?? 0 > WebLimits.message {
        reply(WebAnswer(.payloadTooLarge, "That is too long for a line."))
      }
    case .end:
      guard let head else { return }
      answer(head)
    }
  }

  // MARK: Answering

  private func answer(_ head: HTTPRequestHead) {
    guard head.headers["host"].count == 1 else {
      return reply(WebAnswer(.badRequest, "A request names its host once."))
    }
    if let body { return hand(body, head) }
    guard [.GET, .HEAD].contains(head.method) else {
      var answer = WebAnswer(.methodNotAllowed, "Only GET and HEAD are answered here.")
      answer.headers.add(name: "Allow", value: "GET, HEAD")
      return reply(answer)
    }
    let path = Self.path(of: head)
    if path == "/socket" { return upgrade(head) }
    if path == "/events" { return stream(head) }
    guard let file = files.file(at: path) else {
      return reply(WebAnswer(.notFound, "There is nothing here. The page of this house is at /."))
    }
    reply(WebAnswer(file, for: head.headers))
  }

  private static func path(of head: HTTPRequestHead) -> String {
    String(head.uri.prefix { $0 != "?" })
  }

  private func reply(_ answer: WebAnswer) {
    guard let context, !isAnswering else { return }
    isAnswering = true
    let goesOn =
      head?.isKeepAlive == true && requests < WebLimits.requests && !door.isCrowded
      && ![.badRequest, .methodNotAllowed, .payloadTooLarge].contains(answer.status)
      // Nothing more is read as HTTP after that.
      && !(head?.headers.contains(name: "upgrade") ?? false)
    var headers = answer.headers
    headers.add(name: "Connection", value: goesOn ? "keep-alive" : "close")
    context.write(
      wrapOutboundOut(
        .head(HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers))),
      promise: nil)
    if head?.method != .HEAD, answer.body.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(.byteBuffer(answer.body))), promise: nil)
    }
    close(in: WebLimits.answerTime)
    guard goesOn else { return context.finish(with: wrapOutboundOut(.end(nil))) }
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenSuccess { handler.value.goOn() }
  }

  private func goOn() {
    guard let context else { return }
    guard !saysNoMore else { return context.close(promise: nil) }
    isAnswering = false
    head = nil
    body = nil
    close(in: WebLimits.requestTime)
    readOn()
  }

  // MARK: Lines of whoever reads a stream

  private func hand(_ body: ByteBuffer, _ head: HTTPRequestHead) {
    guard let context else { return }
    guard origin.isOurs(head) else { return refuseStranger() }
    guard let line = WebLine.make(body) else {
      return reply(WebAnswer(.badRequest, "A line is UTF-8."))
    }
    guard let caller = head.headers.first(name: "parlor-session").flatMap(door.caller) else {
      return reply(WebAnswer(.gone, "That session is over."))
    }
    // Nothing more is read until it is known.
    isAnswering = true
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    caller.take(line).hop(to: context.eventLoop).whenComplete { result in
      handler.value.isAnswering = false
      switch result {
      case .success(true): handler.value.reply(.done)
      case .success(false), .failure:
        handler.value.reply(WebAnswer(.tooManyRequests, "Too much waits already."))
      }
    }
  }

  private func refuseStranger() {
    reply(WebAnswer(.forbidden, "That page is not of this house."))
  }

  // MARK: Becoming a session

  private func stream(_ head: HTTPRequestHead) {
    guard origin.isOurs(head) else { return refuseStranger() }
    guard head.method == .GET, !head.headers.contains(name: "upgrade") else {
      return reply(WebAnswer(.badRequest, "A stream is got, and becomes nothing else."))
    }
    become(head, by: .stream) {}
  }

  private func upgrade(_ head: HTTPRequestHead) {
    guard let context else { return }
    guard origin.isOurs(head) else { return refuseStranger() }
    guard head.method == .GET, names("connection", "upgrade", head),
      names("upgrade", "websocket", head)
    else { return refuseUpgrade() }
    guard names("sec-websocket-protocol", Self.subprotocol, head) else {
      return reply(
        WebAnswer(.badRequest, "This is a socket of the protocol \(Self.subprotocol)."))
    }
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    Self.upgrader.buildUpgradeResponse(
      channel: context.channel, upgradeRequest: head, initialResponseHeaders: HTTPHeaders()
    ).whenComplete { result in
      switch result {
      case .success(let headers):
        handler.value.become(head, by: .socket) { handler.value.agree(headers) }
      case .failure: handler.value.refuseUpgrade()
      }
    }
  }

  private func names(_ field: String, _ value: String, _ head: HTTPRequestHead) -> Bool {
    head.headers[canonicalForm: field].contains { $0.lowercased() == value }
  }

  private func refuseUpgrade() {
    var answer = WebAnswer(.upgradeRequired, "This is a socket: see RFC 6455.")
    answer.headers.add(name: "Upgrade", value: "websocket")
    answer.headers.add(name: "Sec-WebSocket-Version", value: "13")
    reply(answer)
  }

  private func agree(_ headers: HTTPHeaders) {
    guard let context else { return }
    context.writeAndFlush(
      wrapOutboundOut(
        .head(
          HTTPResponseHead(version: .http1_1, status: .switchingProtocols, headers: headers))),
      promise: nil)
  }

  /// - Parameter agree: writes what stands before what the session says.
  private func become(_ head: HTTPRequestHead, by way: WebDoor.Way, agree: () -> Void) {
    guard let context else { return }
    let channel = context.channel
    let address = AddressKey(origin.address(of: head, from: channel.remoteAddress))
    guard let settle = door.enter(channel, from: address, by: way) else {
      return reply(WebAnswer(.serviceUnavailable, "The house is full. Try again soon."))
    }
    // What comes before the pipeline has changed is no part of the session.
    isAnswering = true
    agree()
    let pipeline = context.pipeline.syncOperations
    guard
      let decoder = try? pipeline.context(
        handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self)
    else { return context.close(promise: nil) }
    let handler = NIOLoopBound((self, settle), eventLoop: context.eventLoop)
    let habits = ClientHabits(head)
    // A decoder leaves in a task of its own, and hands on what it holds then. All that serves the session is there
    // before that.
    context.eventLoop.execute {
      let (handler, settle) = handler.value
      handler.makeWay(for: settle, habits)
    }
    pipeline.removeHandler(context: decoder, promise: nil)
  }

  private func makeWay(for settle: WebDoor.Settle, _ habits: ClientHabits) {
    guard let context, context.channel.isActive else { return }
    let channel = context.channel
    guard !saysNoMore else { return channel.close(promise: nil) }
    do {
      let pipeline = context.pipeline.syncOperations
      pipeline.removeHandler(
        context: try pipeline.context(handlerType: HTTPResponseEncoder.self), promise: nil)
      pipeline.removeHandler(context: context, promise: nil)
      try settle(channel, habits)
      // What was asked for while the pipeline changed.
      if isReadWaiting { channel.read() }
    } catch {
      channel.close(promise: nil)
    }
  }
}

extension ClientHabits {
  /// What a browser tells: the language that the page was asked for, or else the first of the reader's; and the time
  /// zone.
  init(_ head: HTTPRequestHead) {
    let query = head.uri.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    func told(_ name: String) -> Substring? {
      query.split(separator: "&").first { $0.hasPrefix("\(name)=") }?.dropFirst(name.count + 1)
    }
    let first = head.headers[canonicalForm: "accept-language"].first?.prefix { $0 != ";" }
    wish = (told("lang") ?? first).flatMap { Language($0) }
    // What is longer is no zone; a slash may be written as %2F.
    if let name = told("zone"), name.utf8.count <= 64 {
      zone = String(name).replacing("%2F", with: "/")
    }
  }
}
