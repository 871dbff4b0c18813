/// Looks a second time at a text that libyaml cannot read, line by line: what was likely meant where it
/// stopped, and what else is wrong further down.
///
/// A line is taken as meant in some way only if the text can then be read further than before. What
/// cannot be mended so is left out, with the lines below it that are indented more. Lines stay in their
/// places, so that all places hold.
struct SecondLook {
  private let source: SourceText
  private let limits: YAMLLimits
  private(set) var problems: [YAMLProblem] = []
  /// Lines that are not as they were written, from 1.
  private(set) var mendedLines: Set<Int> = []
  /// Whether lines had to be left out.
  private(set) var hasGaps = false
  private(set) var lines: [String]
  /// How many bytes may still be read again.
  private var allowance: Int

  /// How many syntax errors of a text are told at most.
  private static let mostProblems = 20
  private static let allowance = 8 << 20
  private static let longestLine = 2_000

  init(_ source: SourceText, limits: YAMLLimits) {
    (self.source, self.limits) = (source, limits)
    allowance = Self.allowance
    lines = []
  }

  /// The text as it was mended, line by line.
  var mended: SourceText { text(lines) }

  /// - Returns: whether the text, mended, can be read to its end.
  mutating func look(after first: ParserError) -> Bool {
    guard source.bytes.count * 4 < allowance else {
      problems = [SyntaxMessage(first, in: source).problem]
      return false
    }
    lines = (1...source.lineCount).map { source.line($0) }
    var error: ParserError? = first
    while let current = error, problems.count < Self.mostProblems {
      guard allowance > 0 else {
        problems.append(SyntaxMessage(current, in: mended).problem)
        return false
      }
      error = mend(current)
    }
    return error == nil
  }

  /// Notes what is wrong and mends it.
  /// - Returns: the error after it.
  private mutating func mend(_ error: ParserError) -> ParserError? {
    let place = Self.line(of: error)
    for mends in candidates(for: error) {
      var changed = lines
      for mend in mends { changed[mend.line - 1] = mend.text }
      guard changed != lines else { continue }
      let next = firstError(in: changed)
      let last = mends.map(\.line).max() ?? place
      guard next.map({ isFurther($0, than: error, after: last) }) ?? true else {
        if allowance <= 0 { break }
        continue
      }
      for mend in mends where mend.isTold { note(error, mend) }
      mendedLines.formUnion(mends.map(\.line))
      lines = changed
      return next
    }
    note(error, nil)
    hasGaps = true
    leaveOut(from: place)
    let next = firstError(in: lines)
    // Nothing was gained, so nothing will be.
    return next.flatMap { Self.line(of: $0) > place ? $0 : nil }
  }

  /// Whether the text can be read further than before a mend.
  private func isFurther(
    _ next: ParserError, than error: ParserError, after mended: Int
  ) -> Bool {
    let (line, place) = (Self.line(of: next), Self.line(of: error))
    if line != place { return line > max(place, mended) }
    // What is wrong with this line itself was not seen before.
    return mended < place && next.problem != error.problem
      && next.problemAt > error.problemAt
  }

  private mutating func note(_ error: ParserError, _ mend: LineMend?) {
    let problem = SyntaxMessage(error, in: mended).problem
    let range: SourceRange
    let message: String
    if let mend, let own = mend.message {
      range = SourceRange(
        file: source.file, start: SourcePosition(line: mend.line, column: mend.column),
        end: SourcePosition(line: mend.line, column: mend.column + mend.length))
      message = own
    } else {
      (range, message) = (problem.range, problem.message)
    }
    // A line that was mended before has other columns now.
    guard !mendedLines.contains(range.start.line) else { return }
    let isThere = mend?.line == range.start.line
    let isShown = isThere && mend?.isCertain == true
    problems.append(YAMLProblem(message, at: range, mended: isShown ? mend?.text : nil))
  }

  /// The line that an error is about.
  private static func line(of error: ParserError) -> Int {
    switch error.problem {
    case "found unexpected end of stream", "found unexpected document indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      error.contextAt.line
    default: error.problemAt.line
    }
  }

