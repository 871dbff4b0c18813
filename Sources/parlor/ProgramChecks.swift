import ActivityKit
import EventPlan
import EventTerms
import ModuleProcess
import RemoteModules

/// Starts the modules that are programs, to find what reading alone cannot: a mistake in their first
/// lines, a library that is not there.
struct ProgramChecks {
  private let trial = ProgramTrial()

  /// Adds what is wrong with the programs of a house.
  /// - Parameter plan: its settings are what they are greeted with.
  func check(_ plan: HousePlan, _ diagnostics: inout Diagnostics) {
    for module in plan.modules {
      let activity = plan.events.lazy.flatMap(\.activities).first { $0.module == module.name }?
        .activity
      check(module, settings: (activity as? RemoteActivity)?.settings, &diagnostics)
    }
  }

  /// Adds what is wrong with the program of a module, if it is one that does not ship.
  /// - Parameter settings: JSON; those that a plan may leave out when nil.
  func check(_ module: ModuleDefinition, settings: String?, _ diagnostics: inout Diagnostics) {
    guard let program = module.program, case .folder(let folder) = program.source else { return }
    let settings = settings ?? ModuleLineWriter.settings(Settings(), module.settings)
    guard let trouble = trial.trouble(of: module, settings: settings) else { return }
    let said = trouble.complaints.last.map { ": \($0)" } ?? ""
    let message = "the program of '\(module.name)' cannot be used: \(trouble.why)\(said)"
    if let (file, line) = trouble.place(in: folder),
      let bytes = try? PlanFile.read("\(folder)/\(file)")
    {
      return diagnostics.addError(message, in: "\(folder)/\(file)", line: line, of: bytes)
    }
    let description = "\(folder)/module.yaml"
    let bytes = (try? PlanFile.read(description)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = (lines.firstIndex { $0.hasPrefix("run:") } ?? 0) + 1
    diagnostics.addError(message, in: description, line: line, of: bytes)
  }
}
