public import ActivityKit
public import EventPlan
import Plugins
import RemoteModules

/// The modules that ship with the program, wherever it is copied: those written in Swift, the recipes
/// and the programs of `Plugins`.
public enum ShippedModules {
  /// In alphabetical order. One with an error in it is not among them.
  public static let all: [ModuleDefinition] =
    (Plugins.modules + recipes.compactMap(\.module) + processes.compactMap(\.module))
    .sorted { $0.name < $1.name }

  /// Each recipe file with what came of reading it.
  public static let recipes: [(module: ModuleDefinition?, diagnostics: Diagnostics)] =
    recipeFiles.map { file in
      let (module, diagnostics) = PlanReader.recipe(
        Array(file.text.utf8), path: "Plugins/\(file.name)")
      return (module, diagnostics)
    }

  private static let programs = ProgramSearch(path: ProgramSearch.path)

  /// Each module that is a program, with what came of reading it.
  public static let processes: [(module: ModuleDefinition?, diagnostics: Diagnostics)] =
    Dictionary(grouping: processFiles) { $0.name.prefix { $0 != "/" } }
    .sorted { $0.key < $1.key }
    .map { folder, files in
      let texts = Dictionary(
        files.map { (String($0.name.dropFirst(folder.count + 1)), $0.text) },
        uniquingKeysWith: { first, _ in first })
      let (module, diagnostics) = PlanReader.process(
        texts, path: "Plugins/\(folder)", programs: programs)
      return (module, diagnostics)
    }
}
