extension String {
  /// Without the marks that it ends in, so that it can stand before a full stop: `a tower` for `a tower?`.
  package var withoutEndMarks: String {
    var text = self[...]
    while let last = text.last, "?!.,;:…？！。".contains(last) || last.isWhitespace {
      text.removeLast()
    }
    return text.isEmpty ? self : String(text)
  }
}
