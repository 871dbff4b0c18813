import ActivityKit

/// The latest lines of somebody, in memory, to be had again.
struct LineHistory: Sendable {
  static let maxLines = 50
  static let maxBytes = 8_192

  /// Keys and codes are given with these.
  private static let secretCommands = ["join", "rejoin"]

  private var lines: [String] = []
  private var bytes = 0
  /// Which one is looked at; nil for what is typed.
  private var place: Int?
  /// What was typed before any was looked at.
  private var draft = ""

  /// Keeps a line as the latest, unless it is blank, the same again, or may have a key in it.
  mutating func add(_ line: String) {
    rest()
    let length = line.utf8.count
    guard line.contains(where: { !$0.isWhitespace }), line != lines.last, length <= Self.maxBytes,
      !Self.mayHoldKey(line), !Self.holdsCode(line)
    else { return }
    lines.append(line)
    bytes += length
    while lines.count > Self.maxLines || bytes > Self.maxBytes {
      bytes -= lines.removeFirst().utf8.count
    }
  }

  /// Whatever stands for the slash, and however the command is shortened or misspelt.
  private static func mayHoldKey(_ line: String) -> Bool {
    let line = line.drop(while: \.isWhitespace)
    guard line.first?.isLetter == false else { return false }
    let word = line.drop { !$0.isLetter }.prefix(while: \.isLetter).lowercased()
    return !word.isEmpty
      && secretCommands.contains {
        $0.hasPrefix(word) || Spelling.distance($0, String(word.prefix(16)), limit: 2) <= 2
      }
  }

  /// Whether three groups of four letters and digits come one behind the other, a digit among them: every code
  /// looks like that, whatever stands between them and around it.
  private static func holdsCode(_ line: String) -> Bool {
    var (letters, hasDigit) = (0, false)
    for group in line.utf8.split(whereSeparator: { !isInCode($0) }) {
      guard group.count % 4 == 0 else {
        (letters, hasDigit) = (0, false)
        continue
      }
      letters += group.count
      if group.contains(where: { digits.contains($0) }) { hasDigit = true }
      if letters >= 12, hasDigit { return true }
    }
    return false
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private static func isInCode(_ byte: UInt8) -> Bool {
    digits.contains(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Whether none is looked at.
  var isResting: Bool { place == nil }

  var hasOlder: Bool { (place ?? lines.count) > 0 }

  /// The line before the one that is looked at; nil where there is none.
  mutating func older(than typed: String) -> String? {
    let next = (place ?? lines.count) - 1
    guard next >= 0 else { return nil }
    if place == nil { draft = typed }
    place = next
    return lines[next]
  }

  /// The line after it, and at last what was typed.
  mutating func newer() -> String? {
    guard let now = place else { return nil }
    guard now + 1 < lines.count else {
      defer { rest() }
      return draft
    }
    place = now + 1
    return lines[now + 1]
  }

  /// Looks at none any more.
  mutating func rest() { (place, draft) = (nil, "") }
}
