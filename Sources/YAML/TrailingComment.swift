/// A comment that follows a text on its line, with nothing but blanks, and perhaps the colon of a key,
/// between.
package struct TrailingComment {
  /// Columns of the `#` and of what follows the last character.
  package let start: Int
  package let end: Int
  /// Without its `#`.
  private let text: String

  /// - Returns: nil where there is none, and on a line so long that nobody wrote it by hand: to look at
  ///   that for each of its texts takes long.
  package init?(after place: SourcePosition, in source: SourceText) {
    guard source.byteRange(ofLine: place.line).count <= 2_000 else { return nil }
    var rest = source.line(place.line).unicodeScalars.dropFirst(place.column - 1)
    var column = place.column
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar == " " || scalar == "\t" }
    if rest.first == ":" || rest.first == "-" { (rest, column) = (rest.dropFirst(), column + 1) }
    guard isBlank(rest.first) else { return nil }
    while isBlank(rest.first) { (rest, column) = (rest.dropFirst(), column + 1) }
    guard rest.first == "#" else { return nil }
    while isBlank(rest.last) { rest = rest.dropLast() }
    start = column
    end = column + rest.count
    text = String(String.UnicodeScalarView(rest.drop { $0 == "#" }))
  }

  /// The comment behind a text without quotes that reads like the rest of it; nil where none does.
  package init?(cutting node: Node, in source: SourceText) {
    guard case .scalar(let before, .plain) = node.content, !before.isEmpty,
      let comment = TrailingComment(after: node.range.end, in: source),
      comment.isText(after: before)
    else { return nil }
    self = comment
  }

  /// Whether no space parts it from the `#`.
  package var isTight: Bool { text.first.map { !$0.isWhitespace } ?? false }

  /// Whether it reads like the rest of a text rather than like a remark on it.
  private func isText(after before: String) -> Bool {
    guard let first = text.first else { return false }
    if first == " " || first == "\t" {
      return text.last.map { "?？؟".contains($0) } == true
        && before.last.map { !"?!.…？！。؟".contains($0) } == true
    }
    // A setting that was taken out so is no text.
    return (first.isLetter || first.isNumber) && text.prefixMatch(of: /[A-Za-z_-]+:( |$)/) == nil
  }
}
