import ActivityKit
import YAML

/// A text in quotation marks that YAML takes for a part of it, while a list beside it holds the text
/// without them: the answer `“O-”` to the choices `[O-, A+]`.
struct ForeignQuotedChoice {
  let range: SourceRange
  let mark: Unicode.Scalar
  /// Without the marks.
  let text: String

  init?(named path: SettingsPath, under node: Node) {
    guard case .key(let name) = path.steps.last, let parent = path.parent(under: node),
      let value = parent[name], case .scalar(let written, .plain) = value.content,
      let mark = written.unicodeScalars.first, let inner = TextMend.unquoted(written),
      parent.entries?.contains(where: { $0.value.items?.contains { $0.text == inner } == true })
        == true
    else { return nil }
    (range, self.mark, text) = (value.range, mark, inner)
  }
}
