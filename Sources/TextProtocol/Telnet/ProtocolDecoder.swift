import ActivityKit
public import Messages

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
  /// The time zone of the client's side, as it names it; told once.
  case zone(String)
  /// The client wants to know what anybody may know of the house: a ``HouseStatus``. Told once.
  case statusWanted
  /// The client wants a sign of life. It should count as a line where lines are limited.
  case areYouThere
  /// Somebody who has typed nothing strikes a key by which programs are ended: Ctrl-C, Ctrl-D and the like. It
  /// should count as a line, too.
  case stop
}

/// From bytes to lines: telnet and the ends of lines, in whatever pieces the bytes come.
///
/// What comes out does not depend on the pieces, except for what is shown of what was typed.
public struct ProtocolDecoder: Sendable {
  /// The longest line in bytes, its end not counted.
  public static let maxLine = LineFramer.maxLine

  private var codec = TelnetCodec()
  private var framer = LineFramer()
  /// While lines are edited here: it takes them in place of the framer.
  private var editor: LineEditor?
  /// Whether somebody has chosen that, or that they are not.
  private var choice: Bool?
  /// Whether the client is a terminal, by the first name of it that it told.
  private var isTerminal: Bool?
  /// Whether the client takes a line that begins with a slash for itself.
  public private(set) var keepsSlash = false
  private var columns: Int?
  /// Whether the client is asked nothing more: it was asked, it ends its lines in LF alone, or it is a program that
  /// has asked for json.
  private var isLeftAlone = false
  /// Whether the last line was of somebody who types.
  private var followsWords = false

  /// Whether lines are edited here without being asked for.
  public var editsByItself = true
  /// Whether lines that were edited are kept in memory, to be had again.
  public var remembersLines = false

  public init() {}

  /// Whether the client has sent a command of telnet.
  public var speaksTelnet: Bool { codec.speaksTelnet }

  /// Whether the client knows nothing but lines, and ends them in LF alone.
  public var isBare: Bool { !codec.speaksTelnet && !framer.hasSeenReturn }

  /// Whether the client was asked how wide its window is, and has not told yet.
  public var awaitsWindow: Bool { codec.awaitsWindow }

  /// What is to follow a question, for a client that wants to know where it ends.
  public var promptMark: PromptMark { codec.promptMark }

  /// Whether the client's terminal can show bold and underlined text, and nothing tells that it should not.
  public var showsStyles: Bool {
    codec.showsStyles && !codec.wantsNoColours && !codec.hasScreenReader
  }

  /// Whether the client has told that it knows UTF-8.
  public var knowsUTF8: Bool { codec.knowsUTF8 }

  /// What the client is told beside the text.
  public var packages: GMCPPackages { codec.packages }

  /// Telnet commands so far, and characters that were to be taken back: both are more work than their bytes. Steps
  /// are characters that were gone through while a line was edited.
  public var effort: (commands: Int, erasures: Int, steps: Int) {
    (codec.commands, framer.erasures, stepsBefore + (editor?.steps ?? 0))
  }
  private var stepsBefore = 0

  /// Whether these bytes, where they come first, are Ctrl-C or Ctrl-D.
  public static func isKey(_ bytes: [UInt8]) -> Bool { LineFramer.isKey(bytes) }

