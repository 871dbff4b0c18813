import Words

/// Cuts text into lines. CR LF, LF, CR NUL and a CR before anything else end a line; BS and DEL take
/// back the character before, for clients that send each key as it is struck.
struct LineFramer: Sendable {
  enum Token: Equatable {
    case line(String)
    /// The line is longer than ``maxLine``; the rest of it is dropped up to its end.
    case tooLong
    /// The LF after the CR that has ended a line.
    case lineFeed
    /// Ctrl-C or Ctrl-D where nothing is typed.
    case stop
  }

  /// The longest line in bytes, its end not counted.
  static let maxLine = 4_096

  /// The line so far; empty, without memory of its own, between lines that come in one piece.
  private var line: [UInt8] = []
  private var isDiscarding = false
  /// Whether a CR has just ended a line, so that a LF or NUL after it is part of that end.
  private(set) var followsReturn = false
  /// What the client is to show for what it sent, while ``echoes``.
  private(set) var echo: [UInt8] = []
  var echoes = false
  /// How many characters were to be taken back so far.
  private(set) var erasures = 0
  /// Whether a line has ended in CR.
  private(set) var hasSeenReturn = false

  private static let endOfText: UInt8 = 0x03
  private static let endOfTransmission: UInt8 = 0x04
  private static let null: UInt8 = 0x00
  private static let backspace: UInt8 = 0x08
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let delete: UInt8 = 0x7F

  /// Whether these bytes are a key that is taken as one at the beginning of a line.
  static func isKey(_ bytes: [UInt8]) -> Bool {
    bytes == [endOfText] || bytes == [endOfTransmission]
  }

  /// The next line in `bytes` from `start`, which is moved past it; nil at `end`.
  mutating func next(
    in bytes: UnsafeRawBufferPointer, from start: inout Int, to end: Int
  ) -> Token? {
    while start < end {
      let runStart = start
      while start < end, !Self.isSpecial(bytes[start]) { start += 1 }
      let run = UnsafeRawBufferPointer(rebasing: bytes[runStart..<start])
      if !run.isEmpty { followsReturn = false }
      if start < end, Self.endsLine(bytes[start]), line.isEmpty, !isDiscarding, !followsReturn,
        run.count <= Self.maxLine
      {
        // The line lies here in one piece.
        show(run)
        finish(bytes[start])
        start += 1
        return .line(String(decoding: run, as: UTF8.self))
      }
      if let refusal = append(run) { return refusal }
      guard start < end else { return nil }
      let byte = bytes[start]
      start += 1
      if let token = take(byte) { return token }
    }
    return nil
  }

  /// Hands over the line so far to whatever cuts lines from now on.
  mutating func takeLine() -> [UInt8] {
    defer { line = [] }
    return line
  }

  /// Goes on with a line that was begun elsewhere.
  /// - Parameter echo: what is to be shown of it.
  mutating func resume(_ line: [UInt8], followsReturn: Bool, showing echo: [UInt8]) {
    (self.line, self.followsReturn) = (line, followsReturn)
    self.echo += echo
  }

  /// What the client is to show since this was last asked.
  mutating func takeEcho() -> [UInt8] {
    defer { echo = [] }
    return echo
  }

  /// Takes back the last character.
  mutating func eraseCharacter() {
    erasures += 1
    let end = line.count
    var start = end
    // A character is a base with marks and selectors on it, and what joiners tie to it.
    while let scalar = lastScalar(before: start) {
      start -= scalar.length
      guard scalar.joinsWhatIsBefore || endsInJoiner(start) else { break }
    }
    guard start < end else { return }
    if echoes {
      let columns =
        end - start == 1
        ? 1 : Columns.count(of: String(decoding: line[start...], as: UTF8.self))
      for _ in 0..<columns { echo += [0x08, 0x20, 0x08] }
    }
    line.removeSubrange(start...)
  }

