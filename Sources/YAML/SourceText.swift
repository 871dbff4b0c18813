/// The text of one file, by line and column, for looking up ranges and showing lines.
public struct SourceText: Sendable {
  public let file: String
  /// The bytes without a byte order mark.
  package let bytes: [UInt8]
  /// Where each line starts. LF, CR LF and CR end a line, as they do in YAML.
  private let lineStarts: [Int]

  public init(_ bytes: [UInt8], file: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.file = file
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    lineStarts = self.bytes.withUnsafeBufferPointer(Self.starts)
  }

  /// At least 1. A text that ends in a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// A line without its line break, counted from 1; bytes that are not UTF-8 are shown as U+FFFD.
  /// Empty for a line that does not exist.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
  }

  /// Where the bytes of a line stand, without its line break; empty for a line that does not exist.
  package func byteRange(ofLine number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number - 1) else { return 0..<0 }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a range, its lines joined by `\n`.
  public func text(in range: SourceRange) -> String {
    var lines: [String] = []
    for number in range.start.line...max(range.start.line, range.end.line) {
      let scalars = line(number).unicodeScalars
      let from = number == range.start.line ? range.start.column - 1 : 0
      let to = number == range.end.line ? range.end.column - 1 : scalars.count
      lines.append(String(String.UnicodeScalarView(scalars.prefix(to).dropFirst(from))))
    }
    return lines.joined(separator: "\n")
  }

  /// The line of a range with other text in its place; nil when the range goes over several lines.
  package func line(of range: SourceRange, replacedBy text: String) -> String? {
    guard range.start.line == range.end.line else { return nil }
    let scalars = line(range.start.line).unicodeScalars
    return String(String.UnicodeScalarView(scalars.prefix(range.start.column - 1))) + text
      + String(String.UnicodeScalarView(scalars.dropFirst(range.end.column - 1)))
  }

  /// Just after the last character.
  package var end: SourcePosition { position(ofByte: bytes.count) }

  /// The line and column of a byte.
  package func position(ofByte offset: Int) -> SourcePosition {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    return SourcePosition(line: low + 1, column: before.unicodeScalars.count + 1)
  }

  /// Just after the last character of a line that is not a blank.
  package func trimmedEnd(ofLine number: Int) -> SourcePosition {
    let line = bytes[byteRange(ofLine: number)]
    let blanks = line.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    let ink = line.dropLast(blanks)
    let count =
      ink.allSatisfy { $0 < 0x80 }
      ? ink.count : String(decoding: ink, as: UTF8.self).unicodeScalars.count
    return SourcePosition(line: number, column: count + 1)
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
      if byte == 0x0A || byte == 0x0D { starts.append(index) }
    }
    return starts
  }
}
