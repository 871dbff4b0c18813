import House
import NIOConcurrencyHelpers
import NIOCore
import Synchronization
import TextProtocol

/// One connection. What it writes comes by the mailbox of its loop, already rendered.
final class Session: Connection {
  let id: Int
  let mailbox: Mailbox
  let address: Int

  private struct View {
    var mode = Mode.plain
    var columns: Int?
  }

  private let view = NIOLockedValueBox(View())
  /// Lines handed to the house and not taken yet.
  let outstanding = Atomic<Int>(0)
  /// Whether somebody sits here.
  let isSeated = Atomic<Bool>(false)
  private let outbox: Int
  private let state: NIOLoopBound<LoopState>

  /// What only the loop touches.
  final class LoopState {
    var channel: (any Channel)?
    /// The socket, where bytes go out as they are.
    var socket: DirectSocket?
    /// What is written at the next flush.
    var pending: ByteBuffer?
    /// Whether the channel holds bytes that the system did not take yet.
    var isBehind = false
    var isClosing = false
    /// When the last words are given up on.
    var closesAt = NIODeadline.distantFuture
    var hideTyping: ((Bool) -> [UInt8])?
    /// The room it sits in, its place there, and how many of the lines that have gathered there it was
    /// given.
    var audience: LoopAudience?
    var place = 0
    var linesTaken = 0
  }

  /// - Parameters:
  ///   - outbox: how many bytes may wait for a slow reader.
  ///   - address: what stands for the address.
  init(id: Int, mailbox: Mailbox, outbox: Int, address: Int = 0) {
    self.id = id
    self.address = address
    self.mailbox = mailbox
    self.outbox = outbox
    state = NIOLoopBound(LoopState(), eventLoop: mailbox.loop)
  }

  var style: Style {
    view.withLockedValue { Style(mode: $0.mode, columns: $0.columns) }
  }

  // MARK: From the house

  func send(_ message: Message) {
    let bytes = Renderer(style).bytes(message)
    if !bytes.isEmpty { mailbox.post(.write(self, ByteBuffer(bytes: bytes))) }
  }

  func setMode(_ mode: Mode) { view.withLockedValue { $0.mode = mode } }

  func conceal(_ isSecret: Bool) { mailbox.post(.conceal(self, isSecret)) }

  func setSeated(_ isSeated: Bool) { self.isSeated.store(isSeated, ordering: .relaxed) }

  func close() { mailbox.post(.close(self)) }

  // MARK: On the loop

  /// - Parameter isPlain: whether bytes go to the socket as they are.
  func attach(
    _ channel: any Channel, isPlain: Bool, hideTyping: @escaping (Bool) -> [UInt8]
  ) {
    state.value.channel = channel
    state.value.socket = isPlain ? DirectSocket(of: channel) : nil
    state.value.hideTyping = hideTyping
  }

  func detach() {
    state.value.channel = nil
    state.value.socket = nil
    state.value.pending = nil
    state.value.hideTyping = nil
  }

  func setColumns(_ columns: Int) { view.withLockedValue { $0.columns = columns } }

  /// Queues bytes; true when these are the first since the last flush.
  ///
  /// A reader that has fallen behind by more bytes than its outbox takes loses the connection here, so that
  /// it neither delays the room nor grows memory.
  func write(_ bytes: ByteBuffer) -> Bool {
    let state = state.value
    guard let channel = state.channel, !state.isClosing, bytes.readableBytes > 0 else { return false }
    if state.isBehind, backlog(of: channel) + (state.pending?.readableBytes ?? 0) > outbox {
      state.isClosing = true
      state.pending = nil
      channel.pipeline.fireUserInboundEventTriggered(SessionEvent.fellBehind)
      channel.close(promise: nil)
      return false
    }
    guard state.pending == nil else {
      state.pending?.writeImmutableBuffer(bytes)
      return false
    }
    state.pending = bytes
    return true
  }

  /// Hands what was queued to the system at once, and to the channel what the system does not take yet.
  func flush() {
    let state = state.value
    guard let channel = state.channel, var bytes = state.pending else { return }
    state.pending = nil
    if state.isBehind, backlog(of: channel) == 0 { state.isBehind = false }
    if !state.isBehind, let socket = state.socket, channel.isActive, socket.send(&bytes) { return }
    state.isBehind = true
    channel.writeAndFlush(bytes, promise: nil)
  }

  // MARK: In the audience of a room, on the loop

  func seat(in audience: LoopAudience, at place: Int, having lines: Int) {
    leaveAudience()
    let state = state.value
    state.audience = audience
    state.place = place
    state.linesTaken = lines
  }

  func move(to place: Int) { state.value.place = place }

  func leaveAudience() {
    let state = state.value
    state.audience?.leave(self, at: state.place)
    state.audience = nil
  }

  /// The lines of its room that it was not given yet; from now on it has them.
  func takeLines() -> ByteBuffer? {
    let state = state.value
    guard let audience = state.audience, !audience.isSilent else { return nil }
    defer { state.linesTaken = audience.count }
    return audience.lines(for: self, after: state.linesTaken)
  }

  /// The lines of its room have been flushed.
  func forgetLines() { state.value.linesTaken = 0 }

  /// Asks the client to show what is typed, or not to; true when that is the first since the last flush.
  func hideTyping(_ isSecret: Bool) -> Bool {
    guard let bytes = state.value.hideTyping?(isSecret), !bytes.isEmpty else { return false }
    return write(ByteBuffer(bytes: bytes))
  }

  func closeAfterWriting() {
    let state = state.value
    guard let channel = state.channel, !state.isClosing else { return }
    flush()
    state.isClosing = true
    channel.writeAndFlush(ByteBuffer()).assumeIsolatedUnsafeUnchecked().whenComplete { _ in
      channel.close(promise: nil)
    }
    state.closesAt = channel.eventLoop.now + Limits.farewell
  }

  /// Closes a connection that does not take in the last words.
  func giveUp(at now: NIODeadline) {
    let state = state.value
    if now >= state.closesAt { state.channel?.close(promise: nil) }
  }

  private func backlog(of channel: any Channel) -> Int {
    (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? outbox + 1
  }
}

enum SessionEvent: Sendable {
  /// The client reads too slowly.
  case fellBehind
}

/// The bounds of a connection that are the same in every house.
enum Limits {
  /// Lines of one session that may wait for the house before its socket is read again.
  static let outstandingLines = 64
  /// Bytes that the system keeps for a connection, each way; Linux takes it twice.
  static let socketBuffer = 128 * 1_024
  /// How long the last words may take to be read.
  static let farewell = TimeAmount.seconds(2)
}
