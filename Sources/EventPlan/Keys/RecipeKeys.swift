import ActivityKit
import Recipes
import YAML

extension RecipeReader {
  /// The keys of a recipe, its settings and its steps as they were written.
  struct Outline: PlanMapping {
    var name: Node.Entry?
    var summary: String?
    var isQuiet = false
    var settings: Node.Entry?
    var commands: Node.Entry?
    var steps: Node.Entry?

    static let owner = "the recipe"
    static let takes = "the keys 'summary', 'settings' and 'steps'"

    static let keys: [PlanKey<Outline>] = [
      PlanKey(
        "name", "what an agenda calls it", absent: "the name of the file",
        schema: { _ in
          [
            "type": "string", "maxLength": 40,
            "pattern": "^(?!(title|store|include)$)[a-z][a-z0-9-]*$",
          ]
        },
        read: { $2.name = $1 }),
      .text(
        "summary", maxLength: 80, isOneLine: true, "one line on what people do in it", absent: nil
      ) { $0.summary = $1 },
      .flag(
        "quiet", \.isQuiet,
        "whether people are to themselves throughout: what they type reaches nobody"),
      PlanKey(
        "settings", "what a plan may set, each by its name", absent: .nothing,
        schema: { _ in
          RecipeSchema.settings.with(["propertyNames": RecipeSchema.unreserved]).orNull()
        },
        read: { $2.settings = $1 }),
      PlanKey(
        "commands", "what people may type while it goes on, each by its name", absent: .nothing,
        schema: { RecipeSchema.commands(besides: $0.taken).orNull() }, read: { $2.commands = $1 }),
      PlanKey(
        "steps", "what happens, in order", absent: nil, schema: { _ in RecipeSchema.steps },
        read: { $2.steps = $1 }),
    ]
  }

  /// What declares a setting, as it was written: what each key takes depends on the others.
  struct WrittenSetting: PlanMapping {
    var entries: [String: Node.Entry] = [:]

    static let owner = "a setting"
    static let takes = "a mapping, as in { type: duration, default: 2m, help: How long it takes. }"

    static let keys: [PlanKey<WrittenSetting>] = [
      key(
        "type", "what it takes", absent: nil,
        .object(["enum": .texts(TypeWord.allCases.map(\.rawValue))])),
      key(
        "help", "one line of help", absent: nil,
        SettingType.text(maxLength: longestHelp).jsonSchema(isOneLine: true)),
      key("default", "what holds when a plan does not set it; required without one", .object([:])),
      key("min", "the least; of a list, the fewest items", ["type": ["number", "string"]]),
      key("max", "the most; of a list, the most items", ["type": ["number", "string"]]),
      key("max_length", "how many characters a text may have", maxLength.jsonSchema()),
      key("choices", "the words to choose from", choices.jsonSchema()),
      key(
        "of", "what the items of a list are",
        .object(["enum": .texts(TypeWord.inLists.map(\.rawValue))])),
      key("fields", "the settings of a record", RecipeSchema.settings.with(["minProperties": 1])),
    ]

    /// The keys that go with some types only.
    static let typed = keys.map(\.name).filter { !["type", "help", "default"].contains($0) }

    static let longestHelp = 200
    static let maxLength = SettingType.integer(1...2_000)
    static let choices = SettingType.list(.text(maxLength: 40), count: 2...50)

    private static func key(
      _ name: String, _ help: PlanWords, absent: PlanWords? = .nothing, _ schema: JSONValue
    ) -> PlanKey<WrittenSetting> {
      PlanKey(
        name, help, absent: absent, schema: { _ in schema }, read: { $2.entries[name] = $1 })
    }
  }
}
