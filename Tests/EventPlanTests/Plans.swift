import ActivityKit
import Testing
import YAML

@testable import EventPlan

let testModules: [ModuleDefinition] = [
  ModuleDefinition(Quiz.self), ModuleDefinition(SilentWalk.self),
]

/// Reads a plan given as text, with other files beside it.
func read(
  _ plan: String, files: [String: String] = [:], environment: [String: String] = [:]
) -> PlanResult {
  let files = files.merging(["events.yaml": plan]) { $1 }
  let reader = PlanReader(modules: testModules, environment: environment) { path in
    guard let text = files[path] else {
      throw PlanFile.Unreadable(description: "there is no such file")
    }
    return Array(text.utf8)
  }
  return reader.read(path: "events.yaml")
}

/// The plan, or a failed test that shows its diagnostics.
func plan(
  _ text: String, files: [String: String] = [:], environment: [String: String] = [:]
) throws -> HousePlan {
  switch read(text, files: files, environment: environment) {
  case .plan(let plan, _): return plan
  case .refused(let diagnostics):
    Issue.record(Comment(rawValue: DiagnosticRenderer.text(diagnostics)))
  case .unreadable(_, let reason): Issue.record(Comment(rawValue: reason))
  }
  throw PlanFile.Unreadable(description: "no plan")
}

/// `file:line:column message` of each diagnostic.
func messages(
  _ text: String, files: [String: String] = [:], environment: [String: String] = [:]
) -> [String] {
  switch read(text, files: files, environment: environment) {
  case .plan(_, let diagnostics), .refused(let diagnostics):
    diagnostics.items.map {
      "\($0.range.file):\($0.range.start.line):\($0.range.start.column) \($0.message)"
    }
  case .unreadable(let path, let reason): ["\(path) \(reason)"]
  }
}

/// A plan with one event that has this agenda, written in one line.
func house(agenda: String) -> String {
  "house: { name: Test }\nevents: { evening: { agenda: \(agenda) } }\n"
}
