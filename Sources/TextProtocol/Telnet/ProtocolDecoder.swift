import Messages

/// What the bytes of a client amount to.
public enum DecoderEvent: Sendable, Equatable {
  /// A line without its end, possibly empty; bytes that are no UTF-8 are U+FFFD in it. It has not
  /// passed ``Hygiene`` yet: ``CommandTable`` sees to that.
  case line(String)
  /// A line of more than ``ProtocolDecoder/maxLine`` bytes: none of it will come.
  case lineTooLong
  /// Bytes to be sent back as they are.
  case reply([UInt8])
  /// The client's window; 0 for what it does not know.
  case windowSize(columns: Int, rows: Int)
  /// A name of the client's terminal, such as `XTERM`; a client may have three.
  case terminalType(String)
  /// The language that the client's side is set to; told once.
  case language(Language)
  /// The client wants a sign of life. It should count as a line where lines are limited.
  case areYouThere
}

/// From bytes to lines: telnet and the ends of lines, in whatever pieces the bytes come.
///
/// What comes out does not depend on the pieces, except that echoed bytes may be joined.
public struct ProtocolDecoder: Sendable {
  /// The longest line in bytes, its end not counted.
  public static let maxLine = LineFramer.maxLine

  private var codec = TelnetCodec()
  private var framer = LineFramer()

  public init() {}

  /// Whether the client has negotiated an option: it speaks telnet.
  public var speaksTelnet: Bool { codec.speaksTelnet }

  /// Telnet commands so far, and characters that were to be taken back: both are more work than their bytes.
  public var effort: (commands: Int, erasures: Int) { (codec.commands, framer.erasures) }

  /// Takes some bytes and hands out what is complete, in order.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ emit: (DecoderEvent) -> Void) {
    var position = 0
    while let token = codec.next(in: bytes, from: &position) {
      switch token {
      case .text(let range):
        framer.echoes = codec.echoes
        var start = range.lowerBound
        while let token = framer.next(in: bytes, from: &start, to: range.upperBound) {
          emit(token.event)
        }
      case .escapedByte:
        if let token = framer.appendEscaped(TelnetCommand.escape) { emit(token.event) }
      case .reply(let reply):
        flushEcho(emit)
        emit(.reply(reply))
      case .windowSize(let columns, let rows): emit(.windowSize(columns: columns, rows: rows))
      case .terminalType(let name, let next):
        emit(.terminalType(name))
        if let next {
          flushEcho(emit)
          emit(.reply(next))
        }
      case .language(let language): emit(.language(language))
      case .areYouThere: emit(.areYouThere)
      case .eraseCharacter: framer.eraseCharacter()
      case .eraseLine: framer.eraseLine()
      }
    }
    flushEcho(emit)
  }

  /// Takes some bytes and returns what is complete, in order.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [DecoderEvent] {
    var events: [DecoderEvent] = []
    Array(bytes).withUnsafeBytes { feed($0) { events.append($0) } }
    return events
  }

  /// Asks the client not to show what is typed, for a key, or to show it again.
  /// - Returns: the bytes to send; none for a client that has not spoken telnet.
  public mutating func hideTyping(_ hides: Bool) -> [UInt8] { codec.hideTyping(hides) }

  private mutating func flushEcho(_ emit: (DecoderEvent) -> Void) {
    if !framer.echo.isEmpty { emit(.reply(framer.takeEcho())) }
  }
}

extension LineFramer.Token {
  fileprivate var event: DecoderEvent {
    switch self {
    case .line(let line): .line(line)
    case .tooLong: .lineTooLong
    }
  }
}
