/// Texts that begin with a mark of YAML, and keys that end with a blank that is none.
extension Composer {
  /// A key with a blank at its end that is no space, so that it is none of the keys there are.
  /// - Returns: whether it has one.
  mutating func noteBlanks(around text: String, _ key: SourceRange) -> Bool {
    guard let blank = text.unicodeScalars.last, OddCharacter.isBlank(blank),
      key.start.line == key.end.line
    else { return false }
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, OddCharacter.isBlank(last) { scalars.removeLast() }
    let column = key.start.column + scalars.count
    problems.append(
      YAMLProblem(
        "\(OddCharacter.name(blank)) stands before this ':'; write ': ' after the key",
        at: SourceRange(file: key.file, at: SourcePosition(line: key.end.line, column: column)),
        dropsEntry: true, mended: source.line(of: key, replacedBy: String(scalars))))
    return true
  }

  /// Keeps in mind that an anchor stands before a text without quotes on its line, or before nothing.
  mutating func noteAnchor(_ anchor: String, _ event: ParserEvent, isKey: Bool) {
    guard case .scalar(let text, .plain) = event.kind else { return }
    let length = anchor.unicodeScalars.count + 1
    let end = SourcePosition(line: event.start.line, column: event.start.column + length)
    let start = text.isEmpty ? end : contentStart(event)
    guard start.line == event.start.line else { return }
    let all = range(event.start, text.isEmpty ? end : event.end)
    unused[anchor, default: []].append(
      YAMLProblem(
        "'&\(anchor)' is a mark of YAML and no part of the text; text that starts with '&' goes in quotes",
        at: range(event.start, end), mended: isKey ? nil : quoted(all)))
  }

  /// The line with a range of it in quotes; nil when the range goes over several lines, or text stands
  /// after it.
  mutating func quoted(_ range: SourceRange) -> String? {
    let rest = scalars(ofLine: range.end.line).dropFirst(range.end.column - 1)
    let next = rest.first { $0 != " " && $0 != "\t" }
    guard scalars(ofLine: range.start.line).count <= Self.longestLine,
      next == nil || next == "#" || next == "," || next == "]" || next == "}"
    else { return nil }
    return source.line(of: range, replacedBy: QuotedText.of(source.text(in: range)))
  }

  mutating func noteTag(_ tag: String, _ event: ParserEvent) {
    let shown = tag.hasPrefix("tag:yaml.org,2002:") ? "!!" + tag.dropFirst(18) : tag
    let rest = scalars(ofLine: event.start.line).dropFirst(event.start.column - 1)
    let length = max(1, rest.prefix { !Self.propertyEnds.contains($0) }.count)
    let end = SourcePosition(line: event.start.line, column: event.start.column + length)
    var mended: String?
    // Tags that other programs know are no part of a text.
    if case .scalar(let text, .plain) = event.kind, !tag.hasPrefix("tag:"),
      tag.wholeMatch(of: /!(include|env|env_var|secret|ref|vault)/) == nil
    {
      mended = quoted(range(event.start, text.isEmpty ? end : event.end))
    }
    problems.append(
      YAMLProblem(
        "\(Quotation.of(shown)) is a tag, which plans do not use; text that starts with '!' goes in quotes",
        at: range(event.start, end), mended: mended))
  }
}
