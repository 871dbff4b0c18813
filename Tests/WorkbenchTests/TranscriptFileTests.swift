import ActivityTesting
import ShippedModules
import Testing

@testable import Workbench

@Suite struct TranscriptFileTests {
  private static let text = """
    # A test
    ```yaml events.yaml
    house: { name: Test House }
    events: { quiz: { agenda: [{ closing-round: {} }] } }
    ```
    ```session
    ana, ben join
    ana > hello
    ben < ana says: helo
    ben > hello
    ana < ben says: hello
    ```
    """

  @Test func whatDiffersIsShown() throws {
    let outcome = try TranscriptFile(Self.text, name: "a.md").play(modules: ShippedModules.all)
    #expect(outcome.sessions == 1)
    #expect(
      outcome.failures == [
        "'A test'\na.md:9: ben\n  expected: ana says: helo\n  received: ana says: hello"
      ])
    #expect(
      outcome.difference == [
        "  ```session", "  ana, ben join", "  ana > hello", "- ben < ana says: helo",
        "+ ben < ana says: hello", "  ben > hello", "  ana < ben says: hello", "  ```",
      ])
  }

  @Test func recordedItPasses() throws {
    let recorded = try TranscriptFile(Self.text, name: "a.md")
      .recorded(modules: ShippedModules.all)
    let outcome = try TranscriptFile(recorded, name: "a.md").play(modules: ShippedModules.all)
    #expect(outcome.failures.isEmpty && outcome.difference.isEmpty)
  }

  @Test func aFaultThatIsRecordedIsPointedOut() {
    let old =
      "rosa > /start\nrosa < 'One' was ended because of a fault in the module 'one': it failed."
    let new =
      old + """

        ana < 'Two' had to be ended early. It was nothing that any of you did. We go on from here.
        rosa < 'Two' was ended because of a fault in the module 'two': it failed at main.py:3.
        ana > 'Two' had to be ended early. It was nothing that any of you did. We go on from here.
        """
    #expect(
      TranscriptRecorder.faults(in: new, since: old)
        == new.split(separator: "\n")[2...3].map(String.init))
    #expect(TranscriptRecorder.faults(in: old, since: old).isEmpty)
  }

  @Test func whatCannotBePlayedIsSaid() {
    #expect(throws: TranscriptError.self) {
      try TranscriptFile("# A\n```session\nana joins\n```\n", name: "a.md").play(modules: [])
    }
  }

  @Test func linesLeftOut() {
    let old = (1...20).map(String.init)
    var new = old
    new[10] = "eleven"
    #expect(
      LineDifference.lines(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")) == [
        "  8", "  9", "  10", "- 11", "+ eleven", "  12", "  13", "  14", "...",
      ])
    #expect(LineDifference.lines(from: "a", to: "a") == [])
  }
}
