/// To add a crowd, add a value here: its name, what each attacker sends first and over and over, and its
/// pace.
extension HostileCrowd {
  static let all = bytes + connecting + mixed + people

  /// Without a seat, and without an end.
  private static let bytes = [
    flood("a, backspace", [97, 8]),
    flood("echo on and off", [255, 253, 1, 255, 254, 1]),
    flood("DO TIMING-MARK", [255, 253, 6]),
    flood("changing window sizes", windowSizes, opening: [255, 251, 31]),
    flood("unknown options", (50...250).flatMap { [255, 251, $0, 255, 253, $0] }),
    flood("subnegotiations", [255, 250, 24, 0, 88, 255, 240], opening: [255, 251, 24]),
    flood("garbage", garbage),
    flood("newlines", [10]),
    flood("lines of 500 kB", longLine),
  ]

  private static let connecting = [
    HostileCrowd(name: "connect and close", hangsUp: true, turn: { _ in [] }),
    HostileCrowd(
      name: "one TLS hello, 690 a second", pace: .all(690), hangsUp: true, usesTLS: true,
      turn: { _ in hello }),
  ]

  private static let mixed = [
    HostileCrowd(
      name: "all of these mixed",
      sizes: [Size(connections: 160, addresses: 8, processes: 8)] + usualSizes,
      turn: { mixture($0) })
  ]

  private static func mixture(_ attacker: Attacker) -> [UInt8] {
    switch attacker.number % 8 {
    case 0: garbage
    case 1: telnet
    case 2: newlines
    case 3: longLine
    case 4: Array("rosa\nwrong key \(attacker.turns)\n".utf8)
    case 5: Array("/join loud as m\(attacker.number)c\(attacker.connections)\n/leave\n".utf8)
    case 6: Array("/help\n/events\n".utf8)
    default: backspaces
    }
  }

  private static func flood(
    _ name: String, _ bytes: [UInt8], opening: [UInt8] = []
  ) -> HostileCrowd {
    let chunk = repeated(bytes)
    return HostileCrowd(name: name, opening: { _ in opening }, turn: { _ in chunk })
  }

  /// As much of it as one call sends.
  private static func repeated(_ bytes: [UInt8]) -> [UInt8] {
    Array(repeatElement(bytes, count: max(1, 65_536 / bytes.count)).joined())
  }

  private static let windowSizes: [UInt8] = (0...255).flatMap {
    [255, 250, 31, 0, $0, 0, 24, 255, 240]
  }
  private static let garbage = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 * 7_919 >> 5) }
  private static let telnet = repeated([255, 253, 1, 255, 254, 1])
  private static let newlines = repeated([10])
  private static let backspaces = repeated([97, 8])
  private static let longLine: [UInt8] = Array(repeating: 120, count: 500_000) + [10]

  /// A greeting of TLS 1.2 that asks for a signature (RFC 5246, 7.4.1.2), the same each time.
  private static let hello: [UInt8] = {
    let extensions: [UInt8] =
      [0, 10, 0, 4, 0, 2, 0, 29]  // supported_groups: x25519
      + [0, 11, 0, 2, 1, 0]  // ec_point_formats: uncompressed
      + [0, 13, 0, 8, 0, 6, 4, 1, 8, 4, 4, 3]  // signature_algorithms: RSA and ECDSA with SHA-256
    let suites: [UInt8] = [0xC0, 0x2F, 0xC0, 0x2B]  // ECDHE with AES-128-GCM
    let body: [UInt8] =
      [3, 3] + Array(repeating: 7, count: 32) + [0, 0, UInt8(suites.count)] + suites + [1, 0, 0]
      + [UInt8(extensions.count)] + extensions
    let message: [UInt8] = [1, 0, 0, UInt8(body.count)] + body
    return [22, 3, 1, 0, UInt8(message.count)] + message
  }()
}