  /// Takes some bytes and hands out what is complete, in order.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ emit: (DecoderEvent) -> Void) {
    var position = 0
    while let token = codec.next(in: bytes, from: &position) {
      settleWhoEdits()
      switch token {
      case .text(let range):
        framer.echoes = codec.echoes
        var start = range.lowerBound
        while let token = nextToken(in: bytes, from: &start, to: range.upperBound) {
          take(token, emit)
        }
      case .escapedByte:
        // In the editor it is what any other byte is that is no UTF-8.
        let token =
          editor == nil
          ? framer.appendEscaped(TelnetCommand.escape) : editor?.strike(.text("\u{FFFD}"))
        if let token { take(token, emit) }
      case .key(let key):
        let token = editor == nil ? framer.strike(key) : editor?.strike(key)
        if let token { take(token, emit) }
      case .reply(let reply):
        flushEcho(emit)
        emit(.reply(reply))
      case .windowSize(let columns, let rows): emit(.windowSize(columns: columns, rows: rows))
      case .terminalType(let name, let next):
        isTerminal = isTerminal ?? TerminalName.isOfTerminal(name)
        if TerminalName.keepsSlash(name) { keepsSlash = true }
        emit(.terminalType(name))
        if !codec.hasScreenReader, TerminalAbilities(name: name)?.hasScreenReader == true {
          codec.hasScreenReader = true
          emit(.screenReader)
        }
        if let next {
          flushEcho(emit)
          emit(.reply(next))
        }
      case .variables(let language, let zone, let hasScreenReader):
        if let language { emit(.language(language)) }
        if let zone { emit(.zone(zone)) }
        if hasScreenReader { emit(.screenReader) }
      case .statusWanted: emit(.statusWanted)
      case .areYouThere: emit(.areYouThere)
      case .eraseCharacter:
        if editor == nil { framer.eraseCharacter() } else { _ = editor?.strike(.backspace) }
      case .eraseLine:
        if editor == nil { framer.eraseLine() } else { _ = editor?.strike(.eraseToStart) }
      }
    }
    settleWhoEdits()
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
  public mutating func hideTyping(_ hides: Bool) -> [UInt8] {
    editor?.hide(hides)
    return takeEcho() + codec.hideTyping(hides)
  }

  private mutating func nextToken(
    in bytes: UnsafeRawBufferPointer, from start: inout Int, to end: Int
  ) -> LineFramer.Token? {
    guard editor == nil else { return editor?.next(in: bytes, from: &start, to: end) }
    return framer.next(in: bytes, from: &start, to: end)
  }

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
    let echo = takeEcho()
    if !echo.isEmpty { emit(.reply(echo)) }
  }

  private mutating func takeEcho() -> [UInt8] {
    let echo = framer.echo.isEmpty ? [] : framer.takeEcho()
    guard let edited = editor?.takeEcho() else { return echo }
    return echo + edited
  }
}

// MARK: Editing

extension ProtocolDecoder {
  /// Whether lines can be edited here: not where the client has a line of its own to type in, or knows nothing but
  /// lines.
  public var mayEdit: Bool { !isBare && isTerminal ?? true }

  /// Has lines edited here, where the client lets it, or by the client.
  /// - Returns: the bytes to send.
  public mutating func edit(_ isOn: Bool) -> [UInt8] {
    choice = isOn
    let request = codec.edit(isOn)
    settleWhoEdits()
    return request + takeEcho()
  }

  /// The window is so wide; nil where that is not known.
  /// - Returns: what shows the line that is being typed in it.
  public mutating func setColumns(_ columns: Int?) -> [UInt8] {
    guard columns != self.columns else { return [] }
    self.columns = columns
    editor?.setColumns(columns)
    return takeEcho()
  }

  /// What is to be sent before something that comes while a line is being typed, so that it does not land in it.
  public static let clearRow = EditedRow.erase

  /// What shows that line again below; nil where none is shown from here.
  public var lineAgain: [UInt8]? { editor?.lineAgain }

  /// By itself only where the client, a terminal, has left it to this end to show what is typed.
  private var isEditing: Bool {
    codec.isEchoing && (choice ?? (editsByItself && isTerminal == true && codec.wantsEcho))
  }

  /// Whoever takes lines from now on goes on with the one so far.
  private mutating func settleWhoEdits() {
    guard isEditing != (editor != nil) else {
      editor?.remembers = remembersLines
      return
    }
    guard var last = editor else {
      var new = LineEditor(
        continuing: framer.takeLine(), followsReturn: framer.followsReturn,
        isHidden: codec.hidesTyping)
      new.setColumns(columns)
      new.remembers = remembersLines
      editor = new
      return
    }
    framer.resume(
      Array(last.line.utf8), followsReturn: last.followsReturn, showing: last.takeEcho())
    stepsBefore += last.steps
    editor = nil
  }
}
