/// Where lines may break besides at spaces: as UAX 14 says, tailored to terminals.
///
/// What people type and copy stands in ASCII: commands, codes, addresses. So a space breaks always, even
/// before the `/` of a command, and after any other character of ASCII a line breaks only before scripts
/// that need no spaces. The address of a page is one word. Where a word is longer than a line, it breaks
/// wherever UAX 14 lets it.
package enum LineBreaks {
  /// For each scalar whether a line may begin with it; nil where only spaces break the text.
  package static func gentle(in scalars: [Unicode.Scalar]) -> [Bool]? {
    if scalars.allSatisfy(isSpaced) { return nil }
    var places = anywhere(in: scalars)
    var isInAddress = false
    for index in scalars.indices.dropFirst() {
      if PageAddress.isTold(by: index, in: scalars) {
        isInAddress = true
      } else if isInAddress, endsAddress(scalars[index]) {
        isInAddress = false
      }
      guard places[index] else { continue }
      let isWithinASCII =
        scalars[index - 1].isASCII && !LineBreakClass(scalars[index]).isIdeographic
      places[index] = !isInAddress && !isWithinASCII
    }
    return places
  }

  /// Whether a word is the address of a page that says so, in ASCII.
  package static func isAddress(_ word: [Unicode.Scalar]) -> Bool {
    word.allSatisfy(\.isASCII) && word.indices.contains { PageAddress.isTold(by: $0, in: word) }
  }

  /// For each scalar whether a line may begin with it where a word has to be broken.
  package static func anywhere(in scalars: some Sequence<Unicode.Scalar>) -> [Bool] {
    LineBreakRules.places(in: scalars)
  }

  /// Whether only spaces break what is made of such: letters of Latin, Greek and Cyrillic, what stands among
  /// them, and quotation marks. A soft hyphen is not of it.
  private static func isSpaced(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x530 && scalar.value != 0xAD) || 0x2018...0x201F ~= scalar.value
  }

  /// Addresses may hold letters of all scripts, but not the punctuation of a text around them.
  private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isWhitespace }
    let found = LineBreakClass(scalar)
    return found.isClosing || found.isOpening || found.takesNoMark
      || [.nonstarter, .exclamation, .quotation].contains(found)
  }
}
