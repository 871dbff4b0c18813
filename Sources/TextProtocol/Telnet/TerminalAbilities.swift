/// What a client can do, as a sum of powers of two (MTTS, https://tintin.mudhalla.net/protocols/mtts).
struct TerminalAbilities {
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

  var hasScreenReader: Bool { bits & Self.screenReader != 0 }
}
