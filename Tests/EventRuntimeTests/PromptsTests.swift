import ActivityKit
import Testing

@testable import EventRuntime

/// What is remembered of prompts once they have closed, without an event around them.
@Suite struct PromptsTests {
  private var prompts = Prompts()

  private func prompt(
    _ id: Int, _ question: Question = .text("Q?"), to audience: Audience = .everyone
  ) -> LivePrompt {
    LivePrompt(id: id, prompt: Prompt(question, audience: audience), openedAt: .zero)
  }

  private func asking(_ open: LivePrompt) -> Asking { Asking([open], closing: .together) }

  private mutating func isToldHowToTalk(_ open: LivePrompt, run: Int) -> Bool {
    prompts.open(asking(open), in: run, at: .zero)
  }

  @Test mutating func howToTalkIsToldOnceARun() {
    let choice = prompt(4, .choice("Which?", ["one", "two"]))
    let told = [
      isToldHowToTalk(prompt(1), run: 1), isToldHowToTalk(prompt(2), run: 1),
      isToldHowToTalk(prompt(3), run: 2), isToldHowToTalk(choice, run: 2),
      isToldHowToTalk(prompt(5), run: 2),
    ]
    // After another kind of question it is told again.
    #expect(told == [true, false, true, false, true] && prompts.count == 5)
  }

  @Test mutating func eachHasTheLastThatTheyWereAsked() {
    prompts.close(prompt(1), of: nil, at: .zero)
    prompts.close(prompt(2, to: .only([Person.ID(7)])), of: "Round 2", at: .seconds(1))
    #expect(prompts.justClosed?.id == 2 && prompts.justClosed?.step == "Round 2")
    #expect(prompts.lastClosed(to: Person.ID(7), since: .zero)?.id == 2)
    #expect(prompts.lastClosed(to: Person.ID(8), since: .zero)?.id == 1)
    // Nobody writes for so long.
    prompts.close(
      prompt(3, to: .only([Person.ID(9)])), of: nil, at: JustClosed.longPatience)
    #expect(prompts.lastClosed(to: Person.ID(8), since: .zero) == nil)
    #expect(prompts.lastClosed(to: Person.ID(7), since: .zero)?.id == 2)
  }

  @Test mutating func aNewNumberIsToldAfterAWhile() {
    var open = prompt(1)
    _ = isToldHowToTalk(open, run: 1)
    #expect(prompts.countDue(of: asking(open)) == nil, "nobody has answered yet")
    open.noteAnswer(of: Person.ID(2), at: 0)
    #expect(prompts.countDue(of: asking(open)) == AnswerCount.pace)
    prompts.noteCount(of: asking(open), at: .seconds(9))
    #expect(prompts.countDue(of: asking(open)) == nil)
    open.notePass(of: Person.ID(3))
    #expect(prompts.countDue(of: asking(open)) == .seconds(9) + AnswerCount.pace)
    #expect(prompts.countDue(of: asking(prompt(2))) == nil)
  }

  /// After a restart whoever leads may be back before those who had answered.
  @Test mutating func aNumberIsToldAnewWhenSomebodyIsBackWhomItLeftOut() {
    var open = prompt(1)
    _ = isToldHowToTalk(open, run: 1)
    open.noteAnswer(of: Person.ID(2), at: 0)
    prompts.noteCount(of: asking(open), heard: 0, at: .seconds(9))
    prompts.noteReturn(responded: 0)
    #expect(prompts.countDue(of: asking(open)) == nil)
    prompts.noteReturn(responded: 1)
    #expect(prompts.countDue(of: asking(open)) == .seconds(9) + AnswerCount.pace)
    prompts.noteCount(of: asking(open), heard: 1, at: .seconds(14))
    #expect(prompts.countDue(of: asking(open)) == nil)
  }

  @Test mutating func aNoteIsHeldBackForAMoment() {
    #expect(!prompts.hasJustBeenAlone(at: .zero))
    prompts.endAlone(at: .seconds(5))
    #expect(prompts.hasJustBeenAlone(at: .seconds(14)))
    #expect(!prompts.hasJustBeenAlone(at: .seconds(15)))
  }
}
