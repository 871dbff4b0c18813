import ActivityKit
import Recipes
import RemoteModules
import YAML

/// The modules of a house: those that are built in, and those that were read from files.
struct ModuleShelf {
  private(set) var modules: [ModuleDefinition]
  /// The names of recipes with errors in them: that these are used is no mistake as well.
  private(set) var broken: Set<String> = []
  private(set) var diagnostics: Diagnostics
  private var files: [String: String] = [:]
  private let programs: ProgramSearch?
  private let taken: Set<String>

  /// - Parameters:
  ///   - programs: finds what runs a process; nil takes for granted that it is there.
  ///   - taken: the words that no command can have.
  init(
    _ modules: [ModuleDefinition], programs: ProgramSearch? = nil, taken: Set<String>,
    diagnostics: Diagnostics
  ) {
    self.modules = modules
    self.programs = programs
    self.taken = taken
    self.diagnostics = diagnostics
  }

  /// Reads recipes and processes and adds those that are sound. One of one's own stands in for one that is
  /// built in and has its name.
  mutating func add(_ files: [ModuleFiles.File]) {
    for file in files {
      guard let recipe = read(file) else {
        broken.insert(file.stem)
        continue
      }
      if let other = self.files.updateValue(file.path, forKey: recipe.name) {
        diagnostics.error(
          "'\(recipe.name)' is the name of the module in \(Quotation.printable(other)) already; "
            + "give this one another 'name'", at: recipe.place)
        continue
      }
      let index = modules.firstIndex { $0.name == recipe.name }
      let kind: any Activity.Type = file.process == nil ? Recipe.self : RemoteActivity.self
      if let index, modules[index].activity != kind {
        diagnostics.error(
          "'\(recipe.name)' is the name of a module that is built in; give this one another 'name'",
          at: recipe.place)
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

  private mutating func read(_ file: ModuleFiles.File) -> RecipeReader.Reading? {
    if let folder = file.process {
      var reader = ProcessReader(programs: programs, taken: taken, diagnostics: diagnostics)
      defer { diagnostics = reader.diagnostics }
      return reader.process(file, source: .folder(folder))
    }
    var reader = RecipeReader(taken: taken, diagnostics: diagnostics)
    defer { diagnostics = reader.diagnostics }
    return reader.recipe(file)
  }
}
