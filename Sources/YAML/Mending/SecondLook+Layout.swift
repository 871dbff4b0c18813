/// Lines that do not stand below each other as they were meant.
extension SecondLook {
  static let noLineBreak = "did not find expected comment or line break"

  /// With spaces for tabs, as wide as the lines around tell.
  func tabs(_ place: LineSurroundings) -> [[LineMend]] {
    let line = lines[place.number - 1]
    let lead = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard let tab = lead.firstIndex(of: "\t") else { return [] }
    let tabs = lead.count { $0 == "\t" }
    let widths = [4, 2, 8].map { $0 * tabs + lead.count - tabs }
    let around = place.depthsAround
    let depths = around.count == 1 ? around : around.filter(widths.contains)
    guard let depth = widths.first(where: depths.contains) ?? depths.first else { return [] }
    let text = String(repeating: " ", count: depth) + line.drop { $0 == " " || $0 == "\t" }
    return [
      [
        LineMend(
          line: place.number, text: text,
          message: "\(OddCharacter.name("\t")) indents this line; YAML takes plain spaces only",
          column: lead.distance(from: lead.startIndex, to: tab) + 1, isCertain: depths.count == 1)
      ]
    ]
  }

  /// Lines above that are not indented below the key they belong to, as the line itself is.
  func shallow(_ place: LineSurroundings, _ error: ParserError) -> [[LineMend]] {
    guard error.problem == "mapping values are not allowed in this context" else { return [] }
    let mends = place.shallowAbove.map { number in
      let content = lines[number - 1].drop { $0 == " " }
      return LineMend(
        line: number, text: String(repeating: " ", count: place.depth) + content,
        message: "this is not indented as line \(place.number), which belongs with it",
        column: lines[number - 1].count - content.count + 1, length: content.count)
    }
    return mends.isEmpty ? [] : [mends]
  }

  /// With the `- ` of an item that lacks it, where keys of the item follow below.
  func dash(_ place: LineSurroundings, _ error: ParserError) -> [[LineMend]] {
    let line = lines[place.number - 1]
    guard error.problem == "did not find expected '-' indicator",
      place.depth == error.contextAt.column - 1, place.isFirstOfItem
    else { return [] }
    let lead = String(repeating: " ", count: place.depth)
    return [
      [
        LineMend(
          line: place.number, text: lead + "- " + line.drop { $0 == " " },
          message: "a '- ' is missing before this item of the list", column: place.depth + 1)
      ]
    ]
  }

  /// As a key of the item above.
  func keyOfItem(_ place: LineSurroundings, _ error: ParserError) -> [[LineMend]] {
    guard error.problem == "did not find expected '-' indicator",
      place.depth == error.contextAt.column - 1
    else { return [] }
    let content = lines[place.number - 1].drop { $0 == " " }
    let depth = place.keysOfItem(at: place.depth)
    return [
      [
        LineMend(
          line: place.number,
          text: String(repeating: " ", count: depth ?? place.depth + 2) + content,
          isCertain: depth != nil)
      ]
    ]
  }

  /// The text below `agreement: |`, indented. Or `agreement: | Hello` with more of the text below it,
  /// to read on by: it is two lines in truth.
  func block(_ place: LineSurroundings, _ error: ParserError) -> [[LineMend]] {
    if SyntaxMessage(error, in: mended).isTextBelowMark {
      let text = LineSurroundings(lines, error.contextAt.line).unindentedText
      let mends = text.map { number in
        LineMend(line: number, text: "  " + lines[number - 1], isTold: number == text.first)
      }
      return mends.isEmpty ? [] : [mends]
    }
    guard error.problem == Self.noLineBreak, place.isOpening,
      let match = lines[place.number - 1].wholeMatch(of: /( *(?:- +)*[a-z_]+: +[|>]).*/)
    else { return [] }
    return [[LineMend(line: place.number, text: String(match.1), isCertain: false)]]
  }
}
