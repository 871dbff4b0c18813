import ActivityKit
import Messages
import Testing

@testable import House

@Suite struct UnplannedPollTests {
  private func refusal(_ kind: UnplannedPoll.Kind, _ line: String) -> Refusal? {
    do throws(Refusal) {
      _ = try UnplannedPoll(kind, typed: line)
      return nil
    } catch {
      return error
    }
  }

  @Test func barsStandBetweenChoices() throws {
    let poll = try UnplannedPoll(.choice, typed: "Walk or nap? | walk |nap|")
    #expect(poll == UnplannedPoll(.choice, "Walk or nap?", choices: ["walk", "nap"]))
    #expect(try UnplannedPoll(.choice, typed: "Walk?") == UnplannedPoll(.choice, "Walk?"))
    #expect(try UnplannedPoll(.words, typed: "a | b") == UnplannedPoll(.words, "a | b"))
  }

  @Test func whatCannotBeAskedIsRefusedWithWhatToType() {
    let example = "/poll Walk or nap? | walk | nap"
    #expect(refusal(.choice, "| walk | nap") == .badArgumentNoQuestion(example: example))
    #expect(
      refusal(.choice, "Walk? | walk")
        == .badArgumentChoiceCount(least: 2, most: 40, example: example))
    #expect(refusal(.choice, "Walk? | yes | Yes") == .badArgumentChoiceLength(most: 80))
    let long = String(repeating: "x", count: 81)
    #expect(refusal(.choice, "Walk? | yes | \(long)") == .badArgumentChoiceLength(most: 80))
    #expect(
      refusal(.words, String(repeating: long, count: 4)) == .badArgumentQuestionLength(most: 300))
  }
}
