import Messages
import TextProtocol

/// SplitMix64: the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text that breaks what it can.
enum Nasty {
  static let text =
    "\"quoted\" back\\slash \u{0}\u{1B}[2J\u{7}\u{7F}\u{85}\u{9B}\n\r\t \u{2028} é漢👩‍👩‍👧 \u{202E}"
    + "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"
  static let chat = Message.chat(from: "ana", text: text)
}
