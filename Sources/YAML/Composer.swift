/// Makes nodes of libyaml's events, and finds what is wrong with the document beyond its syntax.
struct Composer {
  /// A node with what an alias to it must know: how many nodes it stands for and how deep it goes.
  private struct Composed {
    let node: Node
    var size = 1
    var height = 0
  }

  /// Thrown once the problem that keeps the rest from being read has been noted.
  private struct Stop: Error {}

  var problems: [YAMLProblem] = []
  /// What keeps the text from being read to its end, if it is that.
  private(set) var syntaxError: ParserError?
  private let keysAreWords: Bool
  let source: SourceText
  private let limits: YAMLLimits
  private let events: EventStream
  /// nil while the anchor's own value is being read.
  private var anchors: [String: Composed?] = [:]
  /// Anchors before a text on their line, which no alias has named yet.
  var unused: [String: [YAMLProblem]] = [:]
  private var nodes = 0
  private var aliasedNodes = 0
  /// How many anchors that are none are told at most.
  private static let mostTexts = 1_000
  static let longestLine = 2_000
  /// The line last looked into: many anchors on one long line must not make it long work.
  private var line = (number: 0, scalars: [Unicode.Scalar]())

  /// - Parameter keysAreWords: whether keys that begin like a line whose marks only look like those
  ///   of YAML are problems.
  init(source: SourceText, limits: YAMLLimits, keysAreWords: Bool = false) {
    self.source = source
    self.limits = limits
    self.keysAreWords = keysAreWords
    events = EventStream(source)
  }

  /// The root of the only document, or nil when it could not be read to its end.
  mutating func document() -> Node? {
    let root = readDocument()
    // Who writes an anchor means to repeat its value; one that nothing repeats is a text with '&'.
    if root != nil, !unused.isEmpty {
      let texts = unused.values.joined().sorted { $0.range.start < $1.range.start }
      problems = (problems + texts.prefix(Self.mostTexts)).sorted {
        $0.range.start < $1.range.start
      }
    }
    return root
  }

  private mutating func readDocument() -> Node? {
    var root: Node?
    do {
      while true {
        let event = try next()
        switch event.kind {
        case .streamEnd:
          return root ?? Node(.scalar("", .plain), range: range(event.start, event.start))
        case .other: continue
        case .documentStart where root != nil:
          let end = max(
            event.end, SourcePosition(line: event.start.line, column: event.start.column + 3))
          note("a second document starts here; keep to one, without '---'", event.start, end)
          return root
        case .documentStart: root = try compose(try next(), depth: 0).node
        case .scalar, .sequenceStart, .mappingStart, .collectionEnd, .alias: return root
        }
      }
    } catch { return nil }
  }

  private mutating func compose(
    _ event: ParserEvent, depth: Int, isKey: Bool = false
  ) throws(Stop) -> Composed {
    nodes += 1
    if nodes > limits.nodes {
      throw stop("the file has more than \(limits.nodes) values; split it", event)
    }
    if case .alias(let name) = event.kind { return try resolve(name, event, depth: depth) }
    if let tag = event.tag { noteTag(tag, event) }
    // Assigning nil to a key would remove it.
    if let anchor = event.anchor { anchors.updateValue(nil, forKey: anchor) }
    let start = event.anchor == nil && event.tag == nil ? event.start : contentStart(event)
    let composed: Composed
    switch event.kind {
    case .sequenceStart(let isFlow):
      composed = try sequence(from: start, isFlow: isFlow, event, depth: depth + 1)
    case .mappingStart(let isFlow):
      composed = try mapping(from: start, isFlow: isFlow, event, depth: depth + 1)
    case .scalar(let text, let style):
      composed = Composed(
        node: Node(.scalar(text, style), range: range(start, scalarEnd(event, style))))
    case .documentStart, .collectionEnd, .alias, .streamEnd, .other:
      throw stop("a value is missing here", event)
    }
    if let anchor = event.anchor {
      anchors[anchor] = composed
      if event.tag == nil { noteAnchor(anchor, event, isKey: isKey) }
    }
    return composed
  }

