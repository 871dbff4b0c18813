public import ActivityKit

/// The JSON Schema (draft 7) of a plan, for editors that complete and check `events.yaml`.
///
/// It is made of the keys that ``ShapeReader`` reads by.
public struct PlanSchema {
  let modules: [ModuleDefinition]
  let taken: Set<String>

  /// - Parameters:
  ///   - modules: what an agenda may name.
  ///   - taken: the words that no command of a recipe can have.
  public init(modules: [ModuleDefinition], taken: Set<String> = []) {
    (self.modules, self.taken) = (modules, taken)
  }

  /// The schema as JSON text.
  public func text() throws -> String { try schema.written() }

  var schema: JSONValue {
    object(PlanDraft.self).with([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A plan of Parlor",
      "definitions": [
        "duration": SchemaPart.durationSchema, "include": SchemaPart.includeSchema,
      ],
    ])
  }
}
