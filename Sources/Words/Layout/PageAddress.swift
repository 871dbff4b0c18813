/// The address of a page within a text, as far as it tells itself: `https://example.org`, `www.example.org/x`.
enum PageAddress {
  /// Whether what stands up to an index tells that this is an address: its scheme, or the `www.` that begins it.
  static func isTold(by index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func ends(with text: String) -> Bool {
      let count = text.unicodeScalars.count
      guard index + 1 >= count else { return false }
      return zip(scalars[(index + 1 - count)...index], text.unicodeScalars).allSatisfy {
        $0 == $1 || $0.isASCII && $0.value | 0x20 == $1.value
      }
    }
    switch scalars[index] {
    case "/": return ends(with: "://")
    case ".": return ends(with: "www.") && (index < 4 || !isOfWord(scalars[index - 4]))
    default: return false
    }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
