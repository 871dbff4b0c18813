/// The marks of colour and weight in lines of IRC.
enum IRCColours {
  static let marks: Set<UInt8> = [0x02, 0x03, 0x0F, 0x11, 0x16, 0x1D, 0x1E, 0x1F]

  /// A colour is U+0003 with one or two digits, and perhaps a comma and as many again.
  static func removed(from line: String) -> String {
    guard line.utf8.contains(where: marks.contains) else { return line }
    var result = String.UnicodeScalarView()
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar.isASCII, marks.contains(UInt8(scalar.value)) else {
        result.append(scalar)
        continue
      }
      guard scalar.value == 0x03 else { continue }
      let digits = dropDigits(&rest)
      if digits > 0, rest.first == "," {
        var after = rest.dropFirst()
        if dropDigits(&after) > 0 { rest = after }
      }
    }
    return String(result)
  }

  private static func dropDigits(_ rest: inout Substring.UnicodeScalarView) -> Int {
    let digits = rest.prefix(2).prefix { ("0"..."9").contains($0) }.count
    rest = rest.dropFirst(digits)
    return digits
  }
}
