import NIOCore
import TextProtocol

/// Lines of the web: each ends in LF and has none before, as ``MessageReader`` hands them on.
final class FrameWire: Wire {
  let habits: ClientHabits

  private let isPlain: Bool
  private var pingsAt = NIODeadline.distantFuture

  /// - Parameter isPlain: whether frames go to the socket as they are, without TLS.
  init(_ habits: ClientHabits, isPlain: Bool) {
    self.habits = habits
    self.isPlain = isPlain
  }

  func begin(_ handler: SessionHandler, on channel: any Channel) {
    let outlet = handler.session.outlet
    outlet.attach(channel, isPlain: isPlain)
    // The other side closes first, once it has read the last words.
    outlet.isBare = false
    outlet.lastBytes = WebFrames.goodbye
    pingsAt = channel.eventLoop.now + WebLimits.pingInterval
    handler.open()
  }

  func handshakeIsOver(_ handler: SessionHandler) {}
  func finish(_ handler: SessionHandler) {}

  func takeIn(_ bytes: ByteBuffer, for handler: SessionHandler, at now: NIODeadline) {
    var arrivals: [Arrival] = []
    var work = 0
    for line in bytes.readableBytesView.split(separator: 0x0A, omittingEmptySubsequences: false)
      .dropLast()
    {
      let arrival =
        line.count > ProtocolDecoder.maxLine
        ? Arrival.lineTooLong : .line(String(decoding: line, as: UTF8.self))
      work += handler.admit(arrival, at: now, to: &arrivals)
    }
    handler.spend(work, at: now)
    handler.session.noteFreshness(at: now)
    handler.handOver(arrivals)
  }

  /// Proxies and phones close what has been silent for a minute.
  func sweep(_ handler: SessionHandler, at now: NIODeadline) {
    guard now >= pingsAt else { return }
    pingsAt = now + WebLimits.pingInterval
    if handler.session.outlet.write(WebFrames.ping) { handler.session.outlet.flush() }
  }
}
