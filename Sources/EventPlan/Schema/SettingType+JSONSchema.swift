import ActivityKit
import Questions

/// JSON Schema, draft 7, of what a setting takes.
///
/// It says as much as JSON Schema can: the bounds of durations, for one, it cannot.
extension SettingType {
  /// - Parameter isOneLine: whether a text must be on one line.
  func jsonSchema(isOneLine: Bool = false) -> JSONValue {
    switch self {
    case .text(let maxLength):
      // YAML's numbers and flags are the text they are written as.
      return [
        "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": .integer(maxLength),
        "pattern": isOneLine ? #"^[^\n]*\S[^\n]*\n*$"# : #"\S"#,
      ]
    case .integer(let range):
      return [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .number(let range):
      var schema: JSONValue = ["type": "number"]
      if range.lowerBound.isFinite { schema = schema.with(["minimum": .number(range.lowerBound)]) }
      if range.upperBound.isFinite { schema = schema.with(["maximum": .number(range.upperBound)]) }
      return schema
    case .duration: return SchemaPart.duration.reference
    case .flag: return ["type": "boolean"]
    case .word(let words): return ["enum": .texts(words)]
    case .list(let item, let count):
      return [
        "type": "array", "items": item.jsonSchema().orInclude(if: true),
        "minItems": .integer(count.lowerBound), "maxItems": .integer(count.upperBound),
      ]
    case .record(let schema): return schema.jsonSchema
    case .either(let types): return ["anyOf": .list(types.map { $0.jsonSchema() })]
    }
  }

  /// The schema with what is said of the setting, and `include` where it stands for a whole value.
  func described(_ help: String, isOneLine: Bool = false) -> JSONValue {
    let schema = jsonSchema(isOneLine: isOneLine)
    return (isScalar ? schema : schema.orInclude(if: true)).described(help)
  }

  var isScalar: Bool {
    switch self {
    case .text, .integer, .number, .duration, .flag, .word: true
    case .list, .record, .either: false
    }
  }
}

extension SettingsSchema {
  /// A mapping with these settings and no others.
  var jsonSchema: JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in fields {
      var schema = field.type.described(field.help)
      if let fallback = field.fallback?.json { schema = schema.with(["default": fallback]) }
      properties[field.name] = schema
    }
    let required = fields.filter { $0.isRequired && $0.alternative == nil }
    return .mapping(properties, required: required.map(\.name))
  }
}

extension SettingValue {
  /// As it would be written; nil for what a default is not shown of.
  fileprivate var json: JSONValue? {
    switch self {
    case .text(let text): .text(text)
    case .translations(let texts): .object(texts.mapValues(JSONValue.text))
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .duration(let time): .text(time.short)
    case .flag(let flag): .flag(flag)
    case .list(let items): items.isEmpty ? .list([]) : nil
    case .record: nil
    }
  }
}

extension JSONValue {
  /// A mapping with these keys and no others.
  static func mapping(_ properties: [String: JSONValue], required: [String] = []) -> JSONValue {
    var schema: JSONValue = [
      "type": "object", "properties": .object(properties), "additionalProperties": false,
    ]
    if !required.isEmpty { schema = schema.with(["required": .texts(required)]) }
    return schema
  }

  func described(_ help: String) -> JSONValue {
    if case .object(let object) = self, object["$ref"] != nil {
      // Draft 7 looks at nothing beside a reference.
      return ["allOf": [self], "description": .text(help)]
    }
    return with(["description": .text(help)])
  }

  func orInclude(if isWanted: Bool) -> JSONValue {
    isWanted ? ["anyOf": [self, SchemaPart.include.reference]] : self
  }

  func orNull() -> JSONValue { ["anyOf": [self, ["type": "null"]]] }
}

/// What schemas refer to by name.
enum SchemaPart: String, CaseIterable {
  case duration, include, step, setting

  var reference: JSONValue { ["$ref": .text("#/definitions/\(rawValue)")] }

  static let durationSchema: JSONValue = [
    "type": "string",
    "description": "A time with its unit: 20s, 3m, 1h30m or 2.5s.",
    "pattern": .text(
      #"^([0-9]{1,9}h)?([0-9]{1,9}m)?[0-9]{1,9}(\.[0-9]{1,3})?s$"#
        + #"|^([0-9]{1,9}h)?[0-9]{1,9}(\.[0-9]{1,3})?m$|^[0-9]{1,9}(\.[0-9]{1,3})?h$"#),
  ]

  static let includeSchema = JSONValue.mapping(
    [
      "include": .object([
        "anyOf": [
          file,
          .mapping(
            [
              "file": file,
              "format": [
                "enum": .texts(QuestionFormat.allCases.map(\.rawValue)),
                "description": "How the file holds its questions.",
              ],
            ], required: ["file"]),
        ]
      ]).described("A file below the folder of the plan or ../packs, whose content stands here.")
    ], required: ["include"])

  private static let file: JSONValue = ["type": "string", "minLength": 1, "pattern": "^[^/]"]
}
