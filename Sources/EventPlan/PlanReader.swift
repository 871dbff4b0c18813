public import ActivityKit
import EventTerms
public import Foundation
public import RemoteModules
import Words
public import YAML

/// Turns `events.yaml` into a checked plan, or into every diagnostic of a phase at once.
///
/// The phases are syntax (of the plan and all its includes), shape (keys, types, bounds) and meaning
/// (what one value alone cannot tell). A phase runs only when the one before found no error; a file that
/// cannot be included hides nothing of the shape of the rest.
public struct PlanReader: Sendable {
  private let modules: [ModuleDefinition]
  private let taken: Set<String>
  private let environment: [String: String]?
  private let readFile: @Sendable (String) throws -> [UInt8]
  private let listFolder: @Sendable (String) throws -> [String]?
  private let programs: ProgramSearch?
  private let now: (time: Date, grace: Duration)?

  /// - Parameters:
  ///   - modules: the kinds of activity that an agenda may name, besides those of recipes that are
  ///     found beside the plan.
  ///   - taken: the words of the house's own commands, which no module can have.
  ///   - environment: where `key: env NAME` looks; nil where nobody signs in by the plan, whose
  ///     keys are then as if they were to be made.
  ///   - readFile: gives the bytes of a path; the description of what it throws is shown to people.
  ///   - listFolder: gives the names of the files in a folder, or nil when there is no such folder.
  ///   - programs: finds what runs modules that are programs; nil takes for granted that it is there.
  ///   - now: the time, where a plan is read to be hosted: it is warned of events that are past.
  ///   - grace: how long ago an event may have begun without such a warning.
  public init(
    modules: [ModuleDefinition], taken: Set<String> = [], environment: [String: String]?,
    readFile: @escaping @Sendable (String) throws -> [UInt8] = { try PlanFile.read($0) },
    listFolder: @escaping @Sendable (String) throws -> [String]? = { _ in nil },
    programs: ProgramSearch? = nil, now: Date? = nil, grace: Duration = .zero
  ) {
    self.modules = modules
    self.taken = taken
    self.now = now.map { ($0, grace) }
    self.environment = environment
    self.readFile = readFile
    self.listFolder = listFolder
    self.programs = programs
  }

  /// Reads the plan at `path` and what it includes. Diagnostics name files as `path` does.
  public func read(path: String) -> PlanResult {
    var includes = IncludeResolver(planPath: path, readFile: readFile)
    let root: Node?
    do { root = try includes.plan() } catch {
      return .unreadable(path: path, reason: "\(error)")
    }
    let words = Words.shipped.adding(
      CatalogueFiles.read(root, planPath: path, readFile: readFile, &includes.diagnostics))
    var files = moduleFiles(path, includes.diagnostics)
    files.find(root)
    guard let root, !files.diagnostics.hasErrorsBesideHoles else {
      return refused(files.diagnostics)
    }

    var shelf = shelf(modules, files.diagnostics)
    shelf.add(files.files)
    var shape = ShapeReader(
      modules: shelf.modules, broken: shelf.broken, diagnostics: shelf.diagnostics)
    shape.words = words
    let draft = shape.plan(root)
    var meaning = MeaningReader(
      environment: environment, now: now, polls: UnplannedPolls(by: shelf.modules),
      loaded: LoadedModules(shelf.modules), taken: taken,
      diagnostics: shape.diagnostics)
    guard let draft, !shape.diagnostics.hasErrors else {
      // Whoever mends the rest may not look at a warning that comes only then.
      if let draft { meaning.checkStarts(draft) }
      return refused(meaning.diagnostics)
    }
    guard var plan = meaning.plan(draft), !meaning.diagnostics.hasErrors else {
      return refused(meaning.diagnostics)
    }
    plan.modules = shelf.modules
    plan.words = words
    return .plan(plan, warnings: meaning.diagnostics.sorted())
  }

  /// The plan at `path` with what it includes in place; nil when that cannot be had.
  public func whole(path: String) -> Node? {
    var includes = IncludeResolver(planPath: path, readFile: readFile)
    let root = (try? includes.plan()) ?? nil
    return includes.diagnostics.hasErrors ? nil : root
  }

  /// The plan at `path` as far as it is YAML, whatever is wrong with what it includes.
  func root(path: String) -> Node? {
    var includes = IncludeResolver(planPath: path, readFile: readFile)
    return (try? includes.plan()) ?? nil
  }

