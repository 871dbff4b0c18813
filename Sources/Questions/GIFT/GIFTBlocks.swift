import YAML

/// The questions of a GIFT file as stretches of lines between blank ones.
///
/// Where questions follow each other without a blank line they are parted after the line that an
/// answer ends on, and `$CATEGORY:` takes its own line alone, as many files have it.
struct GIFTBlocks {
  enum Block {
    case category(String)
    /// The numbers of its lines.
    case question([Int])
  }

  private(set) var blocks: [Block] = []
  private(set) var comments = LineTally()
  private let source: SourceText
  private var lines: [Int] = []
  /// How many of the lines were looked at for the end of an answer.
  private var seen = 0
  private var (opened, closed, isEndOfLine) = (false, false, false)

  init(_ source: SourceText) {
    self.source = source
    for number in 1...source.lineCount { read(number) }
    close()
  }

  private mutating func read(_ number: Int) {
    let line = source.bytes[source.byteRange(ofLine: number)]
    let ink = line.drop(while: Self.isBlank)
    // A blank of another kind, such as U+00A0, makes no line that is not blank.
    if ink.isEmpty || (ink.first == 0xC2 && PlainText.trimmed(source.line(number)).isEmpty) {
      return close()
    }
    if ink.starts(with: "//".utf8) { return comments.count(number) }
    if ink.starts(with: "$CATEGORY:".utf8) {
      close()
      let path = PlainText.trimmed(String(decoding: ink.dropFirst(10), as: UTF8.self))
      return blocks.append(.category(path))
    }
    if endsAnswer(), startsQuestion(ink) { close() }
    lines.append(number)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private mutating func close() {
    if !lines.isEmpty { blocks.append(.question(lines)) }
    lines = []
    (opened, closed, isEndOfLine) = (false, false, false)
    seen = 0
  }

  /// Whether an answer was opened and closed, and its line has nothing after it but a full stop.
  private mutating func endsAnswer() -> Bool {
    for number in lines[seen...] {
      var isEscaped = false
      for byte in source.bytes[source.byteRange(ofLine: number)] {
        switch byte {
        case _ where isEscaped: (isEscaped, isEndOfLine) = (false, false)
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "{"): opened = true
        case UInt8(ascii: "}") where opened: (closed, isEndOfLine) = (true, true)
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "."), 0x0D: break
        default: isEndOfLine = false
        }
      }
    }
    seen = lines.count
    return closed && isEndOfLine
  }

  /// A title, or a line that has an answer of its own.
  private func startsQuestion(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "::".utf8) { return true }
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "{"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}
