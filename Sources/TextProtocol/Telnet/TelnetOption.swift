/// Telnet options by number (IANA "Telnet Options").
enum TelnetOption {
  static let echo: UInt8 = 1
  static let suppressGoAhead: UInt8 = 3
  static let terminalType: UInt8 = 24
  static let windowSize: UInt8 = 31
  static let variables: UInt8 = 39
  static let charset: UInt8 = 42
}

/// Telnet commands (RFC 854).
enum TelnetCommand {
  static let subnegotiationEnd: UInt8 = 240
  static let areYouThere: UInt8 = 246
  static let eraseCharacter: UInt8 = 247
  static let eraseLine: UInt8 = 248
  static let subnegotiation: UInt8 = 250
  static let will: UInt8 = 251
  static let wont: UInt8 = 252
  static let `do`: UInt8 = 253
  static let dont: UInt8 = 254
  static let escape: UInt8 = 255
}
