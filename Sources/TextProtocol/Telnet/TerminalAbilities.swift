/// What a client can do, as a sum of powers of two (MTTS, https://tintin.mudhalla.net/protocols/mtts).
struct TerminalAbilities {
  private static let ansi = 1
  private static let utf8 = 4
  private static let colours = 8 | 256
  private static let screenReader = 64

  private let bits: Int

  /// - Parameter number: as the variable `MTTS` has it (MNES).
  init?(_ number: some StringProtocol) {
    guard let bits = Int(number), bits >= 0 else { return nil }
    self.bits = bits
  }

  /// - Parameter name: as a terminal type tells it, `MTTS 137`; nil of any other.
  init?(name: String) {
    let prefix = "MTTS "
    guard name.hasPrefix(prefix) else { return nil }
    self.init(name.dropFirst(prefix.count))
  }

  /// Whether a terminal of this name can show bold and underlined text.
  static func showsStyles(name: String) -> Bool {
    name.uppercased().contains("COLOR") || TerminalName.isOfTerminal(name)
  }

  var showsStyles: Bool { bits & (Self.ansi | Self.colours) != 0 }
  var knowsUTF8: Bool { bits & Self.utf8 != 0 }
  var hasScreenReader: Bool { bits & Self.screenReader != 0 }
}
