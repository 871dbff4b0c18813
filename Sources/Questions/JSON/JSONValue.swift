import YAML

/// A value of a JSON text with the place it starts at.
struct JSONValue {
  indirect enum Content {
    case object([(key: String, value: JSONValue)])
    case array([JSONValue])
    case string(String)
    /// A number, `true`, `false` or `null`, as it was written.
    case word(String)
  }

  let content: Content
  let start: SourcePosition
  let end: SourcePosition

  /// The value of an object's key; the last one where it stands twice.
  subscript(key: String) -> JSONValue? {
    guard case .object(let entries) = content else { return nil }
    return entries.last { $0.key == key }?.value
  }

  var array: [JSONValue]? { if case .array(let items) = content { items } else { nil } }
  var string: String? { if case .string(let text) = content { text } else { nil } }

  /// The text of a string, or a number or word as it was written.
  var text: String? {
    switch content {
    case .string(let text), .word(let text): text
    case .object, .array: nil
    }
  }
}
