import ActivityKit
import Testing
import YAML

@testable import EventPlan

/// What holds for every input: reading and rendering never trap, and a refusal says why.
@Suite struct PropertyTests {
  private static let seed = """
    house: { name: Rivêr, time_zone: Europe/Paris }
    facilitators: { rosa: { key: env KEY }, ben: }
    events:
      social:
        starts: 2026-11-27 19:00
        agenda:
          - title: 漢字
            quiz:
              time: 1m30s
              rounds: 3
              hints: true
              teams: [a, b]
              questions:
                - { ask: A?, choices: [a, b], answer: b }
                - include: pack.yaml
          - silent-walk:
    """

  private static let pieces = [
    "\n", "  ", "- ", ": ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "|", "#", "\t", "null", "~",
    "yes", "20", "9s", "include: pack.yaml", "漢", "e\u{301}", "\u{1B}", "é", "-1", "quiz:", "<<",
  ]

  @Test func mutatedPlansNeverTrap() throws {
    var random = RandomSource(seed: 7)
    var outcomes: (plans: Int, refusals: Int) = (0, 0)
    for _ in 0..<1_000 {
      var text = Self.seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = text.index(
          text.startIndex, offsetBy: Int.random(in: 0..<text.count, using: &random))
        if Bool.random(using: &random) {
          text.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? "", at: place)
        } else {
          let end = text.index(place, offsetBy: 6, limitedBy: text.endIndex) ?? text.endIndex
          text.removeSubrange(place..<end)
        }
      }
      let files = ["pack.yaml": "- { ask: B?, choices: [yes, no], answer: no }"]
      switch read(text, files: files, environment: ["KEY": "a-long-enough-key"]) {
      case .plan(let plan, _):
        outcomes.plans += 1
        #expect(!plan.events.isEmpty)
      case .refused(let diagnostics):
        outcomes.refusals += 1
        #expect(diagnostics.hasErrors)
        let shown = DiagnosticRenderer.text(diagnostics)
        #expect(shown.hasSuffix("Nothing was started.\n"))
        #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || Quotation.isPrintable($0) })
        let json = try DiagnosticRenderer.json(diagnostics)
        #expect(json.contains("\"severity\" : \"error\""))
      case .unreadable: Issue.record("The plan was there.")
      }
    }
    #expect(outcomes.plans > 10 && outcomes.refusals > 100)
  }
}
