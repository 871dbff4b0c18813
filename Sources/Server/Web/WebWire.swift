import NIOCore
import TextProtocol

/// Lines of the web: each ends in LF and holds none, as ``WebLine`` makes them.
final class WebWire: Wire {
  let habits: ClientHabits

  private let form: WebForm
  private let isPlain: Bool
  private var isDueAt = NIODeadline.distantFuture

  /// - Parameter isPlain: whether bytes go to the socket as they are, without TLS.
  init(_ habits: ClientHabits, _ form: WebForm, isPlain: Bool) {
    self.habits = habits
    self.form = form
    self.isPlain = isPlain
  }

  func begin(_ handler: SessionHandler, on channel: any Channel) {
    let outlet = handler.session.outlet
    outlet.attach(channel, isPlain: isPlain)
    outlet.isBare = form.goodbye == nil
    outlet.lastBytes = form.goodbye
    isDueAt = channel.eventLoop.now + WebLimits.pingInterval
    write(form.opening, to: outlet)
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
    guard now >= isDueAt else { return }
    isDueAt = now + WebLimits.pingInterval
    write(form.sign, to: handler.session.outlet)
  }

  private func write(_ bytes: ByteBuffer, to outlet: Outlet) {
    if outlet.write(bytes) { outlet.flush() }
  }
}

/// What the two ways of the web do not share.
struct WebForm: Sendable {
  let framing: Framing
  /// What stands before the first message.
  let opening: ByteBuffer
  /// What shows that the house is there.
  let sign: ByteBuffer
  /// What stands after the last message; the other side closes once it has read that. nil where the house closes.
  let goodbye: ByteBuffer?

  static let socket = WebForm(
    framing: .frames, opening: ByteBuffer(), sign: WebFrames.ping, goodbye: WebFrames.goodbye)

  /// - Parameter token: what lines are sent with; nil for somebody who is turned away.
  static func stream(_ token: String?) -> WebForm {
    var opening = ByteBuffer()
    opening.writeString("HTTP/1.1 200 OK\r\n")
    for (name, value) in WebAnswer.ofStream { opening.writeString("\(name): \(value)\r\n") }
    opening.writeString("\r\n")
    if let token { opening.writeString("event: session\ndata: \(token)\n\n") }
    return WebForm(
      framing: .events, opening: opening, sign: ByteBuffer(string: ":\n\n"), goodbye: nil)
  }
}

/// A message of the web as a line.
enum WebLine {
  /// nil for what is not UTF-8. What would end the line is a space.
  static func make(_ message: ByteBuffer) -> ByteBuffer? {
    guard String(validating: message.readableBytesView, as: UTF8.self) != nil else { return nil }
    var line = message
    line.withUnsafeMutableReadableBytes { bytes in
      for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
        bytes[index] = 0x20
      }
    }
    line.writeInteger(UInt8(0x0A))
    return line
  }
}
