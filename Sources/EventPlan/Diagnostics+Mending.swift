import YAML

/// Lines of the texts that were read, as they could be written instead.
extension Diagnostics {
  /// The line of a range with the text there written in another way; nil when it is on several lines.
  func mended(_ range: SourceRange, in form: (String) -> String) -> String? {
    guard let source = source(of: range.file) else { return nil }
    return source.line(of: range, replacedBy: form(source.text(in: range)))
  }

  /// The line with each of these stretches, which are in order, in quotes; nil when they are on several
  /// lines.
  func mended(_ ranges: [SourceRange]) -> String? {
    guard let first = ranges.first, let source = source(of: first.file),
      ranges.allSatisfy({ $0.start.line == first.start.line && $0.end.line == first.start.line })
    else { return nil }
    var line = source.line(first.start.line)
    for range in ranges.reversed() {
      let text = source.text(in: range)
      let scalars = line.unicodeScalars
      line =
        String(String.UnicodeScalarView(scalars.prefix(range.start.column - 1)))
        + QuotedText.of(TextMend.unquoted(text) ?? text)
        + String(String.UnicodeScalarView(scalars.dropFirst(range.end.column - 1)))
    }
    return line
  }
}
