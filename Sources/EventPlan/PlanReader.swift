import ActivityKit
import YAML

/// Turns `events.yaml` into a checked plan, or into every diagnostic of a phase at once.
///
/// The phases are syntax (of the plan and all its includes), shape (keys, types, bounds) and meaning
/// (what one value alone cannot tell). A phase runs only when the one before found no error.
public struct PlanReader: Sendable {
  private let modules: [ModuleDefinition]
  private let environment: [String: String]
  private let readFile: @Sendable (String) throws -> [UInt8]

  /// - Parameters:
  ///   - modules: the kinds of activity that an agenda may name.
  ///   - environment: where `key: env NAME` looks.
  ///   - readFile: gives the bytes of a path; the description of what it throws is shown to people.
  public init(
    modules: [ModuleDefinition], environment: [String: String],
    readFile: @escaping @Sendable (String) throws -> [UInt8] = { try PlanFile.read($0) }
  ) {
    self.modules = modules
    self.environment = environment
    self.readFile = readFile
  }

  /// Reads the plan at `path` and what it includes. Diagnostics name files as `path` does.
  public func read(path: String) -> PlanResult {
    var includes = IncludeResolver(planPath: path, readFile: readFile)
    let root: Node?
    do { root = try includes.plan() } catch {
      return .unreadable(path: path, reason: "\(error)")
    }
    guard let root, !includes.diagnostics.hasErrors else { return refused(includes.diagnostics) }

    var shape = ShapeReader(modules: modules, diagnostics: includes.diagnostics)
    guard let draft = shape.plan(root), !shape.diagnostics.hasErrors else {
      return refused(shape.diagnostics)
    }

    var meaning = MeaningReader(environment: environment, diagnostics: shape.diagnostics)
    guard let plan = meaning.plan(draft), !meaning.diagnostics.hasErrors else {
      return refused(meaning.diagnostics)
    }
    return .plan(plan, warnings: meaning.diagnostics.sorted())
  }

  private func refused(_ diagnostics: Diagnostics) -> PlanResult { .refused(diagnostics.sorted()) }
}
