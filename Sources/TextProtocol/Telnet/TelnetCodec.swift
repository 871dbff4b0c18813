import Messages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells telnet (RFC 854, 855) from text, byte by byte if need be, and negotiates.
///
/// It is silent until the other end shows that it speaks telnet, or ``ask()`` has it ask, so that a client
/// that does not speak telnet sees no garbage. Agreed to are BINARY (RFC 856), TTYPE (1091), NAWS (1073),
/// NEW-ENVIRON (1572), SGA (858), EOR (885), CHARSET with UTF-8 (2066), GMCP, MSSP, and ECHO (857) for those who ask
/// for it. ECHO and SGA are offered where somebody wants their lines edited.
struct TelnetCodec: Sendable {
  enum Token: Equatable {
    /// Text, as a range of the bytes given.
    case text(Range<Int>)
    /// A byte 255 of text that was escaped.
    case escapedByte
    /// To be sent back.
    case reply([UInt8])
    case windowSize(columns: Int, rows: Int)
    /// With what asks for the next one.
    case terminalType(String, next: [UInt8]?)
    /// What is new of what the client tells of itself.
    case variables(Language?, zone: String?, hasScreenReader: Bool)
    /// The client wants to know what anybody may know of the house.
    case statusWanted
    case areYouThere
    case eraseCharacter
    case eraseLine
    case key(TelnetKey)
  }

  /// Bytes of a subnegotiation that are kept; of a longer one none.
  static let maxSubnegotiation = 128
  /// The same for a message of GMCP: some clients name all that they know in one.
  static let maxMessage = 1_024
  /// A message of GMCP is as much work as so many commands.
  static let commandsOfMessage = 16
  /// Answers to negotiation that a connection gets; then the codec falls silent, so that a flood is
  /// not answered by a flood.
  static let maxAnswers = 200
  /// Names of its terminal that a client is asked for.
  static let maxTerminalTypes = 3

  enum State: Equatable {
    case text, command
    case option(UInt8)
    case subnegotiation, subnegotiationCommand
  }

  var state = State.text
  var subnegotiation: [UInt8] = []
  var isOverlong = false
  var answers = 0
  /// Commands so far, whatever they were.
  var commands = 0
  var window = (columns: 0, rows: 0)
  /// The name of its terminal that the client told last, and how often it was asked since it agreed to tell.
  var terminalType: String?
  var terminalTypesAsked = 0
  /// The first language that the client told.
  var language: Language?
  /// The first zone that it told.
  var zone: String?
  /// Whether the client has told of a screen reader.
  var hasScreenReader = false
  /// Whether its terminal can show bold and underlined text, whether it wants to be spared that, and whether it
  /// has told that it knows UTF-8.
  var showsStyles = false
  var wantsNoColours = false
  var knowsUTF8 = false

  /// The packages of GMCP that the client has said it wants; nil until it says so.
  var supported: GMCPPackages?
  /// Whether it has asked what is to be known of the house, and whether that is still to be passed on.
  var hasToldStatus = false
  var wantsStatus = false

  /// Whether the other end has sent a telnet command.
  var speaksTelnet = false
  /// Whether it was asked for all that is of use here.
  var hasAsked = false
  /// What is to be sent to an end that has just shown that it speaks telnet.
  private var greeting: [UInt8] = []
  /// Whether the server wants typing hidden: see ``hideTyping(_:)``.
  var hidesTyping = false
  /// Whether the client asked to be echoed to.
  var wantsEcho = false
  /// Whether somebody wants what is typed shown from here, and whether SGA was offered for that: see ``edit(_:)``.
  var offersEcho = false
  var offersSuppression = false

  // Our side, agreed by DO and WILL.
  var ourBinary = OptionState.no
  var ourEcho = OptionState.no
  var ourSuppressGoAhead = OptionState.no
  var ourEndOfRecord = OptionState.no
  var ourCharset = OptionState.no
  var ourGMCP = OptionState.no
  var ourServerStatus = OptionState.no
  // Their side, agreed by WILL and DO.
  var theirBinary = OptionState.no
  var theirTerminalType = OptionState.no
  var theirWindowSize = OptionState.no
  var theirSuppressGoAhead = OptionState.no
  var theirCharset = OptionState.no
  var theirVariables = OptionState.no

