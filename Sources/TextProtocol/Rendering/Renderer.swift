import Messages
import Words

/// Writes messages as bytes. A message to many is rendered once per style, and the bytes are shared.
public struct Renderer: Sendable {
  public let style: Style

  private let voice: Voice

  public init(_ style: Style, _ words: Words = .shipped) {
    self.style = style
    voice = Voice(words, style.language)
  }

  /// Appends the message: some lines, each ended by CR LF. In json that is exactly one line; in the
  /// other styles it may be none. A question has the mark of the style after it.
  public func render(_ message: Message, into bytes: inout [UInt8]) {
    switch style.mode {
    case .json:
      message.writeJSON(in: voice, into: &bytes)
    case .plain, .ansi:
      let layout = Layout(width: style.width, isColoured: style.mode == .ansi)
      for paragraph in message.page(voice).paragraphs { layout.write(paragraph, into: &bytes) }
      if message.asks { bytes += style.mark.bytes }
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
  /// Whether its reader is to type something now.
  fileprivate var asks: Bool {
    if case .prompt(let prompt) = self { return prompt.isYours }
    if case .floor(_, _, let yours, _, _) = self { return yours }
    return kind == .signin
  }
}
