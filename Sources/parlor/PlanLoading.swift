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

  /// Reads it for a command that signs nobody in, so that the keys may be elsewhere.
  static func readWithoutKeys(_ path: String) -> PlanResult {
    reader(instead: nil, environment: nil).read(path: path)
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

  /// - Parameter file: a file that is not on disk, by its path.
  static func reader(
    instead file: (path: String, text: String)?,
    environment: [String: String]? = HouseEnvironment.variables, grace: Duration = .zero
  ) -> PlanReader {
    PlanReader(
      modules: ShippedModules.all, taken: House.takenWords, environment: environment,
      readFile: { path in
        if let file, path == file.path { return Array(file.text.utf8) }
        return try PlanFile.read(path)
      },
      listFolder: { try PlanFile.list($0) },
      programs: ProgramSearch(path: ProgramSearch.path), now: Date(), grace: grace)
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

  /// The plan, or the end of the command with every diagnostic printed.
  /// - Parameter withKeys: false for a command that signs nobody in.
  static func require(_ path: String, withKeys: Bool = true) throws -> HousePlan {
    switch withKeys ? read(path) : readWithoutKeys(path) {
    case .plan(let plan, let warnings):
      if !warnings.items.isEmpty {
        Output.error(DiagnosticRenderer.text(warnings))
      }
      return plan
    case .refused(let diagnostics):
      Output.error(DiagnosticRenderer.text(diagnostics))
      throw ExitCode.dataError
    case .unreadable(let path, let reason):
      throw unreadable(path, reason)
    }
  }

  static func unreadable(_ path: String, _ reason: String) -> ExitCode {
    let advice = path == defaultPath ? " Name the file after the command." : ""
    return Failure(code: .noInput, text: "\(path) cannot be read: \(reason).\(advice)").exit()
  }
}
