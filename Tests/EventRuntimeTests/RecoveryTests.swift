import ActivityKit
import EventPlan
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// The machine dies and the evening goes on.
@Suite struct RecoveryTests {
  @Test func theSameQuestionWithTheSecondsThatWereLeft() throws {
    let occasion = Occasion.running([.choose(.seconds(20)), .reward, .share, .wait(.seconds(9))])
    occasion.advance(by: .milliseconds(7_400))
    occasion.line(2, "b")
    occasion.advance(by: .milliseconds(100))
    try occasion.kill(downFor: .hours(3))
    #expect(occasion.remaining == .milliseconds(12_600))
    #expect(occasion.live.holdCause == .restart)
    occasion.submit(.enter(seat: 2))
    #expect(occasion.kinds.suffix(3) == [.activity, .prompt, .saved])
    #expect(occasion.heard.last?.message == .saved(prompt: 1, text: "B"))
    occasion.submit(.enter(seat: 1))
    occasion.submit(.enter(seat: 3))
    #expect(occasion.heard.last?.message == .resumed(seconds: 13))
    occasion.advance(by: .milliseconds(12_600))
    #expect(occasion.said == ["1 answers. ana: [1]"])
    #expect(occasion.live.state.scores.total(of: 2) == 100 && occasion.disk.points(2) == 100)
  }

