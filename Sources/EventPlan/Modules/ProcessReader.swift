import ActivityKit
import RemoteModules
import YAML

/// Reads the `module.yaml` of a process: how it is started, and the settings that it declares. Every
/// mistake in it is noted.
struct ProcessReader {
  var recipe: RecipeReader
  private let programs: ProgramSearch?

  var diagnostics: Diagnostics { recipe.diagnostics }

  private static let keys = [
    "name", "summary", "version", "run", "quiet", "store", "settings", "commands", "length",
    "deadline", "memory", "network",
  ]

  /// - Parameter programs: finds what runs the process; nil takes for granted that it is there.
  init(programs: ProgramSearch?, taken: Set<String>, diagnostics: Diagnostics) {
    self.programs = programs
    recipe = RecipeReader(taken: taken, diagnostics: diagnostics)
    // There are no steps in which a name could stand for something else.
    recipe.reserved = []
  }

  /// - Returns: nil when not even the name can be told.
  mutating func process(
    _ file: ModuleFiles.File, source: ModuleProgram.Source
  ) -> RecipeReader.Reading? {
    let start = SourceRange(file: file.path, at: SourcePosition(line: 1, column: 1))
    guard file.root.entries != nil else {
      recipe.shape.diagnostics.error("a module takes the keys 'summary' and 'run'", at: start)
      return nil
    }
    let errors = diagnostics.errorCount
    let entries = recipe.shape.entries(
      of: file.root, keys: Self.keys, required: ["summary", "run"], owner: "the module",
      at: file.root.firstPlace)
    let name = name(entries["name"], of: file, at: start)
    let summary = entries["summary"].flatMap {
      recipe.shape.value($0, .text(maxLength: 80), isOneLine: true)?.text
    }
    let version = entries["version"].map {
      recipe.shape.value($0, .integer(1...1_000_000))?.integer
    }
    let isQuiet = entries["quiet"].flatMap { recipe.shape.value($0, .flag)?.flag } ?? false
    let stores = entries["store"].flatMap { recipe.shape.value($0, .flag)?.flag } ?? false
    let declared = entries["settings"].map { recipe.declarations($0, depth: 0) } ?? []
    let commands = entries["commands"].map { self.commands($0) } ?? []
    let length = entries["length"].map { self.length($0, of: declared.map(\.field)) }
    let command = entries["run"].flatMap { self.command($0, source) }
    let deadline = entries["deadline"].map {
      recipe.shape.value($0, .duration(ModuleProgram.deadlines))?.duration
    }
    let memory = entries["memory"].map {
      recipe.shape.value($0, .integer(ModuleProgram.memories))?.integer
    }
    let network = entries["network"].map { recipe.shape.value($0, .flag)?.flag }
    guard let name else { return nil }
    let place = entries["name"]?.value.range ?? start
    guard let summary, let command, diagnostics.errorCount == errors else {
      return RecipeReader.Reading(name: name, place: place, definition: nil)
    }
    // That the program of a folder is there has been seen to; one that ships is missed when it is used.
    var isShipped = false
    if case .files = source { isShipped = true }
    let program = ModuleProgram(
      source: source, command: command,
      deadline: (deadline ?? nil) ?? ModuleProgram.standardDeadline,
      memory: (memory ?? nil) ?? ModuleProgram.standardMemory, network: (network ?? nil) ?? false)
    return RecipeReader.Reading(
      name: name, place: place,
      definition: ModuleDefinition(
        process: name, summary: summary, version: (version ?? nil) ?? 1,
        settings: SettingsSchema(declared.map(\.field)), program: program,
        programs: isShipped ? programs : nil, isQuiet: isQuiet, stores: stores, commands: commands,
        length: length))
  }

  private mutating func name(
    _ entry: Node.Entry?, of file: ModuleFiles.File, at start: SourceRange
  ) -> String? {
    let text: String
    if let entry {
      guard let name = recipe.shape.value(entry, .text(maxLength: 40), isOneLine: true)?.text else {
        return nil
      }
      text = name
    } else {
      text = file.stem
    }
    if RecipeReader.isName(text) { return text }
    recipe.shape.diagnostics.error(
      entry == nil
        ? "the folder's name does not do for a module; rename it to lower-case letters, digits and "
          + "hyphens, or give the module a 'name'"
        : "a module is known by lower-case letters, digits and hyphens, beginning with a letter, "
          + "not \(Quotation.of(text))", at: entry?.value.range ?? start)
    return nil
  }

  private mutating func length(
    _ entry: Node.Entry, of fields: [SettingsSchema.Field]
  ) -> ModuleLength {
    var length = ModuleLength()
    let type = SettingType.list(.text(maxLength: 120), count: 1...20)
    let products = recipe.shape.value(entry, type)?.list.compactMap(\.text) ?? []
    let nodes = entry.value.items ?? []
    for (product, node) in zip(products, nodes) where !length.add(product, of: fields) {
      recipe.shape.diagnostics.error(
        "a length is a product of one time and of numbers, as in 'rounds * talk' or 'people * 30s': "
          + "settings, 'people', or as they are written", at: node.range)
    }
    return length
  }

  // MARK: What is run

  private mutating func command(
    _ entry: Node.Entry, _ source: ModuleProgram.Source
  ) -> [String]? {
    let type = SettingType.list(.text(maxLength: 500), count: 1...50)
    guard let command = recipe.shape.value(entry, type)?.list.compactMap(\.text) else { return nil }
    let nodes = entry.value.items ?? []
    if let index = command.firstIndex(where: { $0.unicodeScalars.contains("\0") }) {
      recipe.shape.diagnostics.error(
        "what is run cannot hold a character of number 0", at: nodes[index].range)
      return nil
    }
    guard case .folder(let folder) = source, let programs else { return command }
    switch programs.problem(with: command, in: folder) {
    case nil: return command
    case .missing(let index):
      recipe.shape.diagnostics.error(
        index == 0 && !command[0].contains("/")
          ? "there is no program \(Quotation.of(command[0])) on the PATH; for one in the module's "
            + "folder write ./\(command[0])"
          : "there is no file \(Quotation.of(command[index])) in the module's folder",
        at: nodes[index].range)
    case .notExecutable:
      recipe.shape.diagnostics.error(
        "\(Quotation.of(command[0])) may not be executed; chmod +x allows it", at: nodes[0].range)
    }
    return nil
  }
}
