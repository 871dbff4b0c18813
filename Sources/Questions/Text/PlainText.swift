import Foundation
import YAML

/// What texts from elsewhere are made into before anyone reads them.
enum PlainText {
  /// Without control characters, overrides of direction and the blanks around it; tabs become
  /// blanks, and line breaks `\n`.
  static func clean(_ raw: String) -> (text: String, hadControls: Bool) {
    if isClean(raw) { return (raw, false) }
    let bare = trimmed(raw)
    if bare.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return (bare, false) }
    var scalars = String.UnicodeScalarView()
    var (hadControls, isAfterReturn) = (false, false)
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !isAfterReturn { scalars.append("\n") }
      case "\t": scalars.append(" ")
      // A hyphen that shows only where a line breaks: nothing is lost without it.
      case "\u{AD}": break
      // Marks of direction, and what stands for no character, which YAML refuses.
      case "\u{200E}", "\u{200F}", "\u{FFFE}", "\u{FFFF}": hadControls = true
      case _ where Quotation.isPrintable(scalar): scalars.append(scalar)
      default: hadControls = true
      }
      isAfterReturn = scalar == "\r"
    }
    return (trimmed(String(scalars)), hadControls)
  }

  /// Without the blanks and line breaks around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    if isInk(first), isInk(last) { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Line breaks with the blanks around them become one blank.
  static func joinedLines(_ text: String) -> String {
    guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return text }
    return text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// As the reader of answers compares choices: without case, accents and blanks around it.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private static func isInk(_ byte: UInt8) -> Bool { (0x21..<0x7F).contains(byte) }

  private static func isClean(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else {
      return bytes.isEmpty
    }
    return bytes.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}
