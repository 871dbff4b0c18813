import ActivityKit
import House
import Messages
import Names
import TextProtocol
import Words

extension FuzzTarget {
  /// Telnet and lines: fed in pieces, bytes amount to the same as fed whole.
  static let telnet = FuzzTarget(
    "telnet", share: 35,
    seeds: [
      String(repeating: "x", count: 4_090), "hello\r\nworld\n", "/join one as ana\r\0/quit\r",
      "pass\u{8}\u{8}x\n",
    ],
    pieces: awkward + ["\r\n", "\n", "\r", "\r\0", "a", " ", "/say hi", "x\u{7F}", "漢\u{8}"],
    bytes: [
      [255, 251, 31], [255, 253, 1], [255, 253, 3], [255, 254, 1], [255, 252, 24], [255, 251, 24],
      [255, 250, 31, 0, 80, 0, 24, 255, 240], [255, 250, 24, 0, 88, 255, 240], [255, 255],
      [255, 250, 31, 255, 255, 0, 24, 255, 240], [255, 246], [255, 247], [255, 248], [255, 241],
      [255, 250], [255, 240], [255], [255, 251, 42],
      [255, 250, 42, 1, 59, 85, 84, 70, 45, 56, 255, 240],
      [255, 251, 39], [255, 250, 39, 0, 3, 76, 65, 78, 71, 1, 101, 115, 2, 255, 240],
      [255, 253, 42], [0xF0, 0x9F], [0xC3], [0x80], [255, 243], [255, 244], [255, 253, 6], [3], [4],
      [255, 250, 24] + Array(repeating: 65, count: 200), [255, 253, 70], [255, 253, 201],
      [255, 250, 201] + Array("Core.Supports.Add [\"Parlor 1\"]".utf8) + [255, 240],
    ]
  ) { input, random in
    let whole = Outcome(of: input[...], inPieces: false, &random)
    let pieces = Outcome(of: input[...], inPieces: true, &random)
    if whole.lines != pieces.lines { return "the pieces decide what the lines are" }
    if whole.replies != pieces.replies { return "the pieces decide what is replied" }
    if whole.lines.contains(where: { $0.utf8.count > 3 * ProtocolDecoder.maxLine }) {
      return "a line is too long"
    }
    // 200 answers of at most a few dozen bytes, and the echo of what came.
    if whole.replies.count > 20_000 + 8 * input.count { return "the reply is a flood" }
    return nil
  }

  /// What came out of the decoder.
  private struct Outcome {
    var lines: [String] = []
    var replies: [UInt8] = []

    init(of input: ArraySlice<UInt8>, inPieces: Bool, _ random: inout RandomSource) {
      var decoder = ProtocolDecoder()
      var rest = input
      while !rest.isEmpty {
        let most = input.count > 600 ? 600 : 7
        let size = inPieces ? Int.random(in: 1...most, using: &random) : input.count
        let piece = rest.prefix(size)
        rest = rest.dropFirst(piece.count)
        for event in decoder.feed(piece) {
          switch event {
          case .line(let line): lines.append(line)
          case .lineTooLong: lines.append("too long")
          case .reply(let bytes): replies += bytes
          case .windowSize, .terminalType, .screenReader, .language, .zone: break
          case .statusWanted: lines.append("status")
          case .areYouThere: lines.append("are you there")
          case .stop: lines.append("stop")
          }
        }
      }
    }
  }

  /// The first bytes of a connection: judged in the end, and an ordinary name is never a program.
  static let firstBytes = FuzzTarget(
    "first bytes", share: 8,
    seeds: [
      "GET / HTTP/1.1\r\n", "PRI * HTTP/2.0\r\n\r\nSM", "SSH-2.0-x\r\n", "EHLO a.b\r\n",
      "*1\r\n$4\r\nPING", "PROXY TCP4 1.2.3.4", "CAP LS 302\r\n", "ana\r\n",
      String(repeating: "x", count: 1_100),
    ],
    pieces: awkward + [
      "GET ", "/", " HTTP/", "1.1", "\r\n", "*", "$", ":", "SIP/2.0", "MAIL FROM:",
    ],
    bytes: [
      [0x16, 0x03, 0x01], [0x03, 0x00], [0x04, 0x01], [0x05, 0x01, 0x00], [0x10, 0x0C, 0, 4],
      [0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F], [0, 0, 0, 8], [0x0D, 0x0A, 0x0D, 0x0A, 0],
      [255, 253, 1],
    ]
  ) { input, random in
    let count = Int.random(in: 0...input.count, using: &random)
    if case .foreign(let early) = ForeignProtocol.judge(Array(input.prefix(count))),
      ForeignProtocol.judge(input) != .foreign(early)
    {
      return "what was another protocol is none once more has come"
    }
    if input.count > 1_024, ForeignProtocol.judge(input) == .undecided {
      return "it is never judged"
    }
    return nil
  }

