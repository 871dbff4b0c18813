import ActivityKit
import Foundation
import ShippedModules
import Testing

@testable import EventPlan

/// Each `Golden/NAME.yaml` is read and must be answered with `Golden/NAME.txt`, one for each message.
/// `RECORD=1 swift test` rewrites the answers.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func names(_ suffix: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) })
  }

  @Test func eachAnswerHasItsPlan() throws {
    let plans = try Self.names(".yaml")
    #expect(plans.count > 50)
    #expect(try Self.names(".txt").subtracting(plans).sorted() == [])
  }

  @Test func eachPlanIsAnsweredAsWritten() throws {
    for name in try Self.names(".yaml").sorted() {
      let answer = try Self.answer(name)
      let file = Self.folder.appending(path: name + ".txt")
      if Self.isRecording {
        try answer.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(answer == expected, "\(name)")
      }
    }
  }

  @Test func eightMistakesAreReportedAtOnce() throws {
    #expect(try Self.answer("eight-mistakes").hasSuffix("8 errors. Nothing was started.\n"))
  }

  private static func answer(_ name: String) throws -> String {
    switch reading(name) {
    case .plan(let plan, let warnings):
      return DiagnosticRenderer.text(warnings) + "\(plan.name): \(plan.events.count) event\n"
    case .refused(let diagnostics): return DiagnosticRenderer.text(diagnostics)
    case .unreadable(let path, let reason): return "\(path) cannot be read: \(reason)\n"
    }
  }

  static func reading(_ name: String) -> PlanResult {
    let folder = folder
    let environment = [
      "GOOD_KEY": "correct-horse", "SHORT_KEY": "abc", "EMPTY_KEY": "",
      "SPACED_KEY": "correct horse", "SLASH_KEY": "/correct-horse",
    ]
    let reader = PlanReader(
      modules: name.hasPrefix("shipped-") ? ShippedModules.all : testModules,
      environment: environment,
      readFile: { try PlanFile.read(folder.appending(path: $0).path) },
      // 19:00 in New York on the second of January 2026.
      now: Date(timeIntervalSince1970: 1_767_398_400))
    return reader.read(path: name + ".yaml")
  }
}
