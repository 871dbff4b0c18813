/// Strings searched and changed byte by byte.
///
/// A mark such as `*` or a quote is that mark to other programs also where a combining character
/// follows it, which to Swift makes both one other character.
extension StringProtocol {
  func startsWithBytes(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func containsBytes(_ part: String) -> Bool { firstRange(ofBytes: Array(part.utf8)) != nil }

  func replacingBytes(_ part: String, with replacement: String) -> String {
    let bytes = Array(part.utf8)
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(ofBytes: bytes) {
      result += rest[..<range.lowerBound]
      result += replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  func firstRange(ofBytes part: [UInt8]) -> Range<Index>? {
    guard let first = part.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return start..<rest.index(start, offsetBy: part.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
