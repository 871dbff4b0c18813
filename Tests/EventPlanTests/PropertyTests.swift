import Foundation
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
    var random = Lehmer(state: 7)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(1)
    while clock.now < end {
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
      case .plan(let plan, _): #expect(!plan.events.isEmpty)
      case .refused(let diagnostics):
        #expect(diagnostics.hasErrors)
        let shown = DiagnosticRenderer.text(diagnostics)
        #expect(shown.hasSuffix("Nothing was started.\n"))
        #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || Quotation.isPrintable($0) })
        _ = try DiagnosticRenderer.json(diagnostics)
      case .unreadable: Issue.record("The plan was there.")
      }
    }
  }
}

/// Lehmer's generator modulo 2^64: enough to vary tests the same way each time.
private struct Lehmer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 0xDA94_2042_E4DD_58B5 &+ 1
    return state ^ (state >> 32)
  }
}
