/// Telnet options by number (IANA "Telnet Options").
enum TelnetOption {
  static let binary: UInt8 = 0
  static let echo: UInt8 = 1
  static let suppressGoAhead: UInt8 = 3
  static let timingMark: UInt8 = 6
  static let terminalType: UInt8 = 24
  static let endOfRecord: UInt8 = 25
  static let windowSize: UInt8 = 31
  static let variables: UInt8 = 39
  static let charset: UInt8 = 42
  static let serverStatus: UInt8 = 70
  static let gmcp: UInt8 = 201
}

/// Telnet commands (RFC 854, 885 and 1184).
enum TelnetCommand {
  static let endOfFile: UInt8 = 236
  static let suspend: UInt8 = 237
  static let abort: UInt8 = 238
  static let endOfRecord: UInt8 = 239
  static let subnegotiationEnd: UInt8 = 240
  static let `break`: UInt8 = 243
  static let interruptProcess: UInt8 = 244
  static let abortOutput: UInt8 = 245
  static let areYouThere: UInt8 = 246
  static let eraseCharacter: UInt8 = 247
  static let eraseLine: UInt8 = 248
  static let goAhead: UInt8 = 249
  static let subnegotiation: UInt8 = 250
  static let will: UInt8 = 251
  static let wont: UInt8 = 252
  static let `do`: UInt8 = 253
  static let dont: UInt8 = 254
  static let escape: UInt8 = 255

  /// A subnegotiation, in which a byte 255 stands twice.
  static func frame(_ option: UInt8, _ body: [UInt8]) -> [UInt8] {
    let escaped = body.contains(escape) ? body.flatMap { $0 == escape ? [$0, $0] : [$0] } : body
    return [escape, subnegotiation, option] + escaped + [escape, subnegotiationEnd]
  }
}
