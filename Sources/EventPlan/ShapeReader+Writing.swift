import ActivityKit
import YAML

/// What YAML reads otherwise than it was likely meant: what is told beside what is wrong, and warned of
/// where nothing is.
extension ShapeReader {
  // MARK: Texts

  /// Warns of a text that likely goes on where YAML ends it.
  mutating func checkWriting(of node: Node) {
    guard case .scalar(let text, .plain) = node.content, !text.isEmpty else { return }
    let range = node.range
    if checkItems(of: node) { return }
    if let comment = diagnostics.source(of: range.file).flatMap({
      TrailingComment(cutting: node, in: $0)
    }) {
      let end = SourcePosition(line: range.end.line, column: comment.end)
      let all = SourceRange(file: range.file, start: range.start, end: end)
      diagnostics.warning(
        "' #' begins a comment, so the text is \(Quotation.of(text)); put all of it in quotes, or "
          + "write '# ' before a comment",
        at: SourceRange(
          file: range.file, start: SourcePosition(line: end.line, column: comment.start), end: end),
        mended: diagnostics.mended(all, in: QuotedText.of))
    }
    let scalars = text.unicodeScalars
    if let first = scalars.first, OddCharacter.isBlank(first) {
      warnOfBlank(first, "before", at: SourceRange(file: range.file, at: range.start), node)
    } else if let last = scalars.last, OddCharacter.isBlank(last), range.end.column > 1 {
      let place = SourcePosition(line: range.end.line, column: range.end.column - 1)
      warnOfBlank(last, "after", at: SourceRange(file: range.file, at: place), node)
    }
  }

  private mutating func warnOfBlank(
    _ blank: Unicode.Scalar, _ side: String, at place: SourceRange, _ node: Node
  ) {
    diagnostics.warning(
      "\(OddCharacter.name(blank)) stands \(side) this text and is part of it; take it out",
      at: place,
      mended: diagnostics.mended(node.range) { text in
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, OddCharacter.isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, OddCharacter.isBlank(last) { scalars.removeLast() }
        return String(scalars)
      })
  }

  /// Lines that were meant as a list, and are one text.
  /// - Returns: whether they are.
  private mutating func checkItems(of node: Node) -> Bool {
    let range = node.range
    guard range.end.line > range.start.line, let source = diagnostics.source(of: range.file) else {
      return false
    }
    let lines = range.start.line...min(range.end.line, range.start.line + 200)
    let marks = lines.map { line in
      MarkMend(source.line(line).trimmingBlanks, guesses: false).map { $0.text.hasPrefix("- ") }
        == true
    }
    guard marks.first == true, marks.count(where: \.self) > 1,
      let mend = MarkMend(source.line(range.start.line), guesses: false)
    else { return false }
    diagnostics.error(mend.message, at: place(of: mend, in: range, from: 1), mended: mend.text)
    return true
  }

  /// What is to be said of an empty value that a comment stands in for; nil when none does.
  func commentInPlace(
    of node: Node, _ subject: Subject
  ) -> (message: String, place: SourceRange, mended: String?)? {
    let after = node.isEmpty ? subject.key?.end ?? node.range.start : node.range.start
    guard let source = diagnostics.source(of: node.range.file),
      let comment = TrailingComment(after: after, in: source), comment.isTight
    else { return nil }
    let place = SourceRange(
      file: node.range.file, start: SourcePosition(line: after.line, column: comment.start),
      end: SourcePosition(line: after.line, column: comment.end))
    return (
      "\(subject.name) is empty, since '#' begins a comment; put the text in quotes", place,
      diagnostics.mended(place, in: QuotedText.of)
    )
  }

  /// nil for a line so long that nobody wrote it by hand: to look at it for each of its texts takes long.
  private func writtenLine(_ number: Int, of file: String) -> String? {
    guard let source = diagnostics.source(of: file),
      source.byteRange(ofLine: number).count <= 2_000
    else { return nil }
    return source.line(number)
  }

  // MARK: Mappings and lists in the place of texts

  /// What is to be added where a text was written that YAML takes for a mapping, because of a `: ` in
  /// it; nil for any other mapping.
  func keyInText(_ node: Node) -> (message: String, place: SourceRange, mended: String?)? {
    guard let entries = node.entries, entries.count == 1, let entry = entries.first,
      case .scalar(let key, .plain) = entry.key.content,
      key.contains(" ") || key.first?.isLowercase != true, entry.value.text != nil,
      let line = writtenLine(entry.key.range.start.line, of: node.range.file)
    else { return nil }
    let end = entry.value.isEmpty ? entry.key.range.end.next : entry.value.range.end
    guard end.line == entry.key.range.start.line,
      line.unicodeScalars.dropFirst(node.range.start.column - 1).first != "{"
    else { return nil }
    let range = SourceRange(file: node.range.file, start: entry.key.range.start, end: end)
    return (
      "': ' makes a key of \(Quotation.of(key)); put the text in quotes", range,
      diagnostics.mended(range) { QuotedText.of(TextMend.unquoted($0) ?? $0) }
    )
  }

