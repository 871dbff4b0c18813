import ActivityKit
import EventPlan
import Plugins
import Questions
import YAML

func read(_ text: String, _ format: QuestionFormat) -> QuestionImport {
  QuestionReader.read(Array(text.utf8), file: "test", format: format)
}

extension QuestionImport {
  var questions: [QuizQuestion] { items.map(\.question) }
  /// In the form "3:1 skipped: it has no answer".
  var lines: [String] {
    findings.map {
      "\($0.range.start.line):\($0.range.start.column) \($0.kind.rawValue): \($0.message)"
    }
  }
}

/// What a plan that includes a pack is answered with; empty when it is fine.
func mistakes(inPack pack: String) -> String {
  let plan = """
    house: { name: Test }
    events:
      quiz:
        agenda:
          - trivia: { count: 1, questions: { include: pack.yaml } }
    """
  let reader = PlanReader(modules: modules, environment: [:]) { path in
    Array((path == "pack.yaml" ? pack : plan).utf8)
  }
  return switch reader.read(path: "events.yaml") {
  // Answers that are one letter apart are only told.
  case .plan: ""
  case .refused(let diagnostics): DiagnosticRenderer.text(diagnostics)
  case .unreadable(_, let reason): reason
  }
}
