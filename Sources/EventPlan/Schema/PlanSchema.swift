import ActivityKit

/// The JSON Schema (draft 7) of a plan, for editors that complete and check `events.yaml`.
///
/// Its keys are those that ``ShapeReader`` reads; a test compares the two.
public struct PlanSchema {
  struct Key {
    let name: String
    let schema: JSONValue
    var isRequired = false
  }

  let modules: [ModuleDefinition]

  /// - Parameter modules: what an agenda may name.
  public init(modules: [ModuleDefinition]) { self.modules = modules }

  /// The schema as JSON text.
  public func text() throws -> String { try schema.written() }

  var schema: JSONValue {
    object(planKeys).with([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A plan of Parlor",
      "definitions": [
        "duration": SchemaPart.durationSchema, "include": SchemaPart.includeSchema,
      ],
    ])
  }

  func object(_ keys: [Key]) -> JSONValue {
    .mapping(
      Dictionary(keys.map { ($0.name, $0.schema) }) { $1 },
      required: keys.filter(\.isRequired).map(\.name))
  }

  /// The keys of each mapping whose keys are fixed, by what messages call it.
  var keys: [String: [Key]] {
    [
      "the plan": planKeys, "the house": Self.houseKeys, "a facilitator": Self.facilitatorKeys,
      "the limits": Self.limitKeys, "an event": eventKeys, "'keep'": Self.keepKeys,
      "'access'": Self.accessKeys,
    ]
  }

  private var planKeys: [Key] {
    let facilitator = object(Self.facilitatorKeys).orNull()
    return [
      Key(
        name: "house",
        schema: object(Self.houseKeys).orInclude(if: true).described("What the house is called."),
        isRequired: true),
      Key(
        name: "facilitators",
        schema: .object([
          "type": ["object", "null"],
          "propertyNames": ["maxLength": 24, "pattern": #"^\S(.*\S)?$"#],
          "additionalProperties": facilitator,
        ]).orInclude(if: true).described("Who may lead events: a name each.")),
      Key(
        name: "limits",
        schema: object(Self.limitKeys).orInclude(if: true)
          .described("What keeps the house usable when somebody means it harm.")),
      Key(name: "agreement", schema: Self.agreement),
      Key(name: "keep", schema: keep),
      Key(
        name: "modules",
        schema: .object([
          "type": ["array", "null"], "items": ["type": "string", "pattern": "^[^/]"],
        ]).orInclude(if: true)
          .described("Folders and files with recipes, besides the folder Plugins.")),
      Key(
        name: "events",
        schema: .object([
          "type": "object", "minProperties": 1,
          "propertyNames": ["pattern": "^[a-z0-9][a-z0-9-]{0,39}$"],
          "additionalProperties": object(eventKeys).orInclude(if: true),
        ]).orInclude(if: true).described("The events of the house, each under a short name."),
        isRequired: true),
    ]
  }
}
