import ActivityKit
import Foundation
import YAML

/// The text of a file whatever it was saved as.
struct TextDecoding {
  /// In UTF-8, without a byte order mark.
  let source: SourceText
  /// What is to be said of it, and where; nil for UTF-8.
  let note: (message: String, range: SourceRange)?
  /// Whether some lines of UTF-8 have bytes that are not; they are U+FFFD in the source.
  let hasSpoiltLines: Bool

  init(_ bytes: [UInt8], file: String) {
    let place = { SourceRange(file: file, at: SourcePosition(line: $0, column: 1)) }
    if let text = Self.utf16(bytes) {
      source = SourceText(Array(text.utf8), file: file)
      note = ("the file is UTF-16; it was read as that", place(1))
      hasSpoiltLines = false
    } else if String(validating: bytes, as: UTF8.self) != nil {
      source = SourceText(bytes, file: file)
      note = nil
      hasSpoiltLines = false
    } else {
      let lines = Self.lines(bytes)
      hasSpoiltLines = lines.spoilt < lines.whole
      if hasSpoiltLines {
        source = SourceText(Array(String(decoding: bytes, as: UTF8.self).utf8), file: file)
        let others = lines.spoilt - 1
        let words =
          others == 0
          ? "this line has" : "this and \(Phrase.count(others, "more line")) have"
        note = (
          "\(words) bytes that are not UTF-8, as the others are; save the file as UTF-8",
          place(lines.first)
        )
      } else {
        source = SourceText(Array(Self.windows1252(bytes).utf8), file: file)
        note = (
          "the file is not UTF-8, as this line shows; it was read as Latin-1 (Windows-1252)",
          place(lines.first)
        )
      }
    }
  }

  // MARK: UTF-16

  static func isUTF16(_ bytes: [UInt8]) -> Bool { isLittle(bytes) != nil }

  /// With a byte order mark; or without one, where each second byte is zero, as in Western text.
  private static func isLittle(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(2_000)
    guard head.count >= 8, head.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let most = head.count / 2 * 9 / 10
    if zeros[1] >= most, zeros[0] == 0 { return true }
    return zeros[0] >= most && zeros[1] == 0 ? false : nil
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard let isLittle = isLittle(bytes) else { return nil }
    let start = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[low]) + 256 * UInt16(bytes[high])
    }
    return String(decoding: units, as: UTF16.self)
  }

  // MARK: What is not UTF-8

  /// How many lines have bytes that are not UTF-8, how many have other characters than those of ASCII
  /// and are UTF-8, and the first of the former.
  private static func lines(_ bytes: [UInt8]) -> (spoilt: Int, whole: Int, first: Int) {
    var (spoilt, whole, first) = (0, 0, 1)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 >= 0x80 }) {
      if String(validating: line, as: UTF8.self) != nil {
        whole += 1
      } else {
        if spoilt == 0 { first = index + 1 }
        spoilt += 1
      }
    }
    return (spoilt, whole, first)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(windows(UInt32(byte)) ?? Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// The character that Windows-1252 has where Latin-1 has none; nil for any other.
  static func windows(_ code: UInt32) -> Unicode.Scalar? {
    (0x80...0x9F).contains(code) ? extras[Int(code) - 0x80] : nil
  }

  /// 0x80 to 0x9F; those that stand for nothing become U+FFFD.
  private static let extras = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
