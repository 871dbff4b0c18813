import YAML

/// Finds and parses the recipes of a house, and the descriptions of its processes: those in the folder `Plugins` beside its plan, and those
/// that `modules:` names.
struct ModuleFiles {
  struct File {
    /// The path as it is shown.
    let path: String
    /// The name of the file without its ending.
    let stem: String
    let root: Node
    /// The folder of a process; nil of a recipe.
    var process: String?
  }

  private(set) var diagnostics: Diagnostics
  private(set) var files: [File] = []
  private let plan: IncludePath
  private let folder: String
  private let readFile: @Sendable (String) throws -> [UInt8]
  private let listFolder: @Sendable (String) throws -> [String]?
  private var seen: Set<IncludePath> = []

  private static let standardFolder = "Plugins"
  private static let mostFiles = 500

  init(
    planPath: String, readFile: @escaping @Sendable (String) throws -> [UInt8],
    listFolder: @escaping @Sendable (String) throws -> [String]?, diagnostics: Diagnostics
  ) {
    plan = IncludePath(plan: planPath)
    folder = planPath.lastIndex(of: "/").map { String(planPath[...$0]) } ?? ""
    self.readFile = readFile
    self.listFolder = listFolder
    self.diagnostics = diagnostics
  }

  /// - Parameter root: the plan's; nil when there is no plan.
  mutating func find(_ root: Node?) {
    for name in standardNames() {
      guard let path = try? IncludePath("\(Self.standardFolder)/\(name)", in: plan) else {
        continue
      }
      if Self.isRecipe(name) {
        read(path, named: nil)
      } else {
        readProcess(in: path, named: nil)
      }
    }
    guard let entry = root?.entry("modules"), !entry.value.isNull else { return }
    guard let items = entry.value.items else {
      diagnostics.error(
        "'modules' takes a list of folders and files, as in [circles, extra/check-out.yaml]",
        at: Subject(entry).place(of: entry.value))
      return
    }
    for item in items { find(item: item) }
  }

  /// What is in the folder beside the plan, which need not be there.
  private mutating func standardNames() -> [String] {
    do {
      return try listFolder(folder + Self.standardFolder)?.sorted() ?? []
    } catch {
      let place = SourceRange(
        file: folder + plan.text, at: SourcePosition(line: 1, column: 1))
      diagnostics.error("the folder 'Plugins' beside it cannot be read: \(error)", at: place)
      return []
    }
  }

  private mutating func find(item: Node) {
    guard let text = item.text, !item.isNull else {
      diagnostics.error(
        "a module is named by its file, or by the folder it is in", at: item.firstPlace)
      return
    }
    let path: IncludePath
    do {
      path = try IncludePath(text.hasSuffix("/") ? String(text.dropLast()) : text, in: plan)
    } catch {
      diagnostics.error(
        error == .empty
          ? "a module is named by its file, or by the folder it is in"
          : "\(Quotation.of(text)) is outside the plan's folder; name only what is below it",
        at: item.range)
      return
    }
    if Self.isRecipe(path.text) { return read(path, named: item.range) }
    if readProcess(in: path, named: item.range) { return }
    do {
      guard let names = try listFolder(folder + path.text)?.sorted() else {
        throw PlanFile.Unreadable(description: "there is no such folder")
      }
      var hasAny = false
      for name in names {
        guard let inner = try? IncludePath("\(path.text)/\(name)", in: plan) else { continue }
        if Self.isRecipe(name) {
          hasAny = true
          read(inner, named: item.range)
        } else if readProcess(in: inner, named: item.range) {
          hasAny = true
        }
      }
      if !hasAny {
        diagnostics.error("\(Quotation.of(text)) has no module in it", at: item.range)
      }
    } catch {
      diagnostics.error(
        "\(Quotation.of(folder + path.text)) cannot be read: \(error)", at: item.range)
    }
  }

  /// Reads the description of the process in a folder.
  /// - Returns: whether there is one.
  @discardableResult
  private mutating func readProcess(in path: IncludePath, named range: SourceRange?) -> Bool {
    guard let names = try? listFolder(folder + path.text), names.contains(Self.processFile),
      let file = try? IncludePath("\(path.text)/\(Self.processFile)", in: plan)
    else { return false }
    read(file, named: range)
    return true
  }

  /// - Parameter range: where the plan names the file or its folder.
  private mutating func read(_ path: IncludePath, named range: SourceRange?) {
    guard path != plan, seen.insert(path).inserted else { return }
    let shown = folder + path.text
    let place = range ?? SourceRange(file: shown, at: SourcePosition(line: 1, column: 1))
    guard seen.count <= Self.mostFiles else {
      if seen.count == Self.mostFiles + 1 {
        diagnostics.error("there are more than \(Self.mostFiles) recipes", at: place)
      }
      return
    }
    do { parse(try readFile(shown), path: shown) } catch {
      diagnostics.error("\(Quotation.of(shown)) cannot be read: \(error)", at: place)
    }
  }

  /// The file that describes a process, in its folder.
  private static let processFile = "module.yaml"

  mutating func parse(_ bytes: [UInt8], path: String) {
    let document = YAMLReader(isWrittenByHand: true).read(bytes, file: path)
    diagnostics.note(document)
    guard let root = document.root else { return }
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    if name == Self.processFile {
      let place = String(path.dropLast(Self.processFile.count + 1))
      files.append(
        File(
          path: path, stem: parts.dropLast().last.map(String.init) ?? "", root: root,
          process: place.isEmpty ? "." : place))
      return
    }
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
    files.append(File(path: path, stem: stem, root: root))
  }

  static func isRecipe(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }
}
