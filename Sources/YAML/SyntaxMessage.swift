/// libyaml's errors in plain words, pointing at what to change.
struct SyntaxMessage {
  private let error: ParserError
  private let source: SourceText

  init(_ error: ParserError, in source: SourceText) {
    self.error = error
    self.source = source
  }

  var problem: YAMLProblem {
    switch error.problem {
    case "found character that cannot start any token": cannotStart
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      here("a tab indents this line; YAML takes spaces only")
    case "mapping values are not allowed in this context": strayColon
    case "could not find expected ':'": missingColon
    case "block sequence entries are not allowed in this context":
      here("a list cannot start here; put each '- ' on a line of its own")
    case "found unexpected end of stream", "found unexpected document indicator":
      opening("the quote that opens here is never closed")
    case "did not find expected ',' or ']'": unclosed("[", "]")
    case "did not find expected ',' or '}'": unclosed("{", "}")
    case "did not find expected key": missingKey
    case "did not find expected '-' indicator":
      here(
        "this does not belong to the list that starts at line \(error.contextAt.line);"
          + " start it with '- ', or indent it as the line it belongs to")
    case "did not find expected <document start>":
      here("the document ends before this; indent it as the line it belongs to")
    case "did not find expected node content": here("a value is missing before this")
    case "found unknown escape character":
      here("this is not an escape that double quotes know; write \\\\ for a backslash")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      here("this escape takes the hexadecimal digits of a character: \\x41, \\u00e9, \\U0001f642")
    case "did not find expected alphabetic or numeric character": strayAlias
    case "did not find expected comment or line break":
      here("after '|' or '>' the text starts on the next line")
    case "mapping keys are not allowed in this context":
      here("text that starts with '? ' goes in quotes")
    default: here([error.context, error.problem].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  // MARK: The ones that depend on what is written there

  private var cannotStart: YAMLProblem {
    guard let character = text(of: error.problemAt).first else {
      return here("a value is missing here")
    }
    if character == "\t" { return here("a tab indents this line; YAML takes spaces only") }
    return here("text that starts with '\(character)' goes in quotes")
  }

  private var strayColon: YAMLProblem {
    let before = source.line(error.problemAt.line).unicodeScalars.prefix(error.problemAt.column - 1)
    let isSecond = zip(before, before.dropFirst()).contains {
      $0 == ":" && ($1 == " " || $1 == "\t")
    }
    if isSecond {
      return here("a second ':' on this line; put the text that contains it in quotes")
    }
    let indent = before.prefix { $0 == " " }.count
    let key = SourcePosition(line: error.problemAt.line, column: indent + 1)
    return YAMLProblem(
      "a key cannot stand here; indent it as the keys it belongs to",
      at: SourceRange(file: source.file, start: key, end: error.problemAt))
  }

  /// Whether the text below a `|` or `>` is not indented.
  var isTextBelowMark: Bool {
    error.problem == "could not find expected ':'" && blockMark(above: error.contextAt.line) != nil
  }

  private var missingColon: YAMLProblem {
    let line = error.contextAt.line
    let end = source.trimmedEnd(ofLine: line)
    if let mark = blockMark(above: line) {
      return YAMLProblem(
        "the text of line \(mark.line) stands here; indent all of it under the '\(mark.sign)'",
        at: SourceRange(file: source.file, start: error.contextAt, end: end))
    }
    return YAMLProblem(
      "this line needs a ':' after its key, or the line above needs quotes around its text",
      at: SourceRange(file: source.file, start: error.contextAt, end: end))
  }

  /// The `|` or `>` that ends the line above, whose text should stand below it.
  private func blockMark(above number: Int) -> (sign: Character, line: Int)? {
    var above = number - 1
    while above > 0, source.trimmedEnd(ofLine: above).column == 1 { above -= 1 }
    guard above > 0, let match = source.line(above).wholeMatch(of: /.*: +([|>])[+-]?[ \t]*/),
      let sign = match.1.first
    else { return nil }
    return (sign, above)
  }

  private var missingKey: YAMLProblem {
    let rest = text(of: error.problemAt)
    let before = source.line(error.problemAt.line).unicodeScalars.prefix(error.problemAt.column - 1)
    if before.contains(where: { $0 == "\"" || $0 == "'" }) {
      return here("text goes on after its closing quote; put all of it inside the quotes")
    }
    if rest.hasPrefix(":") { return here("a key is missing before this ':'") }
    if rest.hasPrefix("- ") || rest == "-" {
      return here("a list item cannot stand among keys; check its indentation")
    }
    if rest.hasPrefix("]") || rest.hasPrefix("}") || rest.hasPrefix(",") {
      return here("nothing is open that this could belong to; text that contains it goes in quotes")
    }
    let text = String(before)
    if text.contains(": {") || text.contains(": [") {
      return here(
        "text goes on after its closing bracket; text that begins with one goes in quotes")
    }
    return here("this is not indented as the keys that start at line \(error.contextAt.line)")
  }

  private var strayAlias: YAMLProblem {
    let sign = text(of: error.contextAt).first.map(String.init) ?? "*"
    return opening("text that starts with '\(sign)' goes in quotes")
  }

  private func unclosed(_ open: String, _ close: String) -> YAMLProblem {
    if text(of: error.problemAt).isEmpty, error.problemAt.line >= source.lineCount {
      return opening("the '\(open)' that opens here is never closed")
    }
    let place =
      error.contextAt.line == error.problemAt.line ? "" : " of line \(error.contextAt.line)"
    return here("a ',' or the '\(close)' that closes the '\(open)'\(place) is missing before this")
  }

  // MARK: Places

  private func here(_ message: String) -> YAMLProblem {
    YAMLProblem(message, at: SourceRange(file: source.file, at: error.problemAt))
  }

  private func opening(_ message: String) -> YAMLProblem {
    YAMLProblem(message, at: SourceRange(file: source.file, at: error.contextAt))
  }

  /// The rest of the line.
  private func text(of position: SourcePosition) -> String {
    let scalars = source.line(position.line).unicodeScalars.dropFirst(position.column - 1)
    return String(String.UnicodeScalarView(scalars))
  }
}