  /// The modules of a house, whatever is wrong with the rest of its plan: those that are built in and
  /// those of recipes beside the plan at `path`. There need not be a plan.
  public func modules(besides path: String) -> (modules: [ModuleDefinition], Diagnostics) {
    var includes = IncludeResolver(planPath: path, readFile: readFile)
    let root = (try? includes.plan()) ?? nil
    var diagnostics = Diagnostics()
    diagnostics.leaveOut(asIn: includes.diagnostics)
    var files = moduleFiles(path, diagnostics)
    files.find(root)
    var shelf = shelf(modules, files.diagnostics)
    shelf.add(files.files)
    return (shelf.modules, shelf.diagnostics.sorted())
  }

  /// Whether a file is meant as a recipe rather than as a plan.
  /// - Parameter path: a file in a folder of modules is one, whatever it lacks.
  public static func isRecipe(_ bytes: [UInt8], path: String) -> Bool {
    let isAmongModules = path.split(separator: "/").dropLast().last == "Plugins"
    guard let root = YAMLReader().read(bytes, file: "").root else { return isAmongModules }
    guard root["house"] == nil, root["events"] == nil else { return false }
    // A recipe whose steps are misspelt is one still.
    let isLikeOne = root["summary"] != nil && (root["step"] ?? root["settings"]) != nil
    return root["steps"] != nil || isLikeOne || isAmongModules
  }

  /// The module of one recipe, or what is wrong with it.
  /// - Parameters:
  ///   - path: names the recipe, unless it has a `name`, and its place in diagnostics.
  ///   - taken: the words that no command of it can have.
  public static func recipe(
    _ bytes: [UInt8], path: String, taken: Set<String> = []
  ) -> (module: ModuleDefinition?, Diagnostics) {
    var files = ModuleFiles(
      planPath: "", readFile: { _ in [] }, listFolder: { _ in nil }, diagnostics: Diagnostics())
    files.parse(bytes, path: path)
    var shelf = ModuleShelf([], taken: taken, diagnostics: files.diagnostics)
    if !files.diagnostics.hasErrors { shelf.add(files.files) }
    return (shelf.modules.first, shelf.diagnostics.sorted())
  }

  /// Whether a file describes a module that is a program, by its name.
  public static func isProcess(_ path: String) -> Bool {
    path.split(separator: "/").last == "module.yaml"
  }

  /// The module that a `module.yaml` describes, or what is wrong with it.
  /// - Throws: what reading the file threw.
  public func process(at path: String) throws -> (module: ModuleDefinition?, Diagnostics) {
    var files = moduleFiles("", Diagnostics())
    files.parse(try readFile(path), path: path)
    var shelf = shelf([], files.diagnostics)
    if !files.diagnostics.hasErrors { shelf.add(files.files) }
    return (shelf.modules.first, shelf.diagnostics.sorted())
  }

  /// The module of a process whose files ship with the program, or what is wrong with it.
  /// - Parameters:
  ///   - files: names and texts; `module.yaml` among them.
  ///   - path: of its folder; it names the module, unless that has a `name`.
  ///   - programs: finds what runs it, for a plan that uses it.
  public static func process(
    _ files: [String: String], path: String, programs: ProgramSearch? = nil
  ) -> (module: ModuleDefinition?, Diagnostics) {
    var read = ModuleFiles(
      planPath: "", readFile: { _ in [] }, listFolder: { _ in nil }, diagnostics: Diagnostics())
    read.parse(Array((files["module.yaml"] ?? "").utf8), path: "\(path)/module.yaml")
    var reader = ProcessReader(programs: programs, taken: [], diagnostics: read.diagnostics)
    let reading = read.files.first.flatMap { reader.process($0, source: .files(files)) }
    return (reading?.definition, reader.diagnostics.sorted())
  }

  private func moduleFiles(_ path: String, _ diagnostics: Diagnostics) -> ModuleFiles {
    ModuleFiles(
      planPath: path, readFile: readFile, listFolder: listFolder, diagnostics: diagnostics)
  }

  private func shelf(_ modules: [ModuleDefinition], _ diagnostics: Diagnostics) -> ModuleShelf {
    ModuleShelf(modules, programs: programs, taken: taken, diagnostics: diagnostics)
  }

  private func refused(_ diagnostics: Diagnostics) -> PlanResult { .refused(diagnostics.sorted()) }
}
