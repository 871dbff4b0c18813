/// Telling other protocols from their first bytes. Each form is precise: no name and no command begins
/// like one of them, so nobody who visits with telnet is taken for a program.
extension ForeignProtocol {
  /// A first line that is longer is left to the limits of lines.
  private static let longestLine = 1_024

  /// Judges all the bytes that a connection has sent so far.
  public static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let first = bytes.first else { return .undecided }
    guard (0x20..<0x7F).contains(first) else { return judgeBinary(first, bytes) }
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      if bytes.count < longestLine { return .undecided }
      return isLongRequest(bytes) ? .foreign(.http) : .ours
    }
    if isRedis(bytes[..<end], then: bytes[end...]) { return .foreign(.redis) }
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    return named(by: line).map(Verdict.foreign) ?? .ours
  }

  // MARK: Lines

  private static func named(by line: String) -> ForeignProtocol? {
    let words = line.split(separator: " ")
    guard let first = words.first, let last = words.last else { return nil }
    if words.count >= 3, isToken(first) {
      if isVersion(last, of: "HTTP") { return .http }
      if isVersion(last, of: "SIP") || isVersion(last, of: "RTSP") { return .sip }
    }
    // HTTP/0.9, which scanners still speak.
    if words.count == 2, methods.contains(first), last.hasPrefix("/") { return .http }
    if line.hasPrefix("SSH-1.") || line.hasPrefix("SSH-2.") { return .ssh }
    if line.hasPrefix("gemini://") { return .gemini }
    if first == "PROXY", words.count >= 2, ["TCP4", "TCP6", "UNKNOWN"].contains(words[1]) {
      return .proxy
    }
    if first == "CAP", words.count >= 2, words[1] == "LS" { return .irc }
    if first == "USER", words.count >= 5, words[4].hasPrefix(":") { return .irc }
    return isMail(words, line) ? .smtp : nil
  }

  private static let methods: Set<Substring> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE",
  ]

  /// Greetings of a mail client name a host. People are called Helo, too.
  private static func isMail(_ words: [Substring], _ line: String) -> Bool {
    if line.uppercased().hasPrefix("MAIL FROM:") { return true }
    guard words.count == 2, ["EHLO", "HELO"].contains(words[0].uppercased()) else { return false }
    let host = words[1]
    return host == "localhost" || host.hasPrefix("[")
      || host.contains(".") && !host.hasSuffix(".") && !host.hasPrefix(".")
  }

  private static func isToken(_ word: Substring) -> Bool {
    word.utf8.count <= 24
      && word.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }

  /// `HTTP/1.1`
  private static func isVersion(_ word: Substring, of name: String) -> Bool {
    guard word.hasPrefix(name + "/") else { return false }
    let version = word.dropFirst(name.count + 1)
    return !version.isEmpty && version.utf8.allSatisfy { $0 == UInt8(ascii: ".") || isDigit($0) }
  }

  /// A request whose line goes on and on.
  private static func isLongRequest(_ bytes: [UInt8]) -> Bool {
    let words = bytes.prefix(24).split(separator: 0x20, maxSplits: 1)
    guard words.count == 2, let next = words[1].first else { return false }
    return next == UInt8(ascii: "/")
      && methods.contains(Substring(decoding: words[0], as: UTF8.self))
  }

  /// A list of so many strings, whose first follows at once.
  private static func isRedis(_ line: ArraySlice<UInt8>, then rest: ArraySlice<UInt8>) -> Bool {
    line.count > 1 && line.first == UInt8(ascii: "*") && line.dropFirst().allSatisfy(isDigit)
      && rest.starts(with: [0x0D, 0x0A, UInt8(ascii: "$")])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  // MARK: Bytes

  private static func judgeBinary(_ first: UInt8, _ bytes: [UInt8]) -> Verdict {
    let second = bytes.dropFirst().first
    switch first {
    // A record that holds a handshake.
    case 0x16: return judge(second.map { $0 == 0x03 }, .tls)
    // TPKT, version 3, which RDP begins with.
    case 0x03: return judge(second.map { $0 == 0x00 }, .rdp)
    case 0x04: return judge(second.map { $0 == 0x01 || $0 == 0x02 }, .socks)
    case 0x05: return judge(second.map { (1..<0x10).contains($0) }, .socks)
    case 0x10:
      let head = bytes.prefix(16)
      if contains(head, "MQTT") || contains(head, "MQIsdp") { return .foreign(.mqtt) }
      return bytes.count < 12 ? .undecided : .ours
    case 0x0D: return judgeProxy(bytes)
    case 0x00: return bytes.count < 8 ? .undecided : judgeFramed(bytes)
    default: return .ours
    }
  }

  private static func judge(_ isIt: Bool?, _ it: ForeignProtocol) -> Verdict {
    isIt.map { $0 ? .foreign(it) : .ours } ?? .undecided
  }

  /// The second version of the PROXY protocol begins with ends of lines.
  private static func judgeProxy(_ bytes: [UInt8]) -> Verdict {
    let signature: [UInt8] = [
      0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
    ]
    if bytes.starts(with: signature) { return .foreign(.proxy) }
    // Whoever has pressed Enter waits for an answer.
    return bytes.count > 4 && signature.starts(with: bytes) ? .undecided : .ours
  }

  /// What begins with its length in four bytes.
  private static func judgeFramed(_ bytes: [UInt8]) -> Verdict {
    let body = bytes[4..<8]
    if [0xFE, 0xFF].contains(body[4]), contains(body, "SMB") { return .foreign(.smb) }
    if body.starts(with: [0x00, 0x03, 0x00, 0x00]) || body.starts(with: [0x04, 0xD2, 0x16]) {
      return .foreign(.postgres)
    }
    return .ours
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }
}
