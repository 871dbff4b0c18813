import ActivityKit
import EventPlan
import EventTerms
import Foundation
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// A recipe that runs goes on as it began, whatever becomes of its file.
@Suite struct RecipeRecoveryTests {
  private func recipe(_ greeting: String, extra: String = "") throws -> ModuleDefinition {
    let text = """
      summary: A test.
      steps:
      - repeat: 2
        steps:
        \(extra)
        - ask: What now?
          for: 1m
        - share: answers
      - say: \(greeting)
      """
    let (module, diagnostics) = PlanReader.recipe(Array(text.utf8), path: "circle.yaml")
    return try #require(module, "\(DiagnosticRenderer.text(diagnostics))")
  }

  private func event(_ module: ModuleDefinition) -> PlannedEvent {
    var problems: [SettingsProblem] = []
    return PlannedEvent(
      slug: "test", title: "Test",
      agenda: ["One", "Two"].map { title in
        PlannedActivity(
          title: title, module: module, activity: module.make(Settings(), &problems))
      })
  }

  @Test func aChangedFileWaitsForTheNextTime() throws {
    let old = try recipe("Goodbye.")
    let occasion = Occasion(event(old))
    occasion.gather(["ana", "ben"])
    occasion.control(.start)
    occasion.line(2, "a walk")
    occasion.control(.skip)
    occasion.advance(by: .seconds(20))
    occasion.line(2, "soup")

    // The file has other steps now, in other places.
    let new = try recipe("Farewell.", extra: "- say: Welcome.\n  - wait: 5s")
    occasion.event = event(new)
    occasion.modules = [new]
    try occasion.kill()
    #expect(occasion.logged.isEmpty)
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.remaining == .seconds(40))
    occasion.forget()
    occasion.line(3, "bread")
    occasion.advance(by: LivePrompt.grace)
    let lists = occasion.heard.compactMap { message, _ -> [String]? in
      if case .list(_, let items, _, _) = message { items.map { $0.words() }.sorted() } else { nil }
    }
    #expect(lists == [["bread", "soup"]])
    // The one after it is played as the file is now.
    #expect(occasion.said == ["Everyone has answered or passed.", "Goodbye.", "Welcome."])
  }

  @Test func aFileThatIsGoneIsFinishedAsItWas() throws {
    let occasion = Occasion(event(try recipe("Goodbye.")))
    occasion.gather(["ana", "ben"])
    occasion.control(.start)
    occasion.control(.skip)
    occasion.advance(by: .seconds(20))
    occasion.event = PlannedEvent(
      slug: "test", title: "Test",
      agenda: [PlannedEvent.scripted([Script([.say("two")])]).agenda[0]])
    // Other recipes are there, as those that ship always are.
    occasion.modules = [ModuleDefinition(Script.self), Evenings.everyStep]
    try occasion.kill()
    #expect(
      occasion.logged == [
        "'One' is not on the agenda any more. It goes on to its end as it was; then the agenda is done."
      ])
    #expect(occasion.remaining == .seconds(40))
    occasion.forget()
    occasion.control(.skip)
    #expect(occasion.said.last == "Goodbye.")
  }

  /// Beside its state stands which module and version wrote it.
  @Test func theSnapshotNamesTheModule() throws {
    let occasion = Occasion(event(try recipe("Goodbye.")))
    occasion.gather(["ana"])
    occasion.control(.start)
    let bytes = try Snapshot.encode(occasion.live.state)
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let slot = (json?["state"] as? [String: Any])?["slot"] as? [String: Any]
    #expect(slot?["module"] as? String == "circle" && slot?["version"] as? Int == 1)
    #expect((slot?["state"] as? [String: Any])?["body"] != nil)
  }
}
