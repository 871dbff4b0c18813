/// Finds what no plan may contain: bytes that are not UTF-8, and characters that are not text.
enum CharacterCheck {
  static func problems(in source: SourceText) -> [YAMLProblem] {
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      return [invalidByte(in: source)]
    }
    // A file full of them (a picture, say) is not reported a thousand times.
    return source.bytes.withUnsafeBufferPointer { suspects(in: $0, atMost: 10) }.map { offset in
      let rest = String(
        decoding: source.bytes[offset..<min(offset + 4, source.bytes.count)], as: UTF8.self)
      let name = rest.unicodeScalars.first.map(Quotation.codePoint) ?? ""
      return YAMLProblem(
        "the file contains the control character \(name); remove it",
        at: SourceRange(file: source.file, at: source.position(ofByte: offset)))
    }
  }

  /// Where control characters, other line breaks than LF and CR, byte order marks and U+FFFE and
  /// U+FFFF stand in valid UTF-8. libyaml would refuse the others or take them for line breaks,
  /// and then its line numbers would not be those of an editor.
  private static func suspects(in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> [Int] {
    var found: [Int] = []
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] > 0x7E {
      let isSuspect =
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F: true
        case 0xC2: bytes[index + 1] < 0xA0
        case 0xE2: bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
        case 0xEF:
          (bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
            || (bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
        default: false
        }
      if isSuspect { found.append(index) }
      if found.count == limit { break }
    }
    return found
  }

  private static func invalidByte(in source: SourceText) -> YAMLProblem {
    var offset = 0
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = source.bytes.makeIterator()
    while case .valid(let scalar) = parser.parseScalar(from: &bytes) { offset += scalar.count }
    let byte = String(source.bytes[min(offset, source.bytes.count - 1)], radix: 16, uppercase: true)
    return YAMLProblem(
      "the byte 0x\(byte) is not UTF-8; save the file as UTF-8",
      at: SourceRange(file: source.file, at: source.position(ofByte: offset)))
  }
}
