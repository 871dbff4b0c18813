/// A text as a recipe writes it: words, and fields in braces such as `{time}` or `{item.ask}`.
///
/// `{{` and `}}` stand for the braces themselves; braces around anything but a name are left as they
/// are.
public struct RecipePhrase: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case words(String)
    /// The names of a field, from the outermost in.
    case field([String])
  }

  public let pieces: [Piece]

  public init(_ text: String) {
    var pieces: [Piece] = []
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
        words.append(first)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
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