  @Test func theClockWaitsUntilPeopleAreBack() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    try occasion.kill()
    occasion.advance(by: .hours(1))
    #expect(occasion.remaining == .minutes(2) && occasion.live.nextWake == nil)
    occasion.submit(.enter(seat: 2))
    occasion.advance(by: .milliseconds(29_999))
    #expect(occasion.remaining == .minutes(2))
    occasion.advance(by: .milliseconds(2))
    #expect(occasion.live.holdCause == nil && occasion.kinds.last == .resumed)
    #expect(occasion.remaining == .minutes(2) - .milliseconds(1))
  }

  /// A facilitator is asked nothing: nobody waits for one, unless nobody else was there.
  @Test func theClockWaitsForThoseWhoAreAsked() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    func waits() -> Bool {
      guard case .time(let time) = occasion.live.time(for: 2) else { return false }
      return time.waits
    }
    #expect(!waits())
    try occasion.kill()
    occasion.submit(.enter(seat: 2))
    #expect(waits())
    occasion.submit(.enter(seat: 3))
    #expect(occasion.live.holdCause == nil && !waits())
    let alone = Occasion.running([.choose(.minutes(2))], with: [])
    try alone.kill()
    #expect(alone.live.holdCause == .restart)
    alone.submit(.enter(seat: 1))
    #expect(alone.live.holdCause == nil)
  }

  @Test func aSilenceIsNoCountdown() throws {
    let occasion = Occasion.running([.wait(.minutes(2))])
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.heard.map(\.message).filter { $0.kind == .resumed } == [.resumed()])
  }

  @Test func aFacilitatorNeedNotWait() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    try occasion.kill()
    occasion.submit(.enter(seat: 1))
    occasion.live.resumeAfterRestart()
    occasion.advance(by: .seconds(10))
    #expect(occasion.remaining == .seconds(110))
  }

  @Test func aPauseOutlastsARestart() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    occasion.control(.pause)
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(!occasion.kinds.contains(.resumed) && occasion.kinds.contains(.paused))
    occasion.advance(by: .hours(1))
    #expect(occasion.remaining == .minutes(2))
    occasion.control(.resume)
    #expect(occasion.heard.last?.message == .resumed(seconds: 120))
  }

  /// Also `/resume` alone ends both: the wait for the others and the pause.
  @Test func resumeEndsTheWaitAndThePause() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    occasion.control(.pause)
    try occasion.kill()
    occasion.submit(.enter(seat: 1))
    occasion.control(.resume)
    #expect(occasion.kinds.count { $0 == .resumed } == 1)
    occasion.advance(by: .seconds(10))
    #expect(occasion.remaining == .seconds(110))
  }

  @Test func theWaitBeginsAnewWhenWhoCameBackIsGone() throws {
    let occasion = Occasion.running([.choose(.minutes(2))], with: ["ana", "ben", "cai"])
    try occasion.kill()
    occasion.submit(.enter(seat: 2))
    occasion.advance(by: .seconds(5))
    occasion.submit(.drop(seat: 2))
    occasion.advance(by: .hours(1))
    #expect(occasion.remaining == .minutes(2) && occasion.live.holdCause == .restart)
    occasion.submit(.enter(seat: 3))
    occasion.advance(by: .seconds(31))
    #expect(occasion.remaining == .seconds(119))
  }

  @Test func startingEndsTheWait() throws {
    let occasion = Occasion(.scripted([Script([.choose(.seconds(20))])]))
    occasion.gather(["ana", "ben"])
    try occasion.kill()
    occasion.submit(.enter(seat: 1))
    occasion.control(.start)
    occasion.advance(by: .seconds(5))
    #expect(occasion.remaining == .seconds(15))
  }

  @Test func seatsAndAttendanceAreKept() throws {
    let occasion = Occasion.running([.choose()])
    let before = occasion.live.state.seats
    try occasion.kill()
    let after = occasion.live.state.seats
    #expect(after.map(\.name) == before.map(\.name))
    #expect(after.map(\.codeHash) == before.map(\.codeHash))
    #expect(after.allSatisfy { $0.standing == .away } && occasion.live.state.here == 0)
    #expect(occasion.live.state.seat(codeHash: "ana")?.number == 2)
    occasion.submit(.enter(seat: 2))
    #expect(occasion.disk.rows["entry 2/2"] == .entered(seat: 2, entry: 2))
  }

  @Test func dyingAgainBeforeAnyoneIsBack() throws {
    let occasion = Occasion.running([.choose(.minutes(2))])
    occasion.advance(by: .seconds(10))
    for _ in 0..<4 { try occasion.kill() }
    #expect(occasion.remaining == .seconds(110))
    occasion.submit(.enter(seat: 2))
    // The others are still waited for.
    #expect(occasion.live.holdCause == .restart)
    for seat in [1, 3] { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.live.holdCause == nil)
  }

  @Test func aCleanStopWaitsForTheSamePeople() throws {
    let occasion = Occasion.running([.choose(.minutes(2))], with: ["ana", "ben", "cai"])
    occasion.submit(.drop(seat: 4))
    occasion.advance(by: .seconds(10))
    occasion.live.stop()
    for seat in 1...3 { occasion.submit(.drop(seat: seat)) }
    try occasion.kill()
    #expect(occasion.remaining == .seconds(110))
    occasion.submit(.enter(seat: 1))
    occasion.submit(.enter(seat: 2))
    #expect(occasion.live.holdCause == .restart)
    // Whoever was away before is not waited for.
    occasion.submit(.enter(seat: 3))
    #expect(occasion.live.holdCause == nil)
  }

  @Test func anEndThatWasNotClosed() throws {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.control(.end)
    occasion.commit()
    let recovery = try Recovery(occasion.disk.saved, of: occasion.event, modules: occasion.modules)
    #expect(recovery.isOver)
    occasion.disk.carryOut(recovery.closing)
    #expect(occasion.disk.isClosed)
  }

  @Test func closingInsteadOfTakingUp() throws {
    let occasion = Occasion.running([.choose()])
    let recovery = try Recovery(occasion.disk.saved, of: occasion.event, modules: occasion.modules)
    var facts: [Fact] = []
    for case .facts(_, _, let some) in recovery.closing { facts += some }
    #expect(
      facts == [
        .activityEnded(run: 1, how: "ended"), .departed(seat: 1, entry: 1, how: .ended),
        .departed(seat: 2, entry: 1, how: .ended), .departed(seat: 3, entry: 1, how: .ended),
        .ended,
      ])
    guard case .close? = recovery.closing.last else {
      Issue.record("it is not closed")
      return
    }
  }

  @Test func aSnapshotThatCannotBeReadSaysWhy() {
    let occasion = Occasion.running([.choose()])
    func why(_ snapshot: String) -> String {
      occasion.disk.damageSnapshot(Array(snapshot.utf8))
      do {
        _ = try Recovery(occasion.disk.saved, of: occasion.event, modules: occasion.modules)
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(
      why(#"{"format":7,"state":{"something":"else"}}"#)
        == "its snapshot has format 7, and this program reads 1")
    #expect(why(#"{"format":1,"state":{}}"#).hasPrefix("its snapshot cannot be read: "))
    #expect(why("").hasPrefix("its snapshot cannot be read: "))
  }

  /// Who was let in stays in, though the plan has fewer seats when the house starts again.
  @Test func aSmallerEventKeepsItsPeople() throws {
    let occasion = Occasion(.scripted([Script([.choose()])], capacity: 3))
    occasion.gather(["ana", "ben", "cai"])
    occasion.event = .scripted([Script([.choose()])], capacity: 1)
    try occasion.kill()
    #expect(occasion.live.state.seats.map(\.name) == ["rosa", "ana", "ben", "cai"])
    occasion.submit(.enter(seat: 2))
    occasion.submit(.join(name: "dee", role: .participant, codeHash: nil))
    guard case .refused(let refusal) = occasion.replies.last else {
      Issue.record("\(occasion.replies)")
      return
    }
    #expect(refusal.code == .eventFull)
    #expect(Voice.english.text(refusal.sentence) == "'Test' is full: 1 person has a seat.")
    // And once more, by the plan that is in force now.
    try occasion.kill()
    #expect(occasion.live.state.seats.count == 4)
  }
}
