import ActivityKit
import ArgumentParser
import EventPlan
import EventTerms
import Foundation
import House
import RemoteModules
import ShippedModules

/// Reads the plan for every command the same way.
enum PlanLoading {
  static let defaultPath = "events.yaml"

  static func read(_ path: String) -> PlanResult { reader.read(path: path) }

  /// Reads it for a command that signs nobody in, so that the keys may be elsewhere, and nobody comes too late.
  static func readWithoutKeys(_ path: String) -> PlanResult {
    reader(instead: nil, environment: nil, isHosting: false).read(path: path)
  }

  /// What the plan names, even where it has errors.
  static func outline(_ path: String) -> PlanOutline? {
    reader(instead: nil, environment: nil).outline(path: path)
  }

  /// Reads plans with the modules that ship, and those beside the plan.
  static var reader: PlanReader { reader(instead: nil) }

  /// Where the plan is read again while the house is open. A file may be slow, and deep YAML needs
  /// room on the stack, so it is done on a thread of its own.
  static func source(_ path: String) -> PlanSource {
    PlanSource(path: path) { done in
      // That an event is running, whose time is past, is known.
      let thread = Thread {
        done(reader(instead: nil, grace: PlannedEvent.lateness).read(path: path))
      }
      thread.name = "plan"
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// - Parameters:
  ///   - file: a file that is not on disk, by its path.
  ///   - isHosting: whether it matters that the time of an event is past.
  static func reader(
    instead file: (path: String, text: String)?,
    environment: [String: String]? = HouseEnvironment.variables, grace: Duration = .zero,
    isHosting: Bool = true
  ) -> PlanReader {
    PlanReader(
      modules: ShippedModules.all, taken: House.takenWords, environment: environment,
      readFile: { path in
        if let file, path == file.path { return Array(file.text.utf8) }
        return try PlanFile.read(path)
      },
      listFolder: { try PlanFile.list($0) },
      programs: ProgramSearch(path: ProgramSearch.path), now: isHosting ? Date() : nil, grace: grace
    )
  }

  /// The modules of the house whose plan is, or might be, at `path`. What is wrong with recipes is
  /// printed, and the others are there.
  static func modules(besides path: String) -> [ModuleDefinition] {
    let (modules, diagnostics) = reader.modules(besides: path)
    if !diagnostics.items.isEmpty {
      Output.error(DiagnosticRenderer.text(diagnostics, outcome: "These modules are left out."))
    }
    return modules
  }

  /// How a command is told which plan it is about.
  enum Naming {
    case argument, option

    fileprivate var advice: String {
      switch self {
      case .argument: "Name the file after the command."
      case .option: "--plan FILE names another."
      }
    }
  }

  /// The plan, or the end of the command with every diagnostic printed.
  /// - Parameter withKeys: false for a command that signs nobody in.
  static func require(
    _ path: String, withKeys: Bool = true, named naming: Naming = .argument
  ) throws -> HousePlan {
    try require(withKeys ? read(path) : readWithoutKeys(path), named: naming)
  }

  /// The same for a command about events that were held: nothing is hosted, so nothing is too late, and warnings were
  /// told before.
  static func requireAfterwards(_ path: String) throws -> HousePlan {
    try require(
      reader(instead: nil, isHosting: false).read(path: path), named: .option, warns: false)
  }

  private static func require(
    _ result: PlanResult, named naming: Naming, warns: Bool = true
  ) throws -> HousePlan {
    switch result {
    case .plan(let plan, let warnings):
      if warns, !warnings.items.isEmpty { Output.error(DiagnosticRenderer.text(warnings)) }
      return plan
    case .refused(let diagnostics):
      Output.error(DiagnosticRenderer.text(diagnostics))
      throw ExitCode.dataError
    case .unreadable(let path, let reason):
      throw unreadable(path, reason, named: naming)
    }
  }

  static func unreadable(
    _ path: String, _ reason: String, named naming: Naming = .argument
  ) -> ExitCode {
    let advice = path == defaultPath ? " \(naming.advice)" : ""
    return Failure(code: .noInput, text: "\(path) cannot be read: \(reason).\(advice)").exit()
  }
}
