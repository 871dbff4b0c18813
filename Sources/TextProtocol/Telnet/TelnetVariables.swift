import Messages

/// What a client says of itself in variables (NEW-ENVIRON, RFC 1572).
struct TelnetVariables {
  private static let isVariable: UInt8 = 0
  private static let isValue: UInt8 = 1
  private static let isEscaped: UInt8 = 2
  private static let isUserVariable: UInt8 = 3

  /// In the order in which they decide (POSIX, "Environment Variables").
  private static let ofLanguage = ["LC_ALL", "LANG"]

  /// What the client can do (MNES, https://tintin.mudhalla.net/protocols/mnes): the number of MTTS.
  private static let ofAbilities = "MTTS"

  /// Whoever has it set, and not to nothing, wants no colours (https://no-color.org).
  private static let againstColours = "NO_COLOR"

  /// The zone of the client's side (POSIX, "Other Environment Variables").
  private static let ofZone = "TZ"

  /// What is asked for. Clients that follow MNES know one kind of variable only, others the other one.
  static let wanted: [UInt8] = [isVariable, isUserVariable].flatMap { kind in
    (ofLanguage + [ofAbilities, againstColours, ofZone]).flatMap { [kind] + $0.utf8 }
  }

  private var values: [String: String] = [:]

  /// - Parameter list: what follows the IS or INFO of a subnegotiation.
  init(_ list: some Sequence<UInt8>) {
    var (name, value): ([UInt8], [UInt8]?) = ([], nil)
    var bytes = list.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case Self.isVariable, Self.isUserVariable:
        keep(value, of: name)
        (name, value) = ([], nil)
      case Self.isValue: value = []
      default:
        guard let meant = byte == Self.isEscaped ? bytes.next() : byte else { break }
        if value == nil { name.append(meant) } else { value?.append(meant) }
      }
    }
    keep(value, of: name)
  }

  private mutating func keep(_ value: [UInt8]?, of name: [UInt8]) {
    guard let value else { return }
    values[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
  }

  /// The language that the client's side is set to; nil where none is told, as by `LANG=C`.
  var language: Language? {
    Self.ofLanguage.compactMap { values[$0].flatMap { Language($0) } }.first
  }

  /// The zone that the client's side is set to, as it tells it; nil where none is told.
  var zone: String? {
    values[Self.ofZone].flatMap { $0.isEmpty || $0.utf8.count > 64 ? nil : $0 }
  }

  var abilities: TerminalAbilities? { values[Self.ofAbilities].flatMap { TerminalAbilities($0) } }

  /// Whether the client tells of a screen reader.
  var hasScreenReader: Bool { abilities?.hasScreenReader == true }

  var wantsNoColours: Bool { values[Self.againstColours]?.isEmpty == false }

  /// Whether the client's side writes UTF-8, by the first of these that is set.
  var knowsUTF8: Bool {
    let locale = Self.ofLanguage.compactMap { values[$0] }.first { !$0.isEmpty }
    let charset = locale?.uppercased().replacing("-", with: "") ?? ""
    return charset.contains(".UTF8") || abilities?.knowsUTF8 == true
  }
}
