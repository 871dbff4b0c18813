import Messages
import NIOCore
import TextProtocol

/// The way out of one session. Confined to its loop, where it is written to and flushed.
final class Outlet {
  let id: Int
  /// How what is said in its room is written to it; the house changes the mode and the
  /// language in order with what it sends.
  private(set) var style: Style
  var mode = Mode.plain { didSet { restyle() } }
  /// The columns of the window, as the client tells them.
  var window: Int? { didSet { restyle() } }
  /// The columns that somebody has told in words, which go before those.
  var told: Int? { didSet { restyle() } }
  var columns: Int? { told ?? window }
  var language = Language.english { didSet { restyle() } }
  /// What tells the client that a question ends.
  var mark = PromptMark.none { didSet { restyle() } }
  /// Whether the client has told that it knows UTF-8, and so isolates.
  var isolates = false { didSet { restyle() } }
  /// What the client is told beside the text.
  var packages: GMCPPackages = [] { didSet { restyle() } }
  /// Whether the client knows nothing but lines.
  var isBare = true
  /// What shows the line that somebody is typing once more, where it is shown from here: what the house says is
  /// written in its place, and it below that.
  var lineAgain: [UInt8]?
  /// How many bytes the house has said to this session alone since that was last asked.
  private var said = 0
  /// How many bytes may wait for a slow reader.
  private let outbox: Int
  private let tally: LoopTally
  private let framing: Framing

  private var channel: (any Channel)?
  /// The socket, where bytes go out as they are.
  private var socket: DirectSocket?
  /// What is written at the next flush, and whether the house says some of it.
  private var pending: ByteBuffer?
  private var saysSomething = false
  /// Whether the channel may hold bytes that the system did not take yet.
  private var isBehind = false
  private(set) var isClosing = false
  /// What stands after the last words, before the connection closes.
  var lastBytes: ByteBuffer?
  /// When the last words are given up on.
  private var closesAt = NIODeadline.distantFuture
  private var hidingRequest: ((Bool) -> [UInt8])?
  private var editingRequest: ((Bool) -> [UInt8])?

  /// The room it hears, its place there, and how many of the lines that have gathered there since the
  /// last flush it was given.
  private var audience: LoopAudience?
  private var place = 0
  private var linesTaken = 0

  /// - Parameters:
  ///   - tally: counts what is written.
  ///   - framing: what lies around each message.
  init(id: Int, outbox: Int, tally: LoopTally = LoopTally(), framing: Framing = .lines) {
    self.id = id
    self.outbox = outbox
    self.tally = tally
    self.framing = framing
    style = Style(mode: .plain, columns: nil, framing: framing)
  }

  /// - Parameters:
  ///   - isPlain: whether bytes go to the socket as they are.
  ///   - hideTyping: what has the client not show what is typed, or show it again.
  ///   - edit: what has lines edited here, or by the client.
  func attach(
    _ channel: any Channel, isPlain: Bool, hideTyping: @escaping (Bool) -> [UInt8] = { _ in [] },
    edit: @escaping (Bool) -> [UInt8] = { _ in [] }
  ) {
    self.channel = channel
    socket = isPlain ? DirectSocket(of: channel) : nil
    isBehind = framing != .lines
    hidingRequest = hideTyping
    editingRequest = edit
  }

  /// The channel is not active any more.
  func detach() {
    channel = nil
    socket = nil
    pending = nil
    hidingRequest = nil
    editingRequest = nil
  }

  private func restyle() {
    style = Style(
      mode: mode, columns: columns, language, mark: mark, isolates: isolates, packages: packages,
      framing: framing)
  }

  // MARK: Writing

  /// Queues what the house says to this session alone; true when that is the first since the last flush.
  func say(_ bytes: ByteBuffer) -> Bool {
    said += bytes.readableBytes
    saysSomething = true
    return write(bytes)
  }

  func takeSaid() -> Int {
    defer { said = 0 }
    return said
  }

  /// Queues bytes; true when these are the first since the last flush.
  ///
  /// A reader that has fallen behind by more bytes than its outbox takes loses the connection here, so that
  /// it neither delays the room nor grows memory.
  func write(_ bytes: ByteBuffer) -> Bool {
    guard channel != nil, !isClosing, bytes.readableBytes > 0, hasRoom() else { return false }
    guard pending == nil else {
      pending?.writeImmutableBuffer(bytes)
      return false
    }
    pending = bytes
    return true
  }

