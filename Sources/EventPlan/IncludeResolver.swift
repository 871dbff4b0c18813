import Questions
import YAML

/// Reads the plan and puts the files that it includes in their places.
struct IncludeResolver {
  var diagnostics = Diagnostics()
  private let planPath: String
  /// The folder of the plan as paths are shown, with its slash; empty for the working folder.
  private let folder: String
  /// The same of the folder that it is in.
  private let parent: String
  private let readFile: @Sendable (String) throws -> [UInt8]
  private let reader = YAMLReader(isWrittenByHand: true)
  /// The files that are being read, from the plan down.
  private var open: [IncludePath] = []
  /// Each file is parsed once; nil for one that has no usable root.
  private var roots: [IncludePath: Node?] = [:]
  /// The same for files in another format than ours, by format.
  private var foreignRoots: [QuestionFormat: [IncludePath: Node?]] = [:]
  private var nodes = 0

  private static let mostDepth = 8
  private static let mostNodes = 1_000_000

  init(planPath: String, readFile: @escaping @Sendable (String) throws -> [UInt8]) {
    self.planPath = planPath
    self.readFile = readFile
    folder = planPath.lastIndex(of: "/").map { String(planPath[...$0]) } ?? ""
    parent = Self.parent(of: folder)
  }

  private static func parent(of folder: String) -> String {
    guard let name = folder.split(separator: "/").last, name != ".", name != ".." else {
      return folder + "../"
    }
    return String(folder.dropLast(name.count + 1))
  }

  /// A path as it is read and shown.
  private func shown(_ path: IncludePath) -> String {
    path.isShared
      ? parent + path.components.dropFirst().joined(separator: "/") : folder + path.text
  }

  /// The plan with its includes in place, or nil when its syntax is too broken for that.
  /// - Throws: what `readFile` throws for the plan's own file.
  mutating func plan() throws -> Node? {
    let path = IncludePath(plan: planPath)
    open = [path]
    return parse(try readFile(planPath), path, file: planPath).map { expand($0) }
  }

  private mutating func parse(_ bytes: [UInt8], _ path: IncludePath, file: String) -> Node? {
    let document = reader.read(bytes, file: file)
    diagnostics.note(document)
    roots.updateValue(document.root, forKey: path)
    return document.root
  }

  // MARK: Walking a file's nodes

  private mutating func expand(_ node: Node) -> Node {
    nodes += 1
    guard nodes <= Self.mostNodes else {
      if nodes == Self.mostNodes + 1 {
        diagnostics.error(
          "with its includes the plan has more than \(Self.mostNodes) values", at: node.range)
      }
      return Self.nothing(at: node.range)
    }
    switch node.content {
    case .scalar: return node
    case .mapping(let entries):
      if let path = Self.include(in: node) {
        if let included = file(path) { return included }
        return missing(path)
      }
      let expanded = entries.map { Node.Entry(key: $0.key, value: expand($0.value)) }
      return Node(.mapping(expanded), range: node.range, isFlow: node.isFlow)
    case .sequence(let items):
      var expanded: [Node] = []
      for item in items {
        let value = expand(item)
        if Self.include(in: item) != nil, let list = value.items {
          expanded += list
        } else {
          expanded.append(value)
        }
      }
      return Node(.sequence(expanded), range: node.range, isFlow: node.isFlow)
    }
  }

  /// The value of a mapping whose only key is `include`.
  private static func include(in node: Node) -> Node? {
    guard let entries = node.entries, entries.count == 1 else { return nil }
    return node["include"]
  }

  /// What stands for a file that cannot be included, so that the rest can still be read.
  private mutating func missing(_ path: Node) -> Node {
    diagnostics.leaveOut(path.range)
    return Node(.scalar("?", .plain), range: path.range)
  }

  static func nothing(at range: SourceRange) -> Node {
    Node(.scalar("", .plain), range: range)
  }

  // MARK: Including one file

  /// The root of an included file with its own includes in place, or nil with a diagnostic.
  private mutating func file(_ include: Node) -> Node? {
    guard let (node, format) = target(include), let path = path(node) else { return nil }
    if let format { return foreign(path, format, node).map { expand($0) } }
    if open.contains(path) {
      let way = (open + [path]).map(\.text).joined(separator: ", ")
      return fail(
        "\(Quotation.of(path.text)) is including itself: \(Quotation.printable(way))", node)
    }
    guard open.count <= Self.mostDepth else {
      return fail("files include one another more than \(Self.mostDepth) levels deep", node)
    }
    guard let root = root(path, node) else { return nil }
    open.append(path)
    defer { open.removeLast() }
    return expand(root)
  }

  private mutating func path(_ node: Node) -> IncludePath? {
    guard let text = node.text, let current = open.last else {
      return fail("'include' takes the path of one file, such as packs/animals.yaml", node)
    }
    do {
      let path = try IncludePath(text, in: current, mayShare: true)
      let bound = path.isShared ? parent + "packs" : folder
      guard PlanFile.leads(shown(path), outOf: bound) else { return path }
      return fail(
        "\(Quotation.of(text)) leads out of \(path.isShared ? "../packs" : "the plan's folder") by a "
          + "symbolic link; include only files below it", node)
    } catch {
      switch error {
      case .empty:
        return fail("'include' takes the path of one file, such as packs/animals.yaml", node)
      case .absolute, .outside:
        return fail(
          "\(Quotation.of(text)) is outside the plan's folder; include only files below it, or from "
            + "../packs", node)
      }
    }
  }

  private mutating func root(_ path: IncludePath, _ node: Node) -> Node? {
    if let known = roots[path] { return known }
    let file = shown(path)
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { return unreadable(path, error, node) }
    // Read as YAML, a spreadsheet would be answered with its bytes.
    if let refusal = QuestionReader.refusal(of: bytes, file: file) {
      diagnostics.error(refusal.message, at: refusal.range)
      diagnostics.leaveOut(refusal.range)
      roots.updateValue(nil, forKey: path)
      return nil
    }
    return parse(bytes, path, file: file)
  }

  private mutating func foreign(
    _ path: IncludePath, _ format: QuestionFormat, _ node: Node
  ) -> Node? {
    if let known = foreignRoots[format]?[path] { return known }
    let file = shown(path)
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { return unreadable(path, error, node) }
    let root = questions(QuestionReader.read(bytes, file: file, format: format), format, node)
    foreignRoots[format, default: [:]].updateValue(root, forKey: path)
    return root
  }

  private mutating func unreadable<Value>(
    _ path: IncludePath, _ error: any Error, _ node: Node
  ) -> Value? {
    let advice =
      path.isShared
      ? "; a plan that was copied needs the folder packs of Parlor at \(Quotation.of(parent + "packs"))"
      : ""
    return fail("\(Quotation.of(shown(path))) cannot be read: \(error)\(advice)", node)
  }

  mutating func fail<Value>(_ message: String, _ node: Node) -> Value? {
    diagnostics.error(message, at: node.range)
    return nil
  }
}