  private mutating func leaveOut(from number: Int) {
    func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    let depth = indentation(lines[number - 1])
    lines[number - 1] = ""
    mendedLines.insert(number)
    for index in number..<max(number, lines.count) {
      let line = lines[index]
      guard line.allSatisfy({ $0 == " " }) || indentation(line) > depth else { return }
      lines[index] = ""
      mendedLines.insert(index + 1)
    }
  }

  // MARK: Reading again

  private func text(_ lines: [String]) -> SourceText {
    SourceText(Array(lines.joined(separator: "\n").utf8), file: source.file)
  }

  /// The first syntax error of a text, as far as its limits allow to read it.
  private mutating func firstError(in lines: [String]) -> ParserError? {
    let text = text(lines)
    allowance -= text.bytes.count + 256
    let events = EventStream(text)
    var depth = 0
    do {
      while depth <= limits.depth {
        switch try events.next().kind {
        case .sequenceStart, .mappingStart: depth += 1
        case .collectionEnd: depth -= 1
        case .streamEnd: return nil
        case .documentStart, .scalar, .alias, .other: break
        }
      }
      return nil
    } catch { return error }
  }

  // MARK: What may have been meant

  /// Each a line or several in other words, the likeliest first.
  private func candidates(for error: ParserError) -> [[LineMend]] {
    let last = min(lines.count, max(1, Self.line(of: error)))
    let near = before(last, count: 40)
    let odd = Self.together(
      ([last] + near.prefix(3)).compactMap { marks($0, guesses: false) },
      all: ([last] + near).compactMap { marks($0, guesses: false) })
    // A text goes on in the lines below it, so the first that is at fault may be some way above.
    var above: [LineMend] = []
    for number in near.prefix(8) {
      guard let mend = marks(number, guesses: true) else { break }
      above.append(mend)
    }
    let guessed =
      Self.together(Array(above.prefix(1)), all: above)
      + [marks(last, guesses: true)].compactMap { $0.map { [$0] } }
    // What is taken apart word by word was not written by hand when it is longer than that.
    let isShort = lines[last - 1].utf8.count <= Self.longestLine
    let own = (isShort ? flows(last, error) : []) + closedQuote(last, error)
    let other = (isShort ? texts(last, error) : []) + indented(last)
    let surroundings = LineSurroundings(lines, last)
    let layout =
      tabs(surroundings) + shallow(surroundings, error) + dash(surroundings, error)
      + block(surroundings, error)
    return layout + odd + own.map { [$0] } + guessed + keyOfItem(surroundings, error)
      + other.map { [$0] }
  }

  /// Each of some mends alone, then the nearest ones together: two, four, and all of them.
  private static func together(_ single: [LineMend], all: [LineMend]) -> [[LineMend]] {
    let counts = [2, 4, all.count].filter { $0 > 1 && $0 <= all.count }
    return single.map { [$0] } + counts.map { Array(all.prefix($0)) }
  }

  /// The numbers of lines with something in them above a line, the nearest first.
  private func before(_ number: Int, count: Int) -> [Int] {
    var (numbers, number) = ([Int](), number - 1)
    while number > 0, numbers.count < count {
      let line = lines[number - 1].drop { $0 == " " }
      if !line.isEmpty, line.first != "#" { numbers.append(number) }
      number -= 1
    }
    return numbers
  }