  /// The line of `choices: A, B, C` with its brackets; nil for a text that is no such list.
  func listInText(_ node: Node) -> String? {
    guard case .scalar(let text, .plain) = node.content else { return nil }
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
    let isList = items.allSatisfy { item in
      let mark = item.first { $0 != " " }
      return mark.map { !"\"'[]{}&*!|>%@`#?-:“„«‘".contains($0) || item.contains(/^ *-[0-9]/) }
        == true
    }
    guard items.count > 1, isList, !text.contains(where: { "[]{}".contains($0) }) else {
      return nil
    }
    return diagnostics.mended(node.range) { "[\($0)]" }
  }

  /// Warns of items in brackets that read like one text.
  mutating func checkCommas(in node: Node, _ subject: Subject) {
    guard node.isFlow, let items = node.items, items.count > 1 else { return }
    let texts = items.compactMap { item in
      if case .scalar(let text, .plain) = item.content { text } else { nil }
    }
    let areChoices = subject.name == "'choices'"
    guard texts.count == items.count,
      let split = SplitSentence(texts, areChoices: areChoices)
    else { return }
    let ranges = split.groups.map { group in
      SourceRange(
        file: node.range.file, start: items[group.lowerBound].range.start,
        end: items[group.upperBound].range.end)
    }
    let line = diagnostics.mended(ranges)
    for (group, range) in zip(split.groups, ranges) {
      let parts = Phrase.list(group.prefix(4).map { Quotation.of(texts[$0]) })
      diagnostics.warning(
        "a comma parts the items of a list, so this is \(group.count) of them: \(parts); "
          + "put a text with a comma in quotes",
        at: range, mended: line)
    }
  }

  /// Notes texts in `{…}` that their commas have cut.
  /// - Returns: where the keys stand that are no keys but parts of such texts.
  mutating func cutTexts(in node: Node, known: (String) -> Bool) -> Set<SourceRange> {
    guard node.isFlow, let entries = node.entries else { return [] }
    var parts: Set<SourceRange> = []
    var index = 1
    while index < entries.count {
      let start = index
      while index < entries.count, isWithoutColon(entries[index]),
        !known(entries[index].key.text ?? "")
      {
        index += 1
      }
      if index > start, case .scalar(_, .plain) = entries[start - 1].value.content,
        !entries[start - 1].value.isEmpty
      {
        let range = SourceRange(
          file: node.range.file, start: entries[start - 1].value.range.start,
          end: entries[index - 1].key.range.end)
        diagnostics.error(
          "a comma ends a text in { }; put the text in quotes", at: range,
          mended: diagnostics.mended(range, in: QuotedText.of))
        parts.formUnion(entries[start..<index].map(\.key.range))
      }
      index += 1
    }
    return parts
  }

  private func isWithoutColon(_ entry: Node.Entry) -> Bool {
    guard entry.value.isEmpty, case .scalar(_, .plain) = entry.key.content,
      let line = writtenLine(entry.key.range.end.line, of: entry.key.range.file)
    else { return false }
    let rest = line.unicodeScalars.dropFirst(entry.key.range.end.column - 1)
    return rest.first { $0 != " " } != ":"
  }

  // MARK: Marks that are none

  /// What is wrong with the marks of a text where something else is asked for; nil when nothing shows.
  func misplacedMark(
    in node: Node, isKey: Bool = false
  ) -> (message: String, place: SourceRange, mended: String?)? {
    guard case .scalar(let text, .plain) = node.content,
      let line = writtenLine(node.range.start.line, of: node.range.file)
    else { return nil }
    let column = node.range.start.column
    let scalars = line.unicodeScalars
    let rest = String(String.UnicodeScalarView(scalars.dropFirst(column - 1)))
    let hasMark = text.contains { ":=-".contains($0) || !$0.isASCII }
    guard hasMark || isKey,
      let mend = MarkMend(rest, guesses: true)
    else { return nil }
    // Another key on this line stands before it.
    let before = String(String.UnicodeScalarView(scalars.prefix(column - 1)))
    let isAlone = before.allSatisfy { $0 == " " || $0 == "-" }
    return (
      mend.message, place(of: mend, in: node.range, from: column),
      isAlone ? before + mend.text : nil
    )
  }

  private func place(of mend: MarkMend, in range: SourceRange, from column: Int) -> SourceRange {
    let start = SourcePosition(line: range.start.line, column: column + mend.offset)
    return SourceRange(
      file: range.file, start: start,
      end: SourcePosition(line: start.line, column: start.column + mend.length))
  }

  /// What is wrong with a value in quotation marks that are none of YAML, if it is fine without them.
  func foreignQuotes(
    around text: String, _ node: Node, fits: (String) -> Bool
  ) -> (message: String, mended: String?)? {
    guard case .scalar(_, .plain) = node.content, let mark = text.unicodeScalars.first,
      let inner = TextMend.unquoted(text), fits(inner)
    else { return nil }
    return (
      "'\(mark)', \(OddCharacter.name(mark)), is no quotation mark of YAML; write \(inner) without it",
      diagnostics.mended(node.range) { _ in inner }
    )
  }
}

extension SourcePosition {
  fileprivate var next: SourcePosition { SourcePosition(line: line, column: column + 1) }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " || $0 == "\t" }) }
}
