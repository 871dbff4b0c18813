/// A text as a recipe writes it: words, and fields in braces such as `{time}` or `{item.ask}`.
///
/// `{{` and `}}` stand for the braces themselves. Braces around anything but a name are faults, which
/// stand for themselves.
public struct RecipePhrase: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case words(String)
    /// The names of a field, from the outermost in.
    case field([String])
  }

  /// A brace that begins or ends no field.
  public enum Fault: Sendable, Equatable {
    /// What stands between a pair of braces, which is no name.
    case noName(String)
    /// A `{` with what follows it, up to the end of the word.
    case unclosed(String)
    /// A `}` alone.
    case unopened
  }

  public let pieces: [Piece]
  /// In order.
  public let faults: [Fault]

  public init(_ text: String) {
    var pieces: [Piece] = []
    var faults: [Fault] = []
    var words = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        words.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{", let end = rest.firstIndex(of: "}"),
        let field = Self.names(rest[rest.index(after: rest.startIndex)..<end])
      {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.field(field))
        rest = rest[rest.index(after: end)...]
      } else {
        if let fault = Self.fault(at: rest) {
          faults.append(fault)
          // Its end is no other fault.
          if case .noName(let inner) = fault {
            words += "{" + inner + "}"
            rest = rest.dropFirst(inner.count + 2)
            continue
          }
        }
        words.append(first)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
    self.faults = faults
  }

  private static func fault(at rest: Substring) -> Fault? {
    if rest.first == "}" { return .unopened }
    guard rest.first == "{" else { return nil }
    let inner = rest.dropFirst()
    let end = inner.firstIndex { "{}".contains($0) }
    if let end, inner[end] == "}" { return .noName(String(inner[..<end])) }
    return .unclosed("{" + inner.prefix { !$0.isWhitespace && $0 != "{" })
  }

  public var fields: [[String]] {
    pieces.compactMap { if case .field(let names) = $0 { names } else { nil } }
  }

  /// A text that stands for itself in a phrase.
  static func escaped(_ text: String) -> String {
    text.replacing("{", with: "{{").replacing("}", with: "}}")
  }

  /// The names of a setting that `$a` or `$a.b` stands for, or nil for any other text.
  public static func reference(_ text: String) -> [String]? {
    text.hasPrefix("$") ? names(text.dropFirst()) : nil
  }

  private static func names(_ text: Substring) -> [String]? {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return names.allSatisfy(isName) ? names : nil
  }

  /// Whether a setting may be called so: lower-case letters, digits and underscores, a letter first.
  public static func isName(_ text: String) -> Bool {
    text.count <= 40 && text.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil
  }
}
