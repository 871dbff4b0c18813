import ActivityKit
import Recipes

/// The JSON Schema (draft 7) of a recipe. The options of its steps are those that ``RecipeVerb``
/// declares.
public struct RecipeSchema: Sendable {
  private let taken: Set<String>

  /// - Parameter taken: the words that no command can have.
  public init(taken: Set<String>) { self.taken = taken }

  /// The schema as JSON text.
  public func text() throws -> String { try schema.written() }

  var schema: JSONValue {
    PlanSchema(modules: [], taken: taken).object(RecipeReader.Outline.self).with([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A recipe of Parlor",
      "definitions": [
        "duration": SchemaPart.durationSchema, "include": SchemaPart.includeSchema,
        "step": .object(["anyOf": .list(RecipeVerb.allCases.map(Self.step))]),
        "setting": Self.setting,
      ],
    ])
  }

  private static let settingName: JSONValue = ["maxLength": 40, "pattern": "^[a-z][a-z0-9_]*$"]

  static let unreserved = settingName.with([
    "not": ["enum": .texts(RecipeFact.allCases.map(\.rawValue) + [RecipeScope.item])]
  ])

  static let settings: JSONValue = [
    "type": "object", "propertyNames": settingName,
    "additionalProperties": SchemaPart.setting.reference,
  ]

  static let steps: JSONValue = [
    "type": "array", "minItems": 1, "maxItems": 200, "items": SchemaPart.step.reference,
  ]

  static func commands(besides taken: Set<String>) -> JSONValue {
    [
      "type": "object", "maxProperties": .integer(ModuleCommand.most),
      "propertyNames": [
        "maxLength": .integer(ModuleCommand.longestName), "pattern": "^[a-z][a-z0-9-]*$",
        "not": ["enum": .texts(taken.sorted())],
      ],
      "additionalProperties": PlanSchema(modules: []).object(RecipeReader.WrittenCommand.self),
    ]
  }

  /// A declaration: what goes with each type, and what each type needs.
  private static var setting: JSONValue {
    let rules = RecipeReader.TypeWord.allCases.map { word -> JSONValue in
      let others = RecipeReader.WrittenSetting.typed.filter { !word.keys.contains($0) }
      return [
        "if": ["properties": ["type": ["const": .text(word.rawValue)]], "required": ["type"]],
        "then": .object([
          "properties": .object(Dictionary(others.map { ($0, .flag(false)) }) { $1 }),
          "required": .texts(word.needs),
        ]),
      ]
    }
    return PlanSchema(modules: []).object(RecipeReader.WrittenSetting.self)
      .with(["allOf": .list(rules)])
  }

  private static func step(_ verb: RecipeVerb) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in verb.schema.fields {
      var schema = field.name == "each" ? ["type": "array"] : field.type.jsonSchema()
      if RecipeVerb.names.contains(field.name) {
        schema = schema.with(["pattern": "^[a-z][a-z0-9_]*$"])
      }
      if !RecipeVerb.fixedKeys.contains(field.name), field.type.holdsTexts {
        schema = field.type.translatedSchema
      }
      if !RecipeVerb.fixedKeys.contains(field.name), !field.type.takesText {
        schema = [
          "anyOf": [
            schema,
            ["type": "string", "pattern": #"^\$[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$"#],
          ]
        ]
      }
      properties[field.name] = schema.described(field.help)
    }
    var required = verb.schema.fields.filter(\.isRequired).map(\.name)
    if verb.hasSteps {
      properties["steps"] = steps.described("What is done each time.")
      required.append("steps")
    }
    return JSONValue.mapping(properties, required: required).described(verb.help)
      .with(rules(of: verb))
  }

  /// What goes with what in a step.
  private static func rules(of verb: RecipeVerb) -> [String: JSONValue] {
    switch verb {
    case .ask:
      let kinds = ["choices", "min", "done"]
      let pairs = [["choices", "min"], ["choices", "done"], ["min", "done"]]
      let words = RecipeVerb.ofWords.flatMap { key in kinds.map { [key, $0] } }
      let twoForms = RecipeVerb.forms.map { form in RecipeVerb.forms.filter { $0 != form } }
      let solved = [["solution", "min"], ["solution", "done"], ["solution", "lines"]]
      return [
        "dependencies": ["min": ["max"], "max": ["min"], "pick": ["choices"]],
        "allOf": .list(
          (pairs + words + solved + twoForms).map { ["not": ["required": .texts($0)]] }),
        "if": ["properties": ["closes": ["const": "first-right"]], "required": ["closes"]],
        "then": ["required": ["solution"]],
      ]
    case .pair, .group:
      return [
        "dependencies": .object(
          Dictionary(RecipeVerb.ofGroupQuestions.map { ($0, ["asking"]) }) { $1 })
      ]
    case .show:
      return [
        "if": ["properties": ["show": ["const": "scores"]]],
        "then": [
          "properties": .object(Dictionary(RecipeVerb.ofLists.map { ($0, false) }) { $1 })
        ],
        "else": ["required": ["title"]],
      ]
    case .teams:
      return [
        "if": ["properties": ["by": ["const": "choice"]], "required": ["by"]],
        "then": ["required": ["for"]],
        "else": ["properties": ["for": false]],
      ]
    case .say, .wait, .alone, .share, .vote, .round, .repeat, .each, .award, .board: return [:]
    }
  }
}

extension SettingType {
  /// What texts take that may be in several languages.
  var translatedSchema: JSONValue {
    switch self {
    case .text:
      return [
        "anyOf": [
          jsonSchema(),
          [
            "type": "object", "minProperties": 1, "additionalProperties": jsonSchema(),
            "propertyNames": ["pattern": "^[a-z]{2,3}(-[a-z0-9]{2,8})*$"],
          ],
        ]
      ]
    case .list(let item, _):
      return jsonSchema().with(["items": item.translatedSchema])
    case .either(let types): return ["anyOf": .list(types.map(\.translatedSchema))]
    case .integer, .number, .duration, .flag, .word, .record: return jsonSchema()
    }
  }
}
