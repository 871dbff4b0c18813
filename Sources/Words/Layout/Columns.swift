/// How many columns of a terminal a text takes: what UAX 11 calls wide takes two, and so does an emoji of
/// several characters. What is ambiguous takes one, as it does outside of East Asia.
package enum Columns {
  private static let table = RangeTable(LayoutTables.columns) { Int($0) }

  package static func count(of character: Character) -> Int {
    if character.isASCII { return 1 }
    var columns = 0
    var isWide = false
    var isJoined = false
    for scalar in character.unicodeScalars {
      let value = scalar.value
      let width = table[value] ?? 1
      switch value {
      // The emoji selector, and a skin tone: they make the cell before them a wide one.
      case 0xFE0F where columns > 0, 0x1F3FB...0x1F3FF where columns > 0: return 2
      // What is joined to a picture is drawn into it.
      case _ where isJoined && (isWide || width == 2): return 2
      // Vowels and finals of Korean stand in the cell of what they follow.
      case 0x1160...0x11FF where columns > 0, 0xD7B0...0xD7FF where columns > 0: break
      default: columns += width
      }
      isWide = isWide || width == 2
      isJoined = value == 0x200D
    }
    return columns
  }

  package static func count(of text: String) -> Int { text.reduce(0) { $0 + count(of: $1) } }
}
