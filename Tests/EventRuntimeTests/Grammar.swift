import ActivityKit

/// Rules in ABNF (RFC 5234), as far as `docs/protocol.md` uses it, from which lines are derived.
struct Grammar {
  indirect enum Node {
    case text(String)
    case scalars(ClosedRange<UInt32>)
    case rule(String)
    /// `<what no rule can say>`
    case prose
    case either([Node])
    case row([Node])
    case times(ClosedRange<Int>, Node)
  }

  struct SyntaxError: Error {
    let at: String
  }

  private(set) var rules: [String: Node] = [
    "SP": .text(" "), "DQUOTE": .text("\""), "DIGIT": .scalars(0x30...0x39),
  ]

  init(_ text: String) throws {
    var rule = ""
    for line in text.split(separator: "\n").map(Self.withoutComment) {
      if let first = line.first, first != " ", !rule.isEmpty {
        try define(rule)
        rule = ""
      }
      rule += " " + line
    }
    try define(rule)
  }

  private static func withoutComment(_ line: Substring) -> String {
    var isQuoted = false
    let end = line.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
    return String(line[..<(end ?? line.endIndex)])
  }

  private mutating func define(_ rule: String) throws {
    var reader = Reader(rest: rule[...])
    guard let name = reader.word(), reader.take("=") else { throw SyntaxError(at: rule) }
    let node = try reader.either()
    guard reader.isAtEnd else { throw SyntaxError(at: String(reader.rest)) }
    rules[name] = node
  }

  private struct Reader {
    var rest: Substring

    var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

    private mutating func next() -> Character? {
      rest = rest.drop { $0 == " " }
      return rest.first
    }

    mutating func take(_ mark: Character) -> Bool {
      guard next() == mark else { return false }
      rest.removeFirst()
      return true
    }

    mutating func word() -> String? {
      guard let first = next(), first.isLetter else { return nil }
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      rest.removeFirst(word.count)
      return String(word)
    }

    mutating func either() throws -> Node {
      var nodes = [try row()]
      while take("/") { nodes.append(try row()) }
      return nodes.count == 1 ? nodes[0] : .either(nodes)
    }

    private mutating func row() throws -> Node {
      var nodes: [Node] = []
      while let first = next(), !"/)]".contains(first) { nodes.append(try times()) }
      guard !nodes.isEmpty else { throw SyntaxError(at: String(rest)) }
      return nodes.count == 1 ? nodes[0] : .row(nodes)
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix(while: \.isNumber)
      rest.removeFirst(digits.count)
      return Int(digits)
    }

    private mutating func times() throws -> Node {
      let least = number()
      guard rest.first == "*" else {
        guard let least else { return try element() }
        return .times(least...least, try element())
      }
      rest.removeFirst()
      let low = least ?? 0
      // Without end, a few are as good as many.
      let high = number() ?? low + 3
      return .times(low...high, try element())
    }

    private mutating func element() throws -> Node {
      if take("(") { return try group(")") }
      if take("[") { return .times(0...1, try group("]")) }
      if take("\"") { return .text(try upTo("\"")) }
      if take("<") {
        _ = try upTo(">")
        return .prose
      }
      if take("%") {
        guard rest.first == "x" else { throw SyntaxError(at: String(rest)) }
        rest.removeFirst()
        let ends = rest.prefix { $0.isHexDigit || $0 == "-" }
        rest.removeFirst(ends.count)
        let values = ends.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let low = values.first, let high = values.last, low <= high else {
          throw SyntaxError(at: String(ends))
        }
        return .scalars(low...high)
      }
      guard let name = word() else { throw SyntaxError(at: String(rest)) }
      return .rule(name)
    }

    private mutating func group(_ end: Character) throws -> Node {
      let node = try either()
      guard take(end) else { throw SyntaxError(at: String(rest)) }
      return node
    }

    private mutating func upTo(_ end: Character) throws -> String {
      let text = rest.prefix { $0 != end }
      rest.removeFirst(text.count)
      guard rest.first == end else { throw SyntaxError(at: String(text)) }
      rest.removeFirst()
      return String(text)
    }
  }
}

/// A line that follows from a rule, with the choices that were put into it.
struct Derivation {
  private(set) var line = ""
  /// In their order, each once.
  private(set) var picked: [Int] = []

  private let grammar: Grammar
  private let labels: [Text]
  private var random: RandomSource
  /// The choice that the rule is about which is being followed.
  private var choice: Int?

  init(of rule: String, in grammar: Grammar, among labels: [Text] = [], seed: UInt64) throws {
    self.grammar = grammar
    self.labels = labels
    random = RandomSource(seed: seed)
    try follow(.rule(rule))
  }

  private mutating func follow(_ node: Grammar.Node) throws {
    switch node {
    case .text(let text): line += Bool.random(using: &random) ? text : text.uppercased()
    case .scalars(let range):
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) else { return }
      line.unicodeScalars.append(scalar)
    case .either(let nodes):
      try follow(nodes[Int.random(in: nodes.indices, using: &random)])
    case .row(let nodes): for node in nodes { try follow(node) }
    case .times(let range, let node):
      // Mostly few.
      let count = min(
        Int.random(in: range, using: &random), Int.random(in: range, using: &random))
      for _ in 0..<count { try follow(node) }
    case .prose: throw Grammar.SyntaxError(at: "what is in words has to be drawn by its rule")
    case .rule("mark"): draw(from: ChoiceMarks(labels).typed)
    case .rule("label"): draw(from: labels.map { $0.words() })
    case .rule("place"): draw(from: labels.indices.map { "\($0 + 1)" })
    case .rule(let name):
      guard let rule = grammar.rules[name] else { throw Grammar.SyntaxError(at: name) }
      // A mark and a label beside it are of one choice.
      let isOfAChoice = choice == nil && (name == "one" || name == "marked")
      if isOfAChoice { choice = Int.random(in: labels.indices, using: &random) }
      try follow(rule)
      if isOfAChoice { choice = nil }
    }
  }

  /// Adds what stands for the choice in one of these.
  private mutating func draw(from texts: [String]) {
    let index = choice ?? Int.random(in: labels.indices, using: &random)
    if !picked.contains(index) { picked.append(index) }
    let text = texts[index]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: line += text.lowercased()
    case 1: line += text.inFullWidth
    default: line += text
    }
  }
}

extension String {
  /// As an input method for Chinese or Japanese writes its letters and digits.
  fileprivate var inFullWidth: String {
    var wide = ""
    for scalar in unicodeScalars {
      let isLetterOrDigit = Character(scalar).isLetter || Character(scalar).isNumber
      let other = scalar.isASCII && isLetterOrDigit ? Unicode.Scalar(scalar.value + 0xFEE0) : nil
      wide.unicodeScalars.append(other ?? scalar)
    }
    return wide
  }
}