  /// Takes back the line so far.
  mutating func eraseLine() {
    erasures += 1
    guard echoes else { return line.removeAll(keepingCapacity: true) }
    while !line.isEmpty { eraseCharacter() }
  }

  /// Takes a key that came as a command of telnet. Within a character it is the next byte of that.
  mutating func strike(_ key: TelnetKey) -> Token? {
    guard endsWithinCharacter else { return key.stops ? stop() : nil }
    return withUnsafeBytes(of: key.byte) { append($0) }
  }

  /// Takes a byte of text that telnet had escaped: it is never valid UTF-8.
  mutating func appendEscaped(_ byte: UInt8) -> Token? {
    followsReturn = false
    return withUnsafeBytes(of: byte) { append($0) }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 0x20 { return byte == delete }
    return switch byte {
    case lineFeed, carriageReturn, backspace, null, endOfText, endOfTransmission: true
    default: false
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  private mutating func append(_ run: UnsafeRawBufferPointer) -> Token? {
    guard !run.isEmpty, !isDiscarding else { return nil }
    guard line.count + run.count <= Self.maxLine else {
      // As much as would have been shown had it come byte by byte.
      show(UnsafeRawBufferPointer(rebasing: run.prefix(Self.maxLine - line.count)))
      line = []
      isDiscarding = true
      return .tooLong
    }
    show(run)
    line.append(contentsOf: run)
    return nil
  }

  private mutating func take(_ byte: UInt8) -> Token? {
    switch byte {
    case Self.lineFeed, Self.carriageReturn:
      if followsReturn, byte == Self.lineFeed {
        followsReturn = false
        return .lineFeed
      }
      finish(byte)
      if isDiscarding {
        isDiscarding = false
        return nil
      }
      defer { line = [] }
      return .line(String(decoding: line, as: UTF8.self))
    case Self.backspace, Self.delete:
      followsReturn = false
      eraseCharacter()
    case Self.endOfText, Self.endOfTransmission:
      followsReturn = false
      return stop()
    default:
      followsReturn = false
    }
    return nil
  }

  /// In the middle of a line there is something to be rid of, and nobody is sent away for it.
  private func stop() -> Token? { line.isEmpty && !isDiscarding ? .stop : nil }

  private mutating func finish(_ byte: UInt8) {
    followsReturn = byte == Self.carriageReturn
    if followsReturn { hasSeenReturn = true }
    if echoes { echo += [Self.carriageReturn, Self.lineFeed] }
  }

  private mutating func show(_ run: UnsafeRawBufferPointer) {
    if echoes { echo += run.filter { $0 >= 0x20 && $0 != TelnetCommand.escape } }
  }

  /// Whether the line so far ends in the middle of a character.
  private var endsWithinCharacter: Bool {
    for (rest, byte) in line.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
      return rest < (byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0)
    }
    return false
  }

  /// Whether a zero width joiner is the last thing before a place in the line.
  private func endsInJoiner(_ end: Int) -> Bool {
    end >= 3 && line[end - 1] == 0x8D && line[end - 2] == 0x80 && line[end - 3] == 0xE2
  }

  /// The last scalar before a place in the line; a byte that belongs to none counts as one.
  private func lastScalar(before end: Int) -> (length: Int, joinsWhatIsBefore: Bool)? {
    guard end > 0 else { return nil }
    guard line[end - 1] >= 0x80 else { return (1, false) }
    var length = 1
    while length < min(4, end), line[end - length] & 0xC0 == 0x80 { length += 1 }
    var bytes = line[end - length..<end].makeIterator()
    var decoder = Unicode.UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes), bytes.next() == nil else {
      return (1, false)
    }
    return (length, scalar.joinsWhatIsBefore)
  }
}

extension Unicode.Scalar {
  /// Whether it is part of the character before it: a mark, a selector, a joiner, a skin tone.
  fileprivate var joinsWhatIsBefore: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return (0x1F3FB...0x1F3FF).contains(value)
    }
  }
}
