import House
import Messages
import NIOCore
import NIOWebSocket
import TextProtocol

/// Where one connection of the web becomes a session: it is counted with those that are none until then, and
/// with all sessions from then on.
final class WebDoor {
  /// Adds what serves a connection from now on, behind all that is in its pipeline.
  typealias Settle = (_ channel: any Channel, _ habits: ClientHabits) throws -> Void

  private let listening: Listening
  private let pages: Admissions
  private let key: AddressKey
  private let isPlain: Bool
  private var isInside = true

  /// - Parameters:
  ///   - pages: counts the connections that are no sessions, this one with them.
  ///   - key: the address that it is counted for there.
  ///   - isPlain: whether bytes go to the socket as they are, without TLS.
  init(_ listening: Listening, _ pages: Admissions, _ key: AddressKey, isPlain: Bool) {
    self.listening = listening
    self.pages = pages
    self.key = key
    self.isPlain = isPlain
  }

  /// Whether there are so many connections that those which wait for nothing had better go.
  var isCrowded: Bool { pages.count > WebLimits.connections / 2 }

  /// It is no connection of requests any more.
  func leave() {
    guard isInside else { return }
    isInside = false
    pages.release(key)
  }

  /// How lines and messages go.
  enum Way {
    case socket
    /// Messages come as a stream of events, lines by requests.
    case stream
  }

  /// Takes a session in, or turns it away with a word.
  /// - Returns: what serves it then; nil where there are too many to tell each.
  func enter(_ channel: any Channel, from address: AddressKey, by way: Way) -> Settle? {
    switch listening.admit(channel, from: address) {
    case .welcome(let work): settle(from: address, work, way)
    case .refused(let goodbye): Self.refuse(goodbye, way)
    case .ignored: nil
    }
  }

  /// Somebody with a stream.
  func caller(_ token: String) -> WebCallers.Caller? { listening.callers[token] }

  private func settle(from address: AddressKey, _ work: WorkBudget, _ way: Way) -> Settle {
    { [listening, isPlain] channel, habits in
      let token = WebCallers.makeToken()
      let form = way == .socket ? WebForm.socket : .stream(token)
      let session = try listening.makeSession(on: channel, from: address, work, form.framing)
      let handler = try listening.makeHandler(
        of: session, WebWire(habits, form, isPlain: isPlain))
      let pipeline = channel.pipeline.syncOperations
      switch way {
      case .socket:
        try pipeline.addHandlers([
          ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: WebLimits.message)),
          MessageReader(session), handler,
        ])
      case .stream:
        listening.callers.add(handler, token, on: channel)
        try pipeline.addHandlers([StreamReader(session), handler])
      }
    }
  }

  private static func refuse(_ goodbye: Goodbye, _ way: Way) -> Settle {
    { channel, _ in
      let form = way == .socket ? WebForm.socket : .stream(nil)
      let style = Style(mode: .json, columns: nil, framing: form.framing)
      var words = form.opening
      words.writeBytes(Renderer(style).bytes(.bye(goodbye)))
      if way == .socket { words.writeImmutableBuffer(WebFrames.close(.tryAgainLater)) }
      channel.writeAndFlush(words).whenComplete { _ in channel.close(promise: nil) }
    }
  }
}

extension WebSocketErrorCode {
  /// 1013 of the registry of RFC 6455: the server is overloaded.
  static let tryAgainLater = WebSocketErrorCode(codeNumber: 1_013)
}
