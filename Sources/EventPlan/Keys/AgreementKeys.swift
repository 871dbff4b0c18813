import ActivityKit
import EventTerms
import Foundation
import YAML

extension PlanKey {
  /// The agreement, which stands in the plan and in an event.
  static func agreement(_ path: Path<AgreementChoice?>, absent: PlanWords) -> Self {
    let type = SettingType.text(maxLength: 4_000)
    return Self(
      "agreement",
      PlanWords(
        "what people agree to before they come in",
        more: ": a text, on several lines if you like, or `none`"),
      absent: absent, schema: { _ in type.jsonSchema() },
      read: { $2[keyPath: path] = $0.agreement($1, type) })
  }
}

extension ShapeReader {
  /// The text, or `none`; nil after an error.
  fileprivate mutating func agreement(
    _ entry: Node.Entry, _ type: SettingType
  ) -> AgreementChoice? {
    guard let text = value(entry, type)?.text else { return nil }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if ["no", "off", "false", "yes", "on", "true"].contains(trimmed.lowercased()) {
      let isNo = ["no", "off", "false"].contains(trimmed.lowercased())
      diagnostics.error(
        "'agreement' is the text that people agree to, or none", at: entry.value.range,
        suggestion: isNo ? "none" : nil)
      return nil
    }
    return trimmed == "none" ? .waived : .text(Agreement(text: trimmed))
  }
}
