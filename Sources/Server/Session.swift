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
    var isFlushDue = false
    var isClosing = false
    /// When the last words are given up on.
    var closesAt = NIODeadline.distantFuture
    var hideTyping: ((Bool) -> Void)?
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

  func attach(_ channel: any Channel, hideTyping: @escaping (Bool) -> Void) {
    state.value.channel = channel
    state.value.hideTyping = hideTyping
  }

  func detach() {
    state.value.channel = nil
    state.value.hideTyping = nil
  }

  func setColumns(_ columns: Int) { view.withLockedValue { $0.columns = columns } }

  /// Queues bytes; true when this is the first since the last flush.
  ///
  /// A reader that has fallen behind by more bytes than its outbox takes loses the connection here, so that
  /// it neither delays the room nor grows memory.
  func write(_ bytes: ByteBuffer) -> Bool {
    let state = state.value
    guard let channel = state.channel, !state.isClosing else { return false }
    if !channel.isWritable, backlog(of: channel) > outbox {
      state.isClosing = true
      channel.pipeline.fireUserInboundEventTriggered(SessionEvent.fellBehind)
      channel.close(promise: nil)
      return false
    }
    channel.write(bytes, promise: nil)
    defer { state.isFlushDue = true }
    return !state.isFlushDue
  }

  func flush() {
    state.value.isFlushDue = false
    state.value.channel?.flush()
  }

  func flushIfDue() { if state.value.isFlushDue { flush() } }

  func hideTyping(_ isSecret: Bool) -> Bool {
    guard let hide = state.value.hideTyping else { return false }
    hide(isSecret)
    return true
  }

  func closeAfterWriting() {
    let state = state.value
    guard let channel = state.channel, !state.isClosing else { return }
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
