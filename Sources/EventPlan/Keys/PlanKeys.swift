import ActivityKit
import YAML

extension PlanDraft: PlanMapping {
  static let owner = "the plan"
  static var takes: String { "the keys \(Phrase.list(keys.map { "'\($0.name)'" }))" }

  static let keys: [PlanKey<PlanDraft>] = [
    .mapping("house", \.house, "what the house is called", absent: nil),
    PlanKey(
      "facilitators", "who may lead events: a name each", absent: .nothing,
      schema: {
        .object([
          "type": ["object", "null"],
          "propertyNames": [
            "maxLength": .integer(Facilitator.longestName), "pattern": #"^\S(.*\S)?$"#,
          ],
          "additionalProperties": $0.object(Facilitator.self).orNull(),
        ]).orInclude(if: true)
      },
      read: { $2.facilitators = $0.facilitators($1) }),
    .agreement(\.agreement, absent: .nothing),
    .mapping(
      "limits", \.limits, "what keeps the house usable when somebody means it harm",
      absent: .nothing),
    .mapping("keep", \.keep, "how long things are kept after the end", absent: .nothing),
    PlanKey(
      "modules", "folders and files with recipes, besides the folder Plugins", absent: .nothing,
      schema: { _ in
        .object([
          "type": ["array", "null"], "items": ["type": "string", "pattern": "^[^/]"],
        ]).orInclude(if: true)
      },
      // They were read before, since an agenda names them.
      read: { _, _, _ in }),
    Agenda.key,
    PlanKey(
      "events", "the events of the house, each under a short name", absent: nil,
      schema: {
        .object([
          "type": "object", "minProperties": 1,
          "propertyNames": [
            "pattern": .text("^[a-z0-9][a-z0-9-]{0,\(Event.longestSlug - 1)}$")
          ],
          "additionalProperties": $0.object(Event.self).orInclude(if: true),
        ]).orInclude(if: true)
      },
      read: { $2.events = $0.events($1, keep: $2.keep) }),
  ]
}

extension ShapeReader {
  /// nil where there are no keys at all.
  mutating func plan(_ root: Node) -> PlanDraft? {
    guard root.entries != nil else {
      if root.isNull {
        diagnostics.error(
          "the plan is empty; it needs 'house' and 'events'",
          at: SourceRange(file: root.range.file, at: SourcePosition(line: 1, column: 1)))
      } else {
        diagnostics.error("\(PlanDraft.owner) takes \(PlanDraft.takes)", at: root.firstPlace)
      }
      return nil
    }
    var draft = PlanDraft()
    read(root, into: &draft, at: root.firstPlace)
    return draft
  }
}
