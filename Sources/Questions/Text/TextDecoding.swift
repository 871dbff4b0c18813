import Foundation
import YAML

/// The text of a file whatever it was saved as.
struct TextDecoding {
  /// In UTF-8, without a byte order mark.
  let source: SourceText
  /// What is to be said of it, and where; nil for UTF-8.
  let note: (message: String, range: SourceRange)?

  init(_ bytes: [UInt8], file: String) {
    let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
    if let text = Self.utf16(bytes) {
      source = SourceText(Array(text.utf8), file: file)
      note = ("the file is UTF-16; it was read as that", start)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      source = SourceText(bytes, file: file)
      note = nil
    } else {
      let (text, line) = Self.windows1252(bytes)
      source = SourceText(Array(text.utf8), file: file)
      note = (
        "the file is not UTF-8, as this line shows; it was read as Latin-1 (Windows-1252)",
        SourceRange(file: file, at: SourcePosition(line: line, column: 1))
      )
    }
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[low]) + 256 * UInt16(bytes[high])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The text, and the line of the first byte that is not UTF-8.
  private static func windows1252(_ bytes: [UInt8]) -> (String, line: Int) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let index = Int(byte) - 0x80
      scalars.append(extras.indices.contains(index) ? extras[index] : Unicode.Scalar(byte))
    }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      if scalar.first == 0x0A { line += 1 }
    }
    return (String(scalars), line)
  }

  /// 0x80 to 0x9F; those that stand for nothing become U+FFFD.
  private static let extras = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
