import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// Texts of several lines.
@Suite struct WritingLinesTests {
  private func writing(_ privacy: Privacy = .named, lines: Int = 3) -> Occasion {
    Occasion.running([
      .ask(Prompt(.text("A letter?", maxLength: 20, lines: lines), privacy: privacy), .minutes(2)),
      .share, .wait(.seconds(30)),
    ])
  }

  private func text(_ occasion: Occasion, _ seat: Int) -> [String]? {
    occasion.live.state.stage?.answer(of: Person.ID(seat))?.lines
  }

  @Test func linesAreAddedUntilDone() {
    let occasion = writing()
    for line in ["one", "is it two?", "done"] { occasion.line(2, line) }
    #expect(text(occasion, 2) == ["one", "is it two?"])
    // Somebody else is writing still.
    occasion.line(3, "hello")
    occasion.advance(by: .seconds(60))
    #expect(occasion.live.state.openPrompt != nil)
    occasion.line(3, "done")
    occasion.advance(by: LivePrompt.grace)
    #expect(
      occasion.said == [
        "Everyone has answered or passed.", "2 answers. ana: one / is it two?; ben: hello",
      ])
  }

  /// Two lines that come while the first is on its way to the disk are two.
  @Test func noLineIsLostOnItsWay() {
    let occasion = writing()
    occasion.isPrompt = false
    for line in ["one", "two"] { occasion.line(2, line) }
    occasion.isPrompt = true
    while occasion.disk.waiting.count > 0 { occasion.commit() }
    #expect(text(occasion, 2) == ["one", "two"])
  }

  @Test func whoAddsALineIsWritingAgain() {
    let occasion = writing()
    for line in ["one", "done"] { occasion.line(2, line) }
    occasion.line(3, "pass")
    occasion.advance(by: .seconds(2))
    occasion.line(2, "two")
    occasion.advance(by: .seconds(30))
    #expect(occasion.live.state.openPrompt != nil && text(occasion, 2) == ["one", "two"])
  }

  @Test func whatIsTakenBackIsGone() {
    let occasion = writing()
    for line in ["one", "two"] { occasion.line(2, line) }
    occasion.submit(.undo(seat: 2, prompt: 1))
    #expect(text(occasion, 2) == ["one"])
    occasion.submit(.undo(seat: 2, prompt: 1))
    #expect(text(occasion, 2) == nil)
    // Nothing is written, and nothing passed.
    #expect(occasion.live.state.openPrompt?.responses == 0)
    occasion.submit(.undo(seat: 2, prompt: 1))
    #expect(occasion.replies.last == .refused(.noPromptNothingWritten))
    occasion.line(2, "three")
    #expect(text(occasion, 2) == ["three"])
    #expect(occasion.live.state.seat(2)?.answers == 1)
  }

  @Test func aTextHasAnEnd() {
    let occasion = writing(lines: 2)
    for line in ["one", "two", "three"] { occasion.line(2, line) }
    #expect(text(occasion, 2) == ["one", "two"])
    #expect(
      occasion.replies.last == .refused(.answerTooLongOfText(lines: 2, most: TextRule.mostOfLines)))
  }

  @Test func aKillLosesNoLine() throws {
    let occasion = writing()
    for line in ["one", "two", "done"] { occasion.line(2, line) }
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(text(occasion, 2) == ["one", "two"])
    occasion.line(3, "pass")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.said == ["Everyone has answered or passed.", "1 answers. ana: one / two"])
  }

  /// Beside the lines nothing tells whose they are, once the question has closed.
  @Test func withoutNamesNobodyIsKept() {
    let occasion = writing(.anonymous)
    for line in ["one", "two", "done"] { occasion.line(2, line) }
    occasion.submit(.undo(seat: 2, prompt: 1))
    let kept = occasion.disk.rows.values.compactMap { fact -> String? in
      guard case .answered(_, _, _, let seat, _, let value, _) = fact, seat == nil else {
        return nil
      }
      return value.words()
    }
    #expect(kept == ["one"])
  }
}
