import ActivityKit
public import Messages
public import Words

/// Writes messages as bytes. A message to many is rendered once per style, and the bytes are shared.
public struct Renderer: Sendable {
  public let style: Style

  private let voice: Voice

  public init(_ style: Style, _ words: Words = .shipped) {
    self.style = style
    voice = Voice(words, style.language)
  }

  /// Appends the message: some lines, each ended by CR LF. In json that is exactly one line; in the
  /// other styles it may be none. A question has the mark of the style after it, and what a client of GMCP is
  /// told stands before. Where the style has frames or events, they are one, and the end of the last line is left out.
  public func render(_ message: Message, into bytes: inout [UInt8]) {
    guard style.framing != .lines else { return write(message, into: &bytes) }
    var text: [UInt8] = []
    write(message, into: &text)
    if !text.isEmpty { style.framing.write(text.dropLast(2), into: &bytes) }
  }

  private func write(_ message: Message, into bytes: inout [UInt8]) {
    switch style.mode {
    case .json:
      message.writeJSON(in: voice, into: &bytes)
    case .plain, .ansi, .speech:
      if let package = message.kind.package, style.packages.contains(GMCPPackages(package)) {
        package.write(message, in: voice, into: &bytes)
      }
      let layout = Layout(width: style.width, isColoured: style.mode == .ansi)
      var page = message.fitted(to: style, in: voice).page(voice)
      if style.mode == .speech, message.isOfTheHouse { page.writeForEar() }
      if style.isolates { page.isolate() }
      // Air before what is to be decided; a voice needs none.
      if style.mode != .speech, message.isWeighty { bytes += [0x0D, 0x0A] }
      for paragraph in page.paragraphs { layout.write(paragraph, into: &bytes) }
      if message.asks { bytes += style.mark.bytes }
      if message.rings { bytes.append(0x07) }
    }
  }

  /// The bytes of one message.
  public func bytes(_ message: Message) -> [UInt8] {
    var bytes: [UInt8] = []
    render(message, into: &bytes)
    return bytes
  }

  /// The lines of one message without their ends: for transcripts and tests.
  public func lines(_ message: Message) -> [String] {
    let text = String(decoding: bytes(message), as: UTF8.self)
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }
}

extension Message {
  /// Whether it is not what somebody says.
  fileprivate var isOfTheHouse: Bool {
    switch kind {
    case .chat, .said, .tell, .announcement: false
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .who,
      .roster, .hands, .balance, .activity, .say, .prompt, .saved, .passed, .closed, .reminder,
      .tally, .list, .phase, .board, .recap, .result, .scores, .award, .teams, .breakout,
      .regrouped, .floor,
      .agenda, .run, .time, .paused, .resumed, .extended, .help, .mode, .pong, .notice, .error,
      .bye:
      true
    }
  }

  /// Whether whoever is told of it hears the bell of their terminal.
  fileprivate var rings: Bool {
    if case .phase(let phase) = self { phase.rings } else { false }
  }

  /// Whether its reader is to think before typing something now, or sees others do so: the door's other questions
  /// come at once, one after another.
  fileprivate var isWeighty: Bool {
    if case .signin(let question) = self { return question.step == .agreement }
    return asks || kind == .prompt
  }

  /// Whether its reader is to type something now.
  fileprivate var asks: Bool {
    if case .prompt(let prompt) = self { return prompt.isYours }
    if case .floor(_, _, let yours, _, _) = self { return yours }
    return kind == .signin
  }
}
