import YAML

/// The questions of a GIFT file as stretches of lines between blank ones.
///
/// Where questions follow each other without a blank line they are parted after the line that an
/// answer ends on, and `$CATEGORY:` takes its own line alone, as many files have it.
struct GIFTBlocks {
  enum Block {
    case category(String, line: Int)
    case question([(number: Int, text: String)])
  }

  private(set) var blocks: [Block] = []
  private(set) var comments = LineTally()
  private var lines: [(number: Int, text: String)] = []
  /// How many of the lines were looked at for the end of an answer.
  private var seen = 0
  private var (opened, closed, isEndOfLine) = (false, false, false)

  init(_ source: SourceText) {
    for number in 1...source.lineCount { read(source.line(number), number) }
    close()
  }

  private mutating func read(_ line: String, _ number: Int) {
    let text = PlainText.trimmed(line)
    if text.isEmpty { return close() }
    if text.hasPrefix("//") { return comments.count(number) }
    if text.hasPrefix("$CATEGORY:") {
      close()
      let path = PlainText.trimmed(String(text.dropFirst(10)))
      return blocks.append(.category(path, line: number))
    }
    if endsAnswer(), startsQuestion(text) { close() }
    lines.append((number, line))
  }

  private mutating func close() {
    if !lines.isEmpty { blocks.append(.question(lines)) }
    lines = []
    (opened, closed, isEndOfLine) = (false, false, false)
    seen = 0
  }

  /// Whether an answer was opened and closed, and its line has nothing after it but a full stop.
  private mutating func endsAnswer() -> Bool {
    for (_, text) in lines[seen...] {
      var isEscaped = false
      for byte in text.utf8 {
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
  private func startsQuestion(_ line: String) -> Bool {
    line.hasPrefix("::") || line.replacingBytes("\\{", with: "").containsBytes("{")
  }
}
