import ActivityKit
import Recipes
import YAML

/// Reads the file of a recipe: its keys, the settings that it declares and its steps. Every mistake in
/// it is noted.
struct RecipeReader {
  struct Reading {
    let name: String
    /// Where the name is written, or the beginning of the file.
    let place: SourceRange
    /// nil when there is an error in the recipe.
    let definition: ModuleDefinition?
  }

  var shape: ShapeReader
  /// The settings that a step uses, or was meant to use.
  var used: Set<String> = []
  var flow = RecipeFlow()
  /// Names that no setting may have, because steps mean something else by them.
  var reserved = RecipeFact.allCases.map(\.rawValue) + [RecipeScope.item]

  /// The words that no command can have.
  let taken: Set<String>

  var diagnostics: Diagnostics { shape.diagnostics }

  init(taken: Set<String>, diagnostics: Diagnostics) {
    self.taken = taken
    shape = ShapeReader(modules: [], diagnostics: diagnostics)
  }

  /// Has the texts that people read be in several languages, where their author likes.
  mutating func translated<Value>(_ read: (inout ShapeReader) -> Value) -> Value {
    shape.untranslated = RecipeVerb.fixedKeys
    defer { shape.untranslated = nil }
    return read(&shape)
  }

  /// - Returns: nil when not even the name can be told.
  mutating func recipe(_ file: ModuleFiles.File) -> Reading? {
    let start = SourceRange(file: file.path, at: SourcePosition(line: 1, column: 1))
    guard file.root.entries != nil else {
      shape.diagnostics.error(
        file.root.isNull
          ? "the recipe is empty; it needs a 'summary' and 'steps'"
          : "a recipe takes \(Outline.takes)", at: start)
      return nil
    }
    let errors = shape.diagnostics.errorCount
    var outline = Outline()
    shape.read(file.root, into: &outline, at: file.root.firstPlace)
    let name = name(outline.name, of: file, at: start)
    let declared = outline.settings.map { declarations($0, depth: 0) }
    let settings = SettingsSchema(declared?.map(\.field) ?? [])
    let commands = outline.commands.map { self.commands($0, in: RecipeScope(settings)) } ?? []
    let steps = outline.steps.flatMap { self.steps($0, in: RecipeScope(settings), depth: 1) }
    for setting in declared ?? [] where !used.contains(setting.field.name) {
      guard outline.steps?.value.items?.isEmpty == false else { break }
      shape.diagnostics.error(
        "the setting '\(setting.field.name)' is not used; "
          + "write $\(setting.field.name) or {\(setting.field.name)} in a step, or take it out",
        at: setting.place)
    }
    guard let name else { return nil }
    guard let summary = outline.summary, let steps, shape.diagnostics.errorCount == errors else {
      return Reading(name: name, place: outline.name?.value.range ?? start, definition: nil)
    }
    return Reading(
      name: name, place: outline.name?.value.range ?? start,
      definition: ModuleDefinition(
        recipe: name, summary: summary, settings: settings, steps: steps, isQuiet: outline.isQuiet,
        commands: commands))
  }

  private mutating func name(
    _ entry: Node.Entry?, of file: ModuleFiles.File, at start: SourceRange
  ) -> String? {
    if let entry {
      guard let name = shape.value(entry, .text(maxLength: 40), isOneLine: true)?.text else {
        return nil
      }
      guard Self.isName(name) else {
        shape.diagnostics.error(
          "a recipe is known by lower-case letters, digits and hyphens, beginning with a letter, "
            + "not \(Quotation.of(name))", at: entry.value.range)
        return nil
      }
      return name
    }
    guard Self.isName(file.stem) else {
      shape.diagnostics.error(
        "the file's name does not do for a recipe; rename it to lower-case letters, digits and "
          + "hyphens, or give the recipe a 'name'", at: start)
      return nil
    }
    return file.stem
  }

  /// Whether an agenda can name a module so.
  static func isName(_ text: String) -> Bool {
    text.count <= 40 && text.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil
      && !["title", "store", "include"].contains(text)
  }
}