  private func marks(_ number: Int, guesses: Bool) -> LineMend? {
    MarkMend(lines[number - 1], guesses: guesses).map { mend in
      // How wide a tab is cannot be told among lines that none indents.
      let isTab = lines[number - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
      return LineMend(
        line: number, text: mend.text, message: mend.message, column: mend.offset + 1,
        length: mend.length,
        isCertain: !isTab || !LineSurroundings(lines, number).isAmongSpaces)
    }
  }

  private func flows(_ number: Int, _ error: ParserError) -> [LineMend] {
    guard let mend = FlowMend(lines[number - 1]) else { return [] }
    return mend.lines.map { text in
      if let comment = mend.swallowing {
        return LineMend(
          line: number, text: text,
          message: "' #' begins a comment, which ends the line here; put the text in quotes",
          column: comment + 1, length: 1)
      }
      let told = SyntaxMessage(error, in: source).problem.range.start.line
      guard told != number, error.contextAt.line == number else {
        return LineMend(line: number, text: text)
      }
      let bracket = lines[number - 1].unicodeScalars.dropFirst(error.contextAt.column - 1).first
      return LineMend(
        line: number, text: text,
        message: "the '\(bracket ?? "[")' that opens here is not closed on this line",
        column: error.contextAt.column, length: 1)
    }
  }

  /// With the quote that was opened closed at the end of the line.
  private func closedQuote(_ number: Int, _ error: ParserError) -> [LineMend] {
    guard error.problem == "found unexpected end of stream" else { return [] }
    let scalars = Array(lines[number - 1].unicodeScalars)
    guard let quote = scalars.dropFirst(error.contextAt.column - 1).first else { return [] }
    return [LineMend(line: number, text: lines[number - 1] + String(quote))]
  }

  private func texts(_ number: Int, _ error: ParserError) -> [LineMend] {
    let line = lines[number - 1]
    if let nested = line.wholeMatch(
      of: /(?<lead> *(?:- +)*[a-z_]+: +)(?<inner>(?:code|include|file): +[^ ,{}\[\]#"'&*!]+) */)
    {
      return [
        LineMend(
          line: number, text: "\(nested.lead){ \(nested.inner) }",
          message: "a second ':' on this line; a key and its value go in { }",
          column: error.problemAt.column)
      ]
    }
    // What stands in brackets was meant as a list or a mapping.
    if line.wholeMatch(of: /.*(: +|- +)(\[.*\]|\{.*\}) */) != nil { return [] }
    // Texts in quotes with commas between them were meant as a list.
    if let list = line.wholeMatch(
      of: /(?<lead> *(?:- +)*[a-z_]+: +)(?<items>(?:"[^"]*"|'[^']*') *,.*[^ ]) */)
    {
      let isList = list.items.wholeMatch(of: /("[^"]*"|'[^']*')( *, *("[^"]*"|'[^']*'))+/) != nil
      return [
        LineMend(line: number, text: "\(list.lead)[\(list.items)]", isCertain: isList)
      ]
    }
    // Text that goes on below was meant to begin there.
    let surroundings = LineSurroundings(lines, number)
    if error.problem == Self.noLineBreak, surroundings.isOpening { return [] }
    guard let mend = TextMend(line) else { return [] }
    guard let quote = mend.quote else { return [LineMend(line: number, text: mend.line)] }
    return [
      LineMend(
        line: number, text: mend.line,
        message: "\(OddCharacter.shown(quote.scalar)) is no quotation mark of YAML; write \" or '",
        column: quote.offset + 1, length: 1)
    ]
  }

  /// Indented as the lines above are.
  private func indented(_ number: Int) -> [LineMend] {
    let line = lines[number - 1]
    let content = line.drop { $0 == " " || $0 == "\t" }
    guard content.first != "#", !content.isEmpty else { return [] }
    var depths: [Int] = []
    for other in before(number, count: 30) {
      let depth = lines[other - 1].prefix { $0 == " " }.count
      if !depths.contains(depth) { depths.append(depth) }
    }
    let own = line.prefix { $0 == " " || $0 == "\t" }.count
    return depths.sorted { abs($0 - own) < abs($1 - own) }.prefix(4).map {
      LineMend(line: number, text: String(repeating: " ", count: $0) + content)
    }
  }
}

/// A line as it may have been meant.
struct LineMend {
  let line: Int
  let text: String
  /// What is wrong, and where; what the parser says when nil.
  var message: String?
  var column = 1
  var length = 1
  /// Whether it is to be shown, rather than only to read on by.
  var isCertain = true
  /// Whether it is a mistake of its own, rather than one more line of another.
  var isTold = true
}
