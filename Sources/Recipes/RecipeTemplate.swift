public import ActivityKit

/// A step as it is written, before the settings of an activity are known.
public struct RecipeTemplate: Sendable {
  public enum Operand: Sendable {
    case value(SettingValue)
    /// The names of a setting or of a part of an item, from the outermost in.
    case setting([String])
  }

  public let verb: RecipeVerb
  /// By key, as in ``RecipeVerb/schema``.
  public let operands: [String: Operand]
  /// The steps within.
  public let steps: [RecipeTemplate]

  public init(verb: RecipeVerb, operands: [String: Operand], steps: [RecipeTemplate] = []) {
    self.verb = verb
    self.operands = operands
    self.steps = steps
  }
}

extension ModuleDefinition {
  /// The module that a recipe describes. Its steps have been checked against its settings.
  public init(
    recipe name: String, summary: String, settings: SettingsSchema, steps: [RecipeTemplate],
    isQuiet: Bool = false, commands: [RecipeCommandTemplate] = []
  ) {
    self.init(
      name: name, summary: summary, version: Recipe.version, settings: settings, family: "recipe",
      of: Recipe.self
    ) { values, problems in
      var compiler = RecipeCompiler(RecipeScope(settings), values: values)
      let commands = compiler.compile(commands)
      let steps = compiler.compile(steps)
      problems += compiler.problems
      return Recipe(steps, isQuiet: isQuiet, commands: commands)
    }
  }
}