  /// Whether the client leaves it to this end to show what is typed.
  var isEchoing: Bool { ourEcho.isOn && (wantsEcho || offersEcho) }
  /// Whether what is typed must be sent back for the client to show it.
  var echoes: Bool { isEchoing && !hidesTyping }

  /// Whether the other end was asked how wide its window is, or is about to tell, and has not told.
  var awaitsWindow: Bool {
    theirWindowSize == .wantYes || theirWindowSize == .yes && window == (0, 0)
  }

  /// What the other end is told beside the text.
  var packages: GMCPPackages { ourGMCP.isOn ? supported ?? .all : [] }

  /// What tells the other end that a question ends.
  var promptMark: PromptMark {
    guard speaksTelnet else { return .none }
    if ourEndOfRecord.isOn { return .endOfRecord }
    return ourSuppressGoAhead.isOn ? .none : .goAhead
  }

  /// The next thing in `bytes` from `start`, which is moved past it; nil at the end.
  mutating func next(in bytes: UnsafeRawBufferPointer, from start: inout Int) -> Token? {
    while true {
      if !greeting.isEmpty {
        defer { greeting = [] }
        return .reply(greeting)
      }
      if wantsStatus {
        wantsStatus = false
        return .statusWanted
      }
      guard start < bytes.count else { return nil }
      if state == .text {
        let end = Self.firstEscape(in: bytes, from: start)
        if end > start {
          defer { start = end }
          return .text(start..<end)
        }
        state = .command
        start += 1
        continue
      }
      let byte = bytes[start]
      start += 1
      if let token = receive(byte) { return token }
    }
  }

  private static func firstEscape(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(TelnetCommand.escape), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  /// Takes a byte that is not text.
  private mutating func receive(_ byte: UInt8) -> Token? {
    switch state {
    case .text: return nil
    case .command:
      commands += 1
      state = .text
      switch byte {
      case TelnetCommand.escape: return .escapedByte
      case TelnetCommand.will...TelnetCommand.dont: state = .option(byte)
      case TelnetCommand.endOfFile...:
        greeting = recognise()
        return carryOut(byte)
      // A 255 of some other encoding, with a letter after it.
      default: break
      }
    case .option(let verb):
      state = .text
      return negotiate(verb, byte).map(Token.reply)
    case .subnegotiation:
      if byte == TelnetCommand.escape { state = .subnegotiationCommand } else { store(byte) }
    case .subnegotiationCommand:
      switch byte {
      case TelnetCommand.escape:
        store(byte)
        state = .subnegotiation
      case TelnetCommand.subnegotiationEnd:
        state = .text
        return endSubnegotiation()
      default:
        // A command where the end was due: the subnegotiation is broken off and the command counts.
        dropSubnegotiation()
        state = .command
        return receive(byte)
      }
    }
    return nil
  }

  private mutating func carryOut(_ command: UInt8) -> Token? {
    switch command {
    case TelnetCommand.subnegotiation: state = .subnegotiation
    case TelnetCommand.areYouThere: return .areYouThere
    case TelnetCommand.eraseCharacter: return .eraseCharacter
    case TelnetCommand.eraseLine: return .eraseLine
    default: return TelnetKey(command).map(Token.key)
    }
    return nil
  }

  private mutating func store(_ byte: UInt8) {
    let most =
      subnegotiation.first == TelnetOption.gmcp ? Self.maxMessage : Self.maxSubnegotiation
    if subnegotiation.count == most { isOverlong = true }
    if !isOverlong { subnegotiation.append(byte) }
  }

  mutating func dropSubnegotiation() {
    subnegotiation.removeAll(keepingCapacity: true)
    isOverlong = false
  }
}
