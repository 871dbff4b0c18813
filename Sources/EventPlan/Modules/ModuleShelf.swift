import ActivityKit
import Recipes
import YAML

/// The modules of a house: those that are built in, and those that were read from files.
struct ModuleShelf {
  private(set) var modules: [ModuleDefinition]
  /// The names of recipes with errors in them: that these are used is no mistake as well.
  private(set) var broken: Set<String> = []
  private(set) var diagnostics: Diagnostics
  private var files: [String: String] = [:]

  init(_ modules: [ModuleDefinition], diagnostics: Diagnostics) {
    self.modules = modules
    self.diagnostics = diagnostics
  }

  /// Reads recipes and adds those that are sound. A recipe of one's own stands in for one that is
  /// built in and has its name.
  mutating func add(_ files: [ModuleFiles.File]) {
    for file in files {
      var reader = RecipeReader(diagnostics: diagnostics)
      let recipe = reader.recipe(file)
      diagnostics = reader.diagnostics
      guard let recipe else {
        broken.insert(file.stem)
        continue
      }
      if let other = self.files.updateValue(file.path, forKey: recipe.name) {
        diagnostics.error(
          "'\(recipe.name)' is the name of the recipe in \(Quotation.printable(other)) already; "
            + "give this one another 'name'", at: recipe.place)
        continue
      }
      let index = modules.firstIndex { $0.name == recipe.name }
      if let index, modules[index].activity != Recipe.self {
        diagnostics.error(
          "'\(recipe.name)' is the name of a module that is built in; give this recipe another "
            + "'name'", at: recipe.place)
        broken.insert(recipe.name)
        continue
      }
      guard let definition = recipe.definition else {
        broken.insert(recipe.name)
        continue
      }
      if let index { modules[index] = definition } else { modules.append(definition) }
    }
    modules.sort { $0.name < $1.name }
  }
}
