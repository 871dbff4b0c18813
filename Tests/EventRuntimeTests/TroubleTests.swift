import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// The disk is full, or fails, or is locked.
@Suite struct TroubleTests {
  @Test func peopleAreToldOnceAndNothingIsConfirmed() {
    let occasion = Occasion.running([.choose(.seconds(20)), .share, .wait(.seconds(5))])
    occasion.advance(by: .seconds(5))
    occasion.isPrompt = false
    occasion.forget()
    occasion.line(2, "a")
    occasion.fail()
    #expect(occasion.live.cannotSave && occasion.notices == [.savingStopped])
    occasion.line(3, "b")
    for _ in 0..<5 {
      occasion.advance(by: .seconds(10))
      occasion.fail()
    }
    #expect(occasion.kinds == [.notice] && occasion.replies.isEmpty)
    #expect(occasion.remaining == .seconds(15))
    occasion.advance(by: .seconds(10))
    occasion.commit()
    occasion.commit()
    #expect(!occasion.live.cannotSave)
    occasion.isPrompt = true
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.notices.filter { $0 != .answerCount } == [.savingStopped, .savingResumed])
    #expect(occasion.kinds.filter { $0 != .notice } == [.saved, .saved, .closed, .say])
    #expect(
      occasion.heard.filter { $0.message.kind == .saved }.map(\.to) == [.seats([2]), .seats([3])])
    #expect(occasion.said == ["2 answers. ana: [0]; ben: [1]"])
  }

  @Test func theClockGoesOnWhereItStopped() {
    let occasion = Occasion.running([.choose(.seconds(20)), .say("over")])
    occasion.advance(by: .seconds(5))
    occasion.isPrompt = false
    occasion.line(2, "a")
    occasion.fail()
    occasion.dispatcher.move(to: occasion.dispatcher.now + .hours(1))
    occasion.live.wake()
    occasion.commit()
    #expect(occasion.remaining == .seconds(15))
    occasion.isPrompt = true
    occasion.advance(by: .seconds(14))
    #expect(occasion.said.isEmpty && occasion.remaining == .seconds(1))
    occasion.advance(by: .seconds(1))
    #expect(occasion.said == ["over"])
  }

  @Test func triesMoreAndMoreSeldom() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.line(2, "a")
    var waits: [Duration] = []
    for _ in 0..<8 {
      occasion.fail()
      guard let retry = occasion.live.nextWake else { break }
      waits.append(retry - occasion.dispatcher.now)
      occasion.advance(by: waits.last ?? .zero)
      #expect(occasion.disk.waiting.count == 1)
    }
    #expect(waits.map(\.milliseconds) == [250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000])
  }

  /// A timer that goes off too soon must not cost the next try.
  @Test func wakingTooSoonIsHarmless() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.line(2, "a")
    occasion.fail()
    let retry = occasion.live.nextWake
    for _ in 0..<3 { occasion.live.wake() }
    #expect(occasion.live.nextWake == retry && occasion.disk.waiting.isEmpty)
    occasion.advance(by: .seconds(1))
    #expect(occasion.disk.waiting.count == 1)
  }

  @Test func aLongTroubleTakesNoEndOfInputs() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.line(2, "a")
    occasion.fail()
    occasion.forget()
    for _ in 0..<10_001 { occasion.submit(.pass(seat: 3, prompt: 1)) }
    #expect(occasion.replies.count == 1)
    guard case .refused(let refusal) = occasion.replies[0], refusal.code == .notSaved else {
      Issue.record("the last input was taken")
      return
    }
  }

  @Test func resumingDuringTroubleDoesNotStartTheClock() throws {
    let occasion = Occasion.running([.choose(.seconds(20))])
    try occasion.kill()
    occasion.isPrompt = false
    occasion.submit(.enter(seat: 1))
    occasion.fail()
    occasion.live.resumeAfterRestart()
    occasion.advance(by: .seconds(100))
    #expect(occasion.remaining == .seconds(20))
    occasion.isPrompt = true
    occasion.commit()
    occasion.advance(by: .seconds(3))
    #expect(occasion.remaining == .seconds(17))
  }

  @Test func whatWasNotWrittenWhenItDiedWasNotConfirmed() throws {
    let occasion = Occasion.running([.choose(.seconds(20)), .share, .wait(.seconds(3))])
    occasion.isPrompt = false
    occasion.line(2, "a")
    occasion.fail()
    occasion.isPrompt = true
    try occasion.kill()
    occasion.submit(.enter(seat: 2))
    #expect(!occasion.kinds.contains(.saved))
    occasion.control(.skip)
    #expect(occasion.said == ["0 answers. "])
  }
}
