/// Reads keys out of what a terminal sends: UTF-8, the control characters of Emacs, and the sequences of
/// ECMA-48 as xterm, the VT series and Linux have them. What it does not know it swallows.
struct KeyReader: Sendable {
  private enum State {
    case text, escape
    /// After `ESC O`.
    case keypad
    case sequence
    /// After `ESC [ [`, as Linux sends F1 to F5.
    case lastOfSequence
  }

  private static let escape: UInt8 = 0x1B
  /// Of the parameters of a sequence; more than any key has.
  private static let maxParameters = 8

  private var state = State.text
  private var parameters: [UInt8] = []
  /// A character that has not come whole.
  private var character: [UInt8] = []
  /// Whether a CR has just ended a line, so that a LF or NUL after it is part of that end.
  private(set) var followsReturn: Bool

  init(followsReturn: Bool = false) { self.followsReturn = followsReturn }

  /// Whether a character has begun and not ended.
  var isWithinCharacter: Bool { !character.isEmpty }

  /// The next key in `bytes` from `start`, which is moved past it; nil at `end`.
  mutating func next(
    in bytes: UnsafeRawBufferPointer, from start: inout Int, to end: Int
  ) -> EditKey? {
    while start < end {
      let byte = bytes[start]
      if !character.isEmpty, byte & 0xC0 != 0x80 {
        character = []
        return .text("\u{FFFD}")
      }
      start += 1
      if let key = read(byte) { return key }
    }
    return nil
  }

  private mutating func read(_ byte: UInt8) -> EditKey? {
    if byte >= 0x80 {
      (state, followsReturn) = (.text, false)
      return readCharacter(byte)
    }
    // However a sequence was broken off, a line ends where it ends.
    guard byte >= 0x20 else { return readControl(byte) }
    followsReturn = false
    switch state {
    case .text: return byte == 0x7F ? .backspace : .text(Unicode.Scalar(byte))
    case .escape: return readEscape(byte)
    case .keypad:
      state = .text
      return Self.cursorKey(byte, isOfWord: false)
    case .lastOfSequence: state = .text
    case .sequence: return readSequence(byte)
    }
    return nil
  }

  private mutating func readCharacter(_ byte: UInt8) -> EditKey? {
    character.append(byte)
    let length =
      switch character[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard character.count == length else { return nil }
    var bytes = character.makeIterator()
    character = []
    var decoder = Unicode.UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes), bytes.next() == nil else {
      return .text("\u{FFFD}")
    }
    // Some terminals take C1 controls for commands.
    return scalar.properties.generalCategory == .control ? nil : .text(scalar)
  }

  private mutating func readControl(_ byte: UInt8) -> EditKey? {
    defer { followsReturn = byte == 0x0D }
    let isAfterEscape = state == .escape
    state = byte == Self.escape ? .escape : .text
    switch byte {
    case 0x01: return .home
    case 0x02: return .left
    case 0x03: return .interrupt
    case 0x04: return .endOfFile
    case 0x05: return .end
    case 0x06: return .right
    case 0x08: return isAfterEscape ? .eraseWordBefore : .backspace
    case 0x0A: return followsReturn ? nil : .enter
    case 0x0B: return .eraseToEnd
    case 0x0C: return .redraw
    case 0x0D: return .enter
    case 0x0E: return .newer
    case 0x10: return .older
    case 0x15: return .eraseToStart
    case 0x17: return .eraseToBlank
    case 0x19: return .yank
    default: return nil
    }
  }

  private mutating func readEscape(_ byte: UInt8) -> EditKey? {
    state = .text
    switch byte {
    case UInt8(ascii: "["):
      state = .sequence
      parameters = []
    case UInt8(ascii: "O"): state = .keypad
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return .wordLeft
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return .wordRight
    case UInt8(ascii: "d"), UInt8(ascii: "D"): return .eraseWordBehind
    case 0x7F: return .eraseWordBefore
    default: break
    }
    return nil
  }

  private mutating func readSequence(_ byte: UInt8) -> EditKey? {
    guard byte >= 0x40 else {
      if parameters.count < Self.maxParameters { parameters.append(byte) }
      return nil
    }
    if byte == UInt8(ascii: "["), parameters.isEmpty {
      state = .lastOfSequence
      return nil
    }
    state = .text
    let numbers = parameters.split(separator: UInt8(ascii: ";")).map { Array($0) }
    // 3 is Alt, 5 is Ctrl.
    let isOfWord = numbers.last == [UInt8(ascii: "5")] || numbers.last == [UInt8(ascii: "3")]
    guard byte == UInt8(ascii: "~") else { return Self.cursorKey(byte, isOfWord: isOfWord) }
    return switch numbers.first.map({ String(decoding: $0, as: UTF8.self) }) {
    case "1", "7": .home
    case "4", "8": .end
    case "3": numbers.count > 1 && isOfWord ? .eraseWordBehind : .delete
    default: nil
    }
  }

  private static func cursorKey(_ byte: UInt8, isOfWord: Bool) -> EditKey? {
    switch byte {
    case UInt8(ascii: "A"): .older
    case UInt8(ascii: "B"): .newer
    case UInt8(ascii: "C"): isOfWord ? .wordRight : .right
    case UInt8(ascii: "D"): isOfWord ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    // As rxvt sends them with Ctrl.
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: nil
    }
  }
}
