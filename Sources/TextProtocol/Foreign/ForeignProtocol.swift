/// A protocol that a client speaks and a house does not.
public enum ForeignProtocol: String, Sendable, CaseIterable {
  case http, tls, ssh, smtp, irc, socks, mqtt, redis, rdp, smb, postgres, gemini
  /// SIP and RTSP, whose requests look like those of HTTP.
  case sip
  /// The line by which a proxy says who comes, which nobody here reads.
  case proxy

  /// What the first bytes of a connection are.
  public enum Verdict: Sendable, Equatable {
    case ours
    /// More bytes will tell.
    case undecided
    case foreign(ForeignProtocol)
  }

  /// What a client of the protocol is answered before the connection ends; empty where no answer helps.
  public var answer: [UInt8] {
    switch self {
    case .http: Self.badRequest("HTTP/1.1")
    case .sip: Self.badRequest("SIP/2.0")
    // RFC 8446, 6: a fatal alert, handshake_failure.
    case .tls: [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28]
    // RFC 1928, 3: no acceptable methods.
    case .socks: [0x05, 0xFF]
    // MQTT 3.1.1, 3.2: unacceptable protocol version.
    case .mqtt: [0x20, 0x02, 0x00, 0x01]
    // RFC 4253, 4.2: lines before that of the version are for people.
    case .ssh, .proxy: Array("\(Self.sentence)\r\n".utf8)
    case .smtp: Array("554 \(Self.sentence)\r\n".utf8)
    case .irc: Array("ERROR :\(Self.sentence)\r\n".utf8)
    case .redis: Array("-ERR \(Self.sentence)\r\n".utf8)
    case .gemini: Array("59 \(Self.sentence)\r\n".utf8)
    case .rdp, .smb, .postgres: []
    }
  }

  private static let sentence =
    "This is a Parlor house, which is visited with telnet or another client for lines of text."

  private static func badRequest(_ version: String) -> [UInt8] {
    Array(
      """
      \(version) 400 Bad Request\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Length: \(sentence.utf8.count + 2)\r
      Connection: close\r
      \r
      \(sentence)\r\n
      """.utf8)
  }
}