  /// Lines and commands: whatever is typed is read as something, and is clean.
  static let line = FuzzTarget(
    "line", share: 25,
    seeds: House.commandWords.rows.map(\.usage) + [
      "hello there", "/join friday-social as \"Ana Maria\" key abc", "/tell \"ana b\" hi",
      "/extend 1h30m", "//literally", "/mode json", "/ping \u{1B}[2J",
    ],
    pieces: awkward + House.commandWords.rows.map { "/\($0.name)" } + [
      " as ", " key ", "\"", "“", "”", "/", "//", " ", "1h", "30s", "99999999m", "-1", "ana",
      "{\"a\":1}",
    ]
  ) { input, random in
    let text = String(decoding: input, as: UTF8.self)
    let access = CommandAccess.allCases[
      Int.random(in: 0..<CommandAccess.allCases.count, using: &random)]
    switch House.commandWords.read(text, for: access) {
    case .utterance(let text), .speech(let text):
      return isClean(text) ? nil : "speech is not clean"
    case .refused(let error):
      return isClean(Voice.english.text(error.sentence))
        ? nil : "a refusal repeats what is not clean"
    case .command(_, let arguments):
      return isRead(arguments, using: &random) ? nil : "a command carries what is not clean"
    case .empty: return nil
    }
  }

  /// Whatever a command reads its arguments as is clean.
  private static func isRead(
    _ arguments: Arguments, using random: inout some RandomNumberGenerator
  ) -> Bool {
    var arguments = arguments
    while !arguments.isEmpty {
      do throws(Refusal) {
        let read =
          switch Int.random(in: 0..<6, using: &random) {
          case 0: try arguments.person()
          case 1: try arguments.name()
          case 2: arguments.words(upTo: ["as", "key"]) ?? ""
          case 3: "\(arguments.take("as")) \(arguments.optionalWord() ?? "")"
          case 4: "\(try arguments.duration(.argumentsTime, upTo: .hours(1)))"
          default: try arguments.text(.argumentsText)
          }
        if !isClean(read) { return false }
      } catch {
        return isClean(Voice.english.text(error.sentence))
      }
    }
    return true
  }

  /// Hygiene: cleaning twice is cleaning once, and nothing that could do harm is left.
  static let text = FuzzTarget(
    "hygiene", share: 20, seeds: ["hello", "Grüße, 漢字 und 👩‍👩‍👧!", "e\u{301}e\u{301}"],
    pieces: awkward + ["a", " ", "é", "\u{1B}", "[", "m", "\u{9D}"]
  ) { input, _ in
    let once = Hygiene.clean(String(decoding: input, as: UTF8.self))
    if Hygiene.clean(once) != once { return "cleaning twice changes more" }
    return isClean(once) ? nil : "something unclean is left"
  }

  /// Names: what is taken is short, clean, and read back as itself.
  static let name = FuzzTarget(
    "nickname", share: 12, seeds: ["ana", "Ana Maria", "Ｒosa", "Ωmega ς", "Straße"],
    pieces: awkward + ["a", " ", "B", "ς", "Σ", "ﬃ", "\u{37A}", "=", "@", "+", "-", ":", ","]
  ) { input, _ in
    guard let name = try? Nickname(String(decoding: input, as: UTF8.self)) else { return nil }
    if name.text.count > Nickname.maxLength || name.text.utf8.count > Nickname.maxBytes {
      return "a name is too long"
    }
    guard isClean(name.text) else { return "a name is not clean" }
    guard let again = try? Nickname(name.text) else { return "a name is refused as it is shown" }
    return again.key == name.key ? nil : "a name has another key as it is shown"
  }

  /// Whether a terminal shows a text as it is, on one line.
  static func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        false
      default: true
      }
    }
  }
}
