import ActivityKit
import EventPlan
import Plugins

/// The modules that ship with the program, wherever it is copied: those written in Swift and the
/// recipes of `Plugins`.
public enum ShippedModules {
  /// In alphabetical order. A recipe with an error in it is not among them.
  public static let all: [ModuleDefinition] = (Plugins.modules + recipes.compactMap(\.module))
    .sorted { $0.name < $1.name }

  /// Each recipe file with what came of reading it.
  public static let recipes: [(module: ModuleDefinition?, diagnostics: Diagnostics)] =
    recipeFiles.map { file in
      let (module, diagnostics) = PlanReader.recipe(
        Array(file.text.utf8), path: "Plugins/\(file.name)")
      return (module, diagnostics)
    }
}
