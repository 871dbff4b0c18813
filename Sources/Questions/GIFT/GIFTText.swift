import YAML

/// A stretch of GIFT with its escapes resolved: each byte is either literal, or may be one of the marks
/// that give a question its shape.
struct GIFTText {
  /// A byte, and whether it was escaped, so that it has no meaning but itself.
  private struct Code: Equatable {
    let raw: UInt16

    init(_ byte: UInt8, isLiteral: Bool = false) { raw = UInt16(byte) | (isLiteral ? 0x100 : 0) }

    var byte: UInt8 { UInt8(truncatingIfNeeded: raw) }
    /// A break between lines of the file, which is a blank; `\n` stands for one that is shown.
    static let lineBreak = Code(0x0A)
  }

  private let codes: ArraySlice<Code>
  /// Where in the file each byte stands.
  private let origins: [Int32]

  private init(_ codes: ArraySlice<Code>, _ origins: [Int32]) {
    self.codes = codes
    self.origins = origins
  }

  /// The lines of a block, without the comments among them.
  init(_ lines: [Int], of source: SourceText) {
    var text = Resolver()
    for number in lines {
      let range = source.byteRange(ofLine: number)
      if !text.codes.isEmpty { text.add(.lineBreak, Int32(clamping: range.lowerBound)) }
      text.add(source.bytes[range])
    }
    self.init(text.codes[...], text.origins)
  }

  /// A text from elsewhere, whose places tell nothing.
  init(_ text: String) {
    var resolved = Resolver()
    resolved.add(Array(text.utf8)[...])
    self.init(resolved.codes[...], resolved.origins)
  }

  private struct Resolver {
    var codes: [Code] = []
    var origins: [Int32] = []

    mutating func add(_ code: Code, _ origin: Int32) {
      codes.append(code)
      origins.append(origin)
    }

    mutating func add(_ line: ArraySlice<UInt8>) {
      codes.reserveCapacity(codes.count + line.count)
      origins.reserveCapacity(origins.count + line.count)
      var isEscape = false
      for (index, byte) in zip(line.indices, line) {
        let origin = Int32(clamping: index)
        if isEscape {
          isEscape = false
          if byte == UInt8(ascii: "n") {
            add(Code(0x0A, isLiteral: true), origin)
          } else if isEscapable(byte) {
            add(Code(byte, isLiteral: true), origin)
          } else {
            add(Code(UInt8(ascii: "\\"), isLiteral: true), origin)
            add(Code(byte), origin)
          }
        } else if byte == UInt8(ascii: "\\") {
          isEscape = true
        } else {
          add(Code(byte), origin)
        }
      }
      if isEscape {
        add(Code(UInt8(ascii: "\\"), isLiteral: true), Int32(clamping: line.endIndex - 1))
      }
    }

    private func isEscapable(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
        true
      default: false
      }
    }
  }

  // MARK: The text

  var startIndex: Int { codes.startIndex }
  var endIndex: Int { codes.endIndex }
  var isEmpty: Bool { codes.isEmpty }
  var isBlank: Bool { withoutLead.codes.isEmpty }

  /// Where in the file the first character stands that is not a blank.
  var start: Int? {
    let text = withoutLead
    return text.codes.isEmpty ? nil : origin(of: text.startIndex)
  }

  /// Where in the file a character stands.
  func origin(of index: Int) -> Int { Int(origins[index]) }

  /// The text for people: breaks between lines are blanks, but for those that HTML keeps.
  var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codes.count)
    var (isAfterBreak, keepsLines) = (false, false)
    var index = codes.startIndex
    for code in codes {
      defer { index += 1 }
      if code.byte == UInt8(ascii: "<") {
        if starts("<pre", at: index) { keepsLines = true }
        if starts("</pre", at: index) { keepsLines = false }
      }
      if code == .lineBreak, keepsLines {
        bytes.append(0x0A)
        continue
      }
      if code == .lineBreak {
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        isAfterBreak = true
        continue
      }
      if isAfterBreak {
        if code == Code(0x20) || code == Code(0x09) { continue }
        if !bytes.isEmpty { bytes.append(0x20) }
        isAfterBreak = false
      }
      bytes.append(code.byte)
    }
    return PlainText.trimmed(String(decoding: bytes, as: UTF8.self))
  }

  private func starts(_ tag: String, at index: Int) -> Bool {
    let bytes = codes[index...].prefix(tag.utf8.count + 1).map(\.byte)
    guard let end = bytes.last, bytes.count > tag.utf8.count else { return false }
    let isName = String(decoding: bytes.dropLast(), as: UTF8.self).lowercased() == tag
    return isName && (end == UInt8(ascii: ">") || end == 0x20 || (0x09...0x0D).contains(end))
  }

  /// Without blanks at its start.
  var withoutLead: GIFTText {
    var index = codes.startIndex
    while index < codes.endIndex {
      let byte = codes[index].byte
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
      } else if byte == 0xC2, index + 1 < codes.endIndex, codes[index + 1].byte == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return GIFTText(codes[index...], origins)
  }

  // MARK: Marks

  /// Where a mark that is not escaped stands.
  func index(of mark: Unicode.Scalar) -> Int? {
    codes.firstIndex(of: Code(UInt8(ascii: mark)))
  }

  /// Where any of some marks that are not escaped stands.
  func index(of marks: [Unicode.Scalar], from start: Int) -> Int? {
    let wanted = marks.map { Code(UInt8(ascii: $0)) }
    return codes[start...].firstIndex { code in wanted.contains(code) }
  }

  /// Where a sequence of marks that are not escaped starts.
  func index(of sequence: String, last: Bool = false) -> Int? {
    let wanted = sequence.utf8.map { Code($0) }
    guard codes.count >= wanted.count, let first = wanted.first else { return nil }
    let starts = codes.startIndex...(codes.endIndex - wanted.count)
    let isStart = { (index: Int) in
      codes[index] == first && codes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
    return last ? starts.last(where: isStart) : starts.first(where: isStart)
  }

  func hasPrefix(_ sequence: String) -> Bool {
    codes.prefix(sequence.utf8.count).elementsEqual(sequence.utf8.map { Code($0) })
  }

  /// The mark at a place.
  func mark(at index: Int) -> Unicode.Scalar { Unicode.Scalar(codes[index].byte) }

  func before(_ index: Int) -> GIFTText { GIFTText(codes[..<index], origins) }

  func after(_ index: Int, skipping count: Int = 1) -> GIFTText {
    GIFTText(codes[(index + count)...], origins)
  }

  func between(_ start: Int, _ end: Int) -> GIFTText { GIFTText(codes[start..<end], origins) }
}
