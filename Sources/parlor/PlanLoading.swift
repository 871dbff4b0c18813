import ArgumentParser
import EventPlan
import Foundation
import Plugins

/// Reads the plan for every command the same way.
enum PlanLoading {
  static let defaultPath = "events.yaml"

  static func read(_ path: String) -> PlanResult {
    PlanReader(modules: modules, environment: ProcessInfo.processInfo.environment).read(path: path)
  }

  /// The plan, or the end of the command with every diagnostic printed.
  static func require(_ path: String) throws -> HousePlan {
    switch read(path) {
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
    Failure(
      code: .noInput,
      text: "\(path) cannot be read: \(reason). Name the file: parlor run FILE."
    ).exit()
  }
}