  /// Asked before anything is queued or put; it also finds out whether the channel has caught up.
  private func hasRoom() -> Bool {
    guard isBehind, let channel else { return true }
    let waiting = backlog(of: channel)
    if waiting == 0 { isBehind = false }
    guard waiting > 0, waiting + (pending?.readableBytes ?? 0) > outbox else { return true }
    isClosing = true
    pending = nil
    channel.pipeline.fireUserInboundEventTriggered(SessionEvent.fellBehind)
    channel.close(promise: nil)
    return false
  }

  /// Hands what was queued to the system.
  func flush() {
    defer { saysSomething = false }
    guard let bytes = pending else { return }
    pending = nil
    guard saysSomething, let lineAgain else { return put(bytes) }
    var all = ByteBuffer()
    all.reserveCapacity(
      ProtocolDecoder.clearRow.count + bytes.readableBytes + lineAgain.count)
    all.writeBytes(ProtocolDecoder.clearRow)
    all.writeImmutableBuffer(bytes)
    all.writeBytes(lineAgain)
    put(all)
  }

  /// Hands bytes to the system at once, and to the channel what the system does not take yet.
  private func put(_ bytes: borrowing ByteBuffer) {
    guard let channel else { return }
    tally.noteDelivery(of: bytes.readableBytes)
    var sent = 0
    if !isBehind, let socket {
      sent = socket.send(bytes)
      if sent == bytes.readableBytes { return }
    }
    isBehind = true
    var rest = copy bytes
    rest.moveReaderIndex(forwardBy: sent)
    channel.writeAndFlush(rest, promise: nil)
  }

  private func backlog(of channel: any Channel) -> Int {
    (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? outbox + 1
  }

  /// Asks the client to show what is typed, or not to; true when that is the first since the last flush.
  func hideTyping(_ isSecret: Bool) -> Bool { ask(hidingRequest, isSecret) }

  /// Has lines edited here, or by the client; true when that is the first since the last flush.
  func setEditing(_ isOn: Bool) -> Bool { ask(editingRequest, isOn) }

  private func ask(_ request: ((Bool) -> [UInt8])?, _ isOn: Bool) -> Bool {
    // What was said before goes above the line as it is now.
    if lineAgain != nil { flush() }
    guard let bytes = request?(isOn), !bytes.isEmpty else { return false }
    return write(ByteBuffer(bytes: bytes))
  }

  // MARK: Closing

  /// Closes once what was queued is written.
  func closeAfterWriting() {
    guard let channel, !isClosing else { return }
    if let lastBytes { _ = write(lastBytes) }
    // Programs of few lines, such as nc, do not look whether the other side has closed before they have
    // something to send. They notice that the connection is no more.
    if isBare, mode != .json { socket?.leaveNoHalf() }
    // Nobody goes on with the line.
    if lineAgain != nil { lineAgain = [] }
    flush()
    isClosing = true
    // A client of telnet may still answer what it was asked. Where nobody takes that any more, it breaks off before
    // it has read the last words. So it is to close first.
    let half: CloseMode = isBare || socket == nil ? .all : .output
    channel.writeAndFlush(ByteBuffer()).assumeIsolatedUnsafeUnchecked().whenComplete { _ in
      channel.close(mode: half, promise: nil)
    }
    closesAt = channel.eventLoop.now + Limits.farewell
  }

  /// Closes a connection that does not take in the last words, or does not close after them.
  func giveUp(at now: NIODeadline) {
    if now >= closesAt { channel?.close(promise: nil) }
  }

  // MARK: In the audience of a room

  func enter(_ audience: LoopAudience) {
    leaveAudience()
    self.audience = audience
    (place, linesTaken) = audience.admit(self)
  }

  func leaveAudience() {
    guard let audience else { return }
    self.audience = nil
    audience.remove(at: place)?.place = place
  }

  /// Queues the lines of its room that it was not given yet, as what comes next is to follow them; true
  /// when these bytes are the first since the last flush.
  func catchUp() -> Bool {
    guard let audience, linesTaken < audience.count else { return false }
    let bytes = audience.lines(for: self, after: linesTaken)
    linesTaken = audience.count
    if bytes != nil { saysSomething = true }
    return bytes.map(write) ?? false
  }

  /// Whether it has been given nothing of its room since the last flush.
  var hasHeardNothing: Bool { linesTaken == 0 }

  /// Flushes with the lines of its room that it was not given yet; these are forgotten there next.
  func hearOut() {
    _ = catchUp()
    linesTaken = 0
    flush()
  }

  /// The same where those lines are at hand.
  func hearOut(_ lines: borrowing ByteBuffer) {
    guard pending == nil, lineAgain == nil else {
      saysSomething = true
      _ = write(copy lines)
      return flush()
    }
    if channel != nil, !isClosing, lines.readableBytes > 0, hasRoom() { put(lines) }
  }
}
