/// A value of a YAML text with the range it was written in.
///
/// Scalars stay the text they are: nothing turns `yes`, `1:30` or `1e3` into another type. The nodes
/// of an alias keep the range of the anchor's value, since that is where the words are.
public struct Node: Sendable {
  public struct Entry: Sendable {
    public let key: Node
    public let value: Node

    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  public enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([Node])
    /// In the order written; each key is a scalar and stands once.
    case mapping([Entry])
  }

  public let content: Content
  /// From the first to the last character, without anchor, trailing blanks and comments.
  public let range: SourceRange
  /// Whether a collection is written in `[…]` or `{…}`.
  public let isFlow: Bool

  public init(_ content: Content, range: SourceRange, isFlow: Bool = false) {
    self.content = content
    self.range = range
    self.isFlow = isFlow
  }

  /// The text of a scalar, or nil for a collection.
  public var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

  /// The items of a sequence, or nil for anything else.
  public var items: [Node]? { if case .sequence(let items) = content { items } else { nil } }

  /// The entries of a mapping, or nil for anything else.
  public var entries: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

  /// Whether nothing was written, as after the colon of `rosa:`.
  public var isEmpty: Bool {
    if case .scalar(let text, .plain) = content { text.isEmpty } else { false }
  }

  /// Whether this is nothing, or `~` or `null` without quotes.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entry of a mapping with this key, or nil. Looks through the entries in order.
  public func entry(_ key: String) -> Entry? { entries?.first { $0.key.text == key } }

  /// The value of a mapping's key, or nil. Looks through the entries in order.
  public subscript(key: String) -> Node? { entry(key)?.value }
}
