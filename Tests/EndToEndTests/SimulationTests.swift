import ActivityKit
import EventPlan
import Foundation
import Testing

@testable import parlor_load

@Suite struct SimulationTests {
  @Test func eveningsKeepWhatIsPromised() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let violation = try SimulatedEvening(EveningScript(seed: seed)).run()
      if let violation { Issue.record("seed \(seed): \(violation.promise): \(violation.text)") }
    }
  }

  /// In another process dictionaries have another order.
  @Test func anEveningGoesTheSameWayInAnotherProcess() throws {
    let run = ["simulate", "--seeds", "12", "--from", "100", "--jobs", "1"]
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let first = try Binary.run(run, in: folder, program: "parlor-load")
    let second = try Binary.run(run, in: folder, program: "parlor-load")
    let hash = first.output.split(separator: " ").firstIndex(of: "hash")
    #expect(first.code == 0 && hash != nil)
    #expect(Self.withoutTime(first.output) == Self.withoutTime(second.output))
  }

  private static func withoutTime(_ output: String) -> String {
    output.replacing(/in \d+ s \(\d+ ms each\)/, with: "")
  }

  /// A disk that says that it has written, and has not, is what a house that confirms too early looks like.
  @Test func whatIsToldTooEarlyIsFoundAndMadeShort() throws {
    var script = EveningScript(seed: 1)
    script.moves.insert(Move(deed: .disk(.lying)), at: 0)
    let failure = try Failure(of: script)
    #expect(failure.violation.promise == .seat)
    #expect(failure.moves.count <= 3)
    #expect(failure.text.contains("--moves"))
  }

  @Test func everyPlanCanBeRead() {
    for seed in 0..<60 as Range<UInt64> {
      let plan = EveningScript(seed: seed).plan
      for version in 0...2 {
        guard case .plan = plan.read(version: version) else {
          Issue.record("\(plan.text(version: version))")
          continue
        }
      }
    }
  }

  @Test func theDocumentationListsThePromises() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/simulation.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for promise in Promise.allCases {
      #expect(text.contains("| \(promise.rawValue) | \(promise.about) |"))
    }
  }

  @Test func movesAreNamedInRanges() {
    #expect(MoveSelection(argument: "0-3,7")?.numbers == [0, 1, 2, 3, 7])
    #expect(MoveSelection([0, 1, 2, 3, 7]).text == "0-3,7")
    #expect(MoveSelection(argument: "3-1") == nil)
    #expect(MoveSelection(argument: "x") == nil)
  }
}