  private mutating func sequence(
    from start: SourcePosition, isFlow: Bool, _ opening: ParserEvent, depth: Int
  ) throws(Stop) -> Composed {
    try check(depth: depth, opening)
    var (items, size, height) = ([Node](), 1, 0)
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        let end = isFlow ? event.end : items.last?.range.end ?? opening.end
        let node = Node(.sequence(items), range: range(start, end), isFlow: isFlow)
        return Composed(node: node, size: size, height: height + 1)
      }
      let item = try compose(event, depth: depth)
      items.append(item.node)
      size += item.size
      height = max(height, item.height)
    }
  }

  private mutating func mapping(
    from start: SourcePosition, isFlow: Bool, _ opening: ParserEvent, depth: Int
  ) throws(Stop) -> Composed {
    try check(depth: depth, opening)
    var (entries, size, height) = ([Node.Entry](), 1, 0)
    var lines: [String: Int] = [:]
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        let last = entries.last.map {
          $0.value.isEmpty ? $0.key.range.end : max($0.key.range.end, $0.value.range.end)
        }
        let end = isFlow ? event.end : last ?? opening.end
        let node = Node(.mapping(entries), range: range(start, end), isFlow: isFlow)
        return Composed(node: node, size: size, height: height + 1)
      }
      let key = try compose(event, depth: depth, isKey: true)
      let value = try compose(try next(), depth: depth)
      size += key.size + value.size
      height = max(height, key.height, value.height)
      if accepts(key.node, of: isFlow ? value.node : nil, lines: &lines) {
        entries.append(Node.Entry(key: key.node, value: value.node))
      }
    }
  }

  /// Whether a key can stand in its mapping; what is wrong with it is noted.
  /// - Parameter value: what stands after it in `{…}`; nil elsewhere.
  private mutating func accepts(
    _ key: Node, of value: Node?, lines: inout [String: Int]
  ) -> Bool {
    guard case .scalar(let text, let style) = key.content else {
      note("a key is a single word or text, not a list or a mapping", key.range, dropsEntry: true)
      return false
    }
    if key.isEmpty {
      note("a key is missing before this ':'", key.range, dropsEntry: true)
      return false
    }
    if style == .plain, text == "<<" {
      note(
        "'<<' (merging) is not supported; write the keys out, or use 'include'", key.range,
        dropsEntry: true)
      return false
    }
    if keysAreWords, style == .plain, let mend = MarkMend(text, guesses: true, isKey: true) {
      noteMarks(mend, key.range)
      return false
    }
    if keysAreWords, style == .plain, value?.isEmpty == true,
      text.prefixMatch(of: /[a-z_]+:[^ :\/]/) != nil, let mend = MarkMend(text, guesses: true)
    {
      noteMarks(mend, key.range)
      return false
    }
    if keysAreWords, style == .plain, noteBlanks(around: text, key.range) { return false }
    if let line = lines[text] {
      note("\(Quotation.of(text)) is set twice; first at line \(line)", key.range, dropsEntry: true)
      return false
    }
    lines[text] = key.range.start.line
    return true
  }

  private mutating func resolve(
    _ name: String, _ event: ParserEvent, depth: Int
  ) throws(Stop) -> Composed {
    guard let known = anchors[name] else {
      let place = range(event.start, event.end)
      problems.append(
        YAMLProblem(
          "there is no anchor '&\(name)' before this alias; text that starts with '*' goes in quotes",
          at: place, mended: name.first?.isLowercase == true ? nil : quoted(place)))
      return Composed(node: Node(.scalar("", .plain), range: place))
    }
    unused[name]?.removeLast()
    if unused[name]?.isEmpty == true { unused[name] = nil }
    guard let target = known else {
      note("'*\(name)' stands inside the value that it repeats", event.start, event.end)
      return Composed(node: Node(.scalar("", .plain), range: range(event.start, event.end)))
    }
    aliasedNodes += target.size
    if aliasedNodes > limits.aliasedNodes {
      throw stop("the aliases up to here stand for more than \(limits.aliasedNodes) values", event)
    }
    try check(depth: depth + target.height, event)
    return target
  }

  private mutating func check(depth: Int, _ event: ParserEvent) throws(Stop) {
    guard depth > limits.depth else { return }
    throw stop("this is nested more than \(limits.depth) levels deep", event)
  }

  private mutating func next() throws(Stop) -> ParserEvent {
    do { return try events.next() } catch {
      syntaxError = error
      throw Stop()
    }
  }

  // MARK: Ranges

  func range(_ start: SourcePosition, _ end: SourcePosition) -> SourceRange {
    SourceRange(file: source.file, start: start, end: end)
  }

  /// libyaml ends a block scalar after the blank lines that follow it.
  private func scalarEnd(_ event: ParserEvent, _ style: ScalarStyle) -> SourcePosition {
    guard style == .block else { return event.end }
    var line = event.end.line
    if event.end.column == 1, line > event.start.line { line -= 1 }
    while line > event.start.line, source.trimmedEnd(ofLine: line).column == 1 { line -= 1 }
    return source.trimmedEnd(ofLine: line)
  }

  /// libyaml starts a node at its anchor or tag; this is where the value itself starts.
  mutating func contentStart(_ event: ParserEvent) -> SourcePosition {
    var (number, column) = (event.start.line, event.start.column)
    while SourcePosition(line: number, column: column) < event.end {
      let rest = scalars(ofLine: number).dropFirst(column - 1)
      switch rest.first {
      case " ", "\t": column += 1
      case "&", "!": column += rest.prefix { !Self.propertyEnds.contains($0) }.count
      case nil, "#": (number, column) = (number + 1, 1)
      default: return SourcePosition(line: number, column: column)
      }
    }
    return event.end
  }

  static let propertyEnds: [Unicode.Scalar] = [" ", "\t", ",", "[", "]", "{", "}"]

  mutating func scalars(ofLine number: Int) -> [Unicode.Scalar] {
    if line.number != number { line = (number, Array(source.line(number).unicodeScalars)) }
    return line.scalars
  }

  // MARK: Problems

  /// A key that holds more than a key, since its marks are none.
  private mutating func noteMarks(_ mend: MarkMend, _ key: SourceRange) {
    let (line, start) = (key.start.line, key.start.column + mend.offset)
    let place = SourceRange(
      file: key.file, start: SourcePosition(line: line, column: start),
      end: SourcePosition(line: line, column: start + mend.length))
    let isOnLine = key.end.line == line
    problems.append(
      YAMLProblem(
        mend.message, at: place, dropsEntry: true,
        mended: isOnLine ? source.line(of: key, replacedBy: mend.text) : nil))
  }

  private mutating func note(_ message: String, _ start: SourcePosition, _ end: SourcePosition) {
    note(message, range(start, end))
  }

  private mutating func note(_ message: String, _ range: SourceRange, dropsEntry: Bool = false) {
    problems.append(YAMLProblem(message, at: range, dropsEntry: dropsEntry))
  }

  private mutating func stop(_ message: String, _ event: ParserEvent) -> Stop {
    let oneMore = SourcePosition(line: event.start.line, column: event.start.column + 1)
    note(
      message, event.start, event.start.line == event.end.line ? max(event.end, oneMore) : oneMore)
    return Stop()
  }
}
