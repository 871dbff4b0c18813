import ActivityKit
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
  /// The client tells of a screen reader; told once.
  case screenReader
  /// The language that the client's side is set to; told once.
  case language(Language)
  /// The client wants a sign of life. It should count as a line where lines are limited.
  case areYouThere
  /// Somebody who has typed nothing strikes a key by which programs are ended: Ctrl-C, Ctrl-D and the like. It
  /// should count as a line, too.
  case stop
}

/// From bytes to lines: telnet and the ends of lines, in whatever pieces the bytes come.
///
/// What comes out does not depend on the pieces, except that echoed bytes may be joined.
public struct ProtocolDecoder: Sendable {
  /// The longest line in bytes, its end not counted.
  public static let maxLine = LineFramer.maxLine

  private var codec = TelnetCodec()
  private var framer = LineFramer()
  /// Whether the client is asked nothing more: it was asked, it ends its lines in LF alone, or it is a program that
  /// has asked for json.
  private var isLeftAlone = false
  /// Whether the last line was of somebody who types.
  private var followsWords = false

  public init() {}

  /// Whether the client has sent a command of telnet.
  public var speaksTelnet: Bool { codec.speaksTelnet }

  /// Whether the client knows nothing but lines, and ends them in LF alone.
  public var isBare: Bool { !codec.speaksTelnet && !framer.hasSeenReturn }

  /// What is to follow a question, for a client that wants to know where it ends.
  public var promptMark: PromptMark { codec.promptMark }

  /// Whether the client's terminal can show bold and underlined text, and nothing tells that it should not.
  public var showsStyles: Bool {
    codec.showsStyles && !codec.wantsNoColours && !codec.hasScreenReader
  }

  /// Whether the client has told that it knows UTF-8.
  public var knowsUTF8: Bool { codec.knowsUTF8 }

  /// Telnet commands so far, and characters that were to be taken back: both are more work than their bytes.
  public var effort: (commands: Int, erasures: Int) { (codec.commands, framer.erasures) }

  /// Whether these bytes, where they come first, are Ctrl-C or Ctrl-D.
  public static func isKey(_ bytes: [UInt8]) -> Bool { LineFramer.isKey(bytes) }

  /// Takes some bytes and hands out what is complete, in order.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ emit: (DecoderEvent) -> Void) {
    var position = 0
    while let token = codec.next(in: bytes, from: &position) {
      switch token {
      case .text(let range):
        framer.echoes = codec.echoes
        var start = range.lowerBound
        while let token = framer.next(in: bytes, from: &start, to: range.upperBound) {
          take(token, emit)
        }
      case .escapedByte:
        if let token = framer.appendEscaped(TelnetCommand.escape) { take(token, emit) }
      case .key(let key): if let token = framer.strike(key) { take(token, emit) }
      case .reply(let reply):
        flushEcho(emit)
        emit(.reply(reply))
      case .windowSize(let columns, let rows): emit(.windowSize(columns: columns, rows: rows))
      case .terminalType(let name, let next):
        emit(.terminalType(name))
        if !codec.hasScreenReader, TerminalAbilities(name: name)?.hasScreenReader == true {
          codec.hasScreenReader = true
          emit(.screenReader)
        }
        if let next {
          flushEcho(emit)
          emit(.reply(next))
        }
      case .variables(let language, let hasScreenReader):
        if let language { emit(.language(language)) }
        if hasScreenReader { emit(.screenReader) }
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

  private mutating func take(_ token: LineFramer.Token, _ emit: (DecoderEvent) -> Void) {
    switch token {
    case .line(let line):
      noteWords(in: line)
      emit(.line(line))
    case .tooLong:
      followsWords = false
      emit(.lineTooLong)
    case .stop: emit(.stop)
    case .lineFeed:
      // Telnet ends lines in CR LF, and most of its clients wait until they are asked.
      guard followsWords, !isLeftAlone else { return }
      isLeftAlone = true
      let questions = codec.ask()
      guard !questions.isEmpty else { return }
      flushEcho(emit)
      emit(.reply(questions))
    }
  }

  /// Programs begin with commands, and ask for json by one.
  private mutating func noteWords(in line: String) {
    if !framer.followsReturn { isLeftAlone = true }
    guard !isLeftAlone else { return }
    let isCommand = HouseWord.beginsWithSlash(line[...])
    let first = line.first { $0 != " " }
    let isObject = first == "{" || first == "["
    followsWords = !isCommand && !isObject
    if isCommand, line.lowercased().contains(Mode.json.rawValue) { isLeftAlone = true }
  }

  private mutating func flushEcho(_ emit: (DecoderEvent) -> Void) {
    if !framer.echo.isEmpty { emit(.reply(framer.takeEcho())) }
  }
}
