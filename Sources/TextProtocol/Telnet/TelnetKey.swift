/// A key of a terminal that a telnet command stands for, such as IP for Ctrl-C.
///
/// Clients that look for their own keys in the lower seven bits of a byte send such a command in place of the
/// second byte of a letter too: `Ü` is C3 9C, and Ctrl-\ is 1C.
struct TelnetKey: Equatable {
  /// The byte that stands for the key where it is no command, with the eighth bit set.
  let byte: UInt8
  /// Whether somebody strikes it to be rid of what runs.
  let stops: Bool

  init?(_ command: UInt8) {
    switch command {
    case TelnetCommand.endOfFile: (byte, stops) = (0x84, true)
    case TelnetCommand.suspend: (byte, stops) = (0x9A, true)
    case TelnetCommand.abort, TelnetCommand.break: (byte, stops) = (0x9C, true)
    case TelnetCommand.interruptProcess: (byte, stops) = (0x83, true)
    case TelnetCommand.abortOutput: (byte, stops) = (0x8F, false)
    default: return nil
    }
  }
}
