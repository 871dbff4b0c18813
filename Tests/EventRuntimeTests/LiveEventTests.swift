import ActivityKit
import Messages
import Synchronization
import Testing
import TextProtocol

@testable import EventRuntime

/// Journal, then apply, then speak.
@Suite struct LiveEventTests {
  @Test func nothingIsSaidBeforeItIsOnDisk() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.forget()
    occasion.line(2, "b")
    #expect(occasion.heard.isEmpty && occasion.replies.isEmpty)
    #expect(occasion.live.state.openPrompt?.hasAnswered(Person.ID(2)) == false)
    occasion.commit()
    #expect(occasion.heard.map(\.message) == [.saved(prompt: 1, text: "B")])
    #expect(occasion.replies == [.done])
    guard case .answer? = occasion.disk.history.last?.input else {
      Issue.record("the answer is not on disk")
      return
    }
  }

  @Test func theReplyComesBeforeWhatIsSaid() {
    let occasion = Occasion.running([.choose()])
    var heardBefore = -1
    occasion.forget()
    occasion.live.submit(.join(name: "dee", role: .participant, codeHash: "x")) {
      #expect($0 == .seated(4))
      heardBefore = occasion.heard.count
    }
    occasion.commit()
    #expect(heardBefore == 0 && occasion.kinds == [.joined, .activity, .prompt])
  }

  @Test func whatComesWhileAWriteIsInFlightGathers() {
    let occasion = Occasion.running([.choose(), .share], with: (1...50).map { "p\($0)" })
    occasion.isPrompt = false
    let before = occasion.disk.transactions
    for seat in 2...51 { occasion.line(seat, "a") }
    #expect(occasion.disk.waiting.count == 1)
    occasion.commit()
    #expect(occasion.kinds.count { $0 == .saved } == 1)
    occasion.commit()
    #expect(occasion.kinds.count { $0 == .saved } == 50)
    #expect(occasion.disk.transactions == before + 2)
    occasion.isPrompt = true
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.said.last?.hasPrefix("50 answers.") == true)
  }

  @Test func whatRepliesBringAboutGathersToo() {
    let occasion = Occasion.running([.choose(), .share], with: ["ana", "ben", "cai"])
    occasion.isPrompt = false
    occasion.forget()
    let say = Input.answer(seat: 2, prompt: 1, .choice([0]))
    occasion.live.submit(.stay(seat: 2)) { _ in }
    occasion.live.submit(.stay(seat: 3)) { _ in occasion.live.submit(say) { _ in } }
    occasion.live.submit(.stay(seat: 4)) { _ in }
    occasion.commit()
    #expect(occasion.disk.waiting.count == 1)
    occasion.commit()
    #expect(occasion.disk.waiting.count == 1)
    occasion.commit()
    #expect(occasion.kinds == [Message.Kind](repeating: .notice, count: 6) + [.saved])
    let numbers = occasion.disk.history.map(\.number)
    #expect(numbers == Array(1...numbers.count))
  }

  /// What follows from an answer waits a moment for the next one, and no longer.
  @Test func factsGoWithTheNextEntry() {
    let occasion = Occasion.running([.choose()])
    (occasion.isPrompt, occasion.isBusy) = (false, true)
    occasion.line(2, "a")
    occasion.commit()
    #expect(occasion.kinds.last == .saved)
    #expect(occasion.disk.waiting.isEmpty && !occasion.live.isSettled)
    occasion.line(3, "a")
    let kinds = occasion.disk.waiting.first?.map { write in
      switch write {
      case .facts: "facts"
      case .entry: "entry"
      default: "other"
      }
    }
    #expect(kinds == ["facts", "entry"])
    occasion.commit()
    #expect(occasion.disk.waiting.isEmpty)
    occasion.doChores()
    #expect(occasion.disk.waiting.count == 1)
    occasion.commit()
    #expect(occasion.live.isSettled)
  }

  @Test func aSnapshotAtEachCueDropsTheJournalBeforeIt() {
    let occasion = Occasion.running([.choose(), .choose()])
    #expect(occasion.disk.entries.isEmpty && occasion.disk.snapshot?.through == 4)
    occasion.line(2, "a")
    #expect(occasion.disk.entries.map(\.number) == [5])
    occasion.line(3, "a")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.disk.entries.isEmpty && occasion.disk.snapshot?.through == 7)
  }

  @Test func oneSnapshotAWriteIsEnough() {
    let occasion = Occasion.running([.choose(), .choose(), .choose()])
    occasion.isPrompt = false
    occasion.line(2, "a")
    occasion.control(.skip)
    occasion.control(.skip)
    occasion.commit()
    occasion.commit()
    let snapshots = occasion.disk.waiting.joined().count {
      if case .snapshot = $0 { true } else { false }
    }
    #expect(snapshots == 1)
  }

  @Test func whatThereIsToSayDoesNotWaitForASnapshot() throws {
    let occasion = Occasion.running([.choose(.seconds(20), .anonymous), .choose()])
    occasion.isBusy = true
    occasion.line(2, "a")
    occasion.line(3, "b")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.kinds.count { $0 == .prompt } == 4, "two of them to rosa, who watches")
    occasion.line(2, "a")
    #expect(occasion.disk.snapshot?.through == 4)
    #expect(occasion.disk.entries.map(\.number) == [5, 6, 7, 8])
    occasion.doChores()
    // What followed from the answers, and then the snapshot.
    occasion.commit()
    occasion.commit()
    #expect(occasion.disk.snapshot?.through == 8)
    #expect(occasion.disk.entries.isEmpty)
    #expect(occasion.disk.erasures == 1)
    // It is not taken twice.
    let transactions = occasion.disk.transactions
    occasion.doChores()
    occasion.commit()
    #expect(occasion.disk.transactions == transactions)
  }

  private static func encodingSlowly() -> Occasion {
    let occasion = Occasion.running([
      .choose(.seconds(20), .anonymous), .choose(.seconds(20), .anonymous), .choose(),
    ])
    occasion.isSlowElsewhere = true
    for _ in 1...2 {
      for seat in 2...3 { occasion.line(seat, "a") }
      occasion.advance(by: LivePrompt.grace)
    }
    return occasion
  }

  @Test func anEventGoesOnWhileItsSnapshotIsEncoded() {
    let occasion = Self.encodingSlowly()
    #expect(occasion.live.state.openPrompt?.id == 3)
    #expect(occasion.disk.snapshot?.through == 4)
    // What has come since stays in the journal, and what it must not tell is overwritten by the next.
    occasion.finishElsewhere()
    #expect(occasion.disk.snapshot?.through == 7 && occasion.disk.erasures == 1)
    #expect(occasion.disk.entries.map(\.number) == [8, 9, 10])
    occasion.finishElsewhere()
    #expect(occasion.disk.snapshot?.through == 10 && occasion.disk.erasures == 2)
    #expect(occasion.disk.entries.isEmpty)
    let transactions = occasion.disk.transactions
    occasion.finishElsewhere()
    #expect(occasion.disk.transactions == transactions)
  }

  @Test func theClockThatIsSavedMeanwhileAsksForNoOtherSnapshot() {
    let occasion = Occasion(.scripted([Script([.choose(.minutes(1))])]))
    occasion.gather(["ana", "ben"])
    occasion.isSlowElsewhere = true
    let before = occasion.encodings
    occasion.control(.start)
    occasion.advance(by: .seconds(3))
    #expect(occasion.disk.clock >= .seconds(2))
    for _ in 1...3 { occasion.finishElsewhere() }
    #expect(occasion.disk.snapshot?.through == 4 && occasion.encodings == before + 1)
  }

  @Test func aCrashWhileASnapshotIsEncodedLosesNothing() throws {
    let occasion = Self.encodingSlowly()
    try occasion.kill()
    #expect(occasion.live.state.openPrompt?.id == 3)
    #expect(occasion.live.state.lastEntry >= 10)
  }

  @Test func aSnapshotOfTheOldPlanDoesNotReplaceThatOfTheNew() throws {
    let occasion = Self.encodingSlowly()
    occasion.event = .scripted([Script([.choose(), .choose()])])
    occasion.live.adopt(occasion.event)
    occasion.commit()
    #expect(occasion.disk.snapshot?.through == 10)
    for _ in 0..<3 { occasion.finishElsewhere() }
    #expect(occasion.disk.snapshot?.through == 10 && occasion.disk.entries.isEmpty)
    #expect(occasion.disk.erasures == 1)
  }

  @Test func ticksComeWhenTheyAreDueAndOnce() {
    let occasion = Occasion.running([.choose(.seconds(20)), .say("over"), .wait(.seconds(5))])
    occasion.isPrompt = false
    occasion.advance(by: .seconds(30))
    let ticks = occasion.disk.waiting.count
    #expect(ticks == 1)
    while !occasion.disk.waiting.isEmpty { occasion.commit() }
    #expect(occasion.disk.history.count { $0.input == .tick } == 1)
    #expect(occasion.said == ["over"])
  }

  @Test func theClockIsSavedEverySecond() {
    let occasion = Occasion.running([.choose(.minutes(5))])
    let before = occasion.disk.transactions
    occasion.advance(by: .milliseconds(999))
    #expect(occasion.disk.transactions == before)
    occasion.advance(by: .seconds(10))
    #expect(occasion.disk.transactions == before + 10)
    #expect(occasion.live.now - occasion.disk.clock <= .seconds(1))
    // An input says the time as well.
    occasion.line(2, "a")
    let after = occasion.disk.transactions
    occasion.advance(by: .milliseconds(999))
    #expect(occasion.disk.transactions == after)
  }

  @Test func littleIsSavedWhileNothingRunsAndNothingWhileNobodyIsThere() {
    let occasion = Occasion.running([.choose(.minutes(5))])
    occasion.control(.pause)
    let before = occasion.disk.transactions
    occasion.advance(by: .hours(1))
    #expect(occasion.disk.transactions == before + 120)
    for seat in 1...3 { occasion.submit(.leave(seat: seat)) }
    #expect(occasion.live.nextWake == nil)
  }

  @Test func afterTheEndNothingIsTaken() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    occasion.forget()
    occasion.line(2, "b")
    occasion.control(.end)
    occasion.commit()
    occasion.submit(.join(name: "dee", role: .participant, codeHash: nil))
    occasion.commit()
    #expect(occasion.live.state.phase == .ended)
    // Nobody is left without a reply, and nothing of it is written.
    #expect(occasion.replies == [.done, .done, .refused(.eventOverOver)])
    occasion.submit(.enter(seat: 2))
    #expect(occasion.replies.count == 4)
    occasion.commit()
    #expect(occasion.disk.isClosed && occasion.disk.waiting.isEmpty)
    #expect(occasion.disk.history.last?.input == .control(.end, by: 1))
  }

  @Test func anEmptyRoomWaitsForSomebody() {
    let occasion = Occasion.running([.choose(.seconds(20)), .say("over")])
    occasion.advance(by: .seconds(5))
    for seat in 1...3 { occasion.submit(.drop(seat: seat)) }
    #expect(occasion.live.holdCause == .deserted && occasion.live.nextWake == nil)
    occasion.advance(by: .hours(2))
    #expect(occasion.remaining == .seconds(15))
    occasion.forget()
    occasion.submit(.enter(seat: 2))
    #expect(occasion.kinds.last == .resumed && occasion.live.holdCause == nil)
    occasion.advance(by: .seconds(15))
    #expect(occasion.said == ["over"])
  }

  /// Nobody has to end what everybody has left.
  @Test func whatEverybodyHasLeftEndsByItself() {
    let occasion = Occasion.running([.choose(.seconds(20))])
    for seat in 1...3 { occasion.submit(.drop(seat: seat)) }
    occasion.advance(by: .hours(6) - .seconds(1))
    #expect(occasion.live.state.phase == .running)
    // Whoever comes back in time finds it, and it waits as long once more.
    occasion.submit(.enter(seat: 2))
    occasion.submit(.drop(seat: 2))
    occasion.advance(by: .hours(6) - .seconds(1))
    #expect(occasion.live.state.phase == .running)
    occasion.advance(by: .seconds(1))
    #expect(occasion.live.state.phase == .ended && occasion.disk.isClosed)
    #expect(!occasion.live.isBusy && occasion.live.isSettled)
    let empty = Occasion(.scripted([Script([.choose()])]))
    empty.gather(["ana"])
    for seat in 1...2 { empty.submit(.leave(seat: seat)) }
    empty.advance(by: .zero)
    #expect(empty.live.state.phase == .ended, "nobody is waited for")
  }

  /// An alarm that goes off too early changes nothing; none goes off too late.
  @Test func whatPutsOffTheNextMomentSetsNoAlarm() {
    let occasion = Occasion.running([.choose(.minutes(5))])
    let alarms = occasion.dispatcher.state.withLock(\.lastAlarm)
    for _ in 0..<5 {
      occasion.advance(by: .milliseconds(100))
      occasion.line(2, "a")
    }
    #expect(occasion.dispatcher.state.withLock(\.lastAlarm) == alarms)
    let before = occasion.disk.transactions
    occasion.advance(by: .milliseconds(999))
    #expect(occasion.disk.transactions == before)
    occasion.advance(by: .milliseconds(1))
    #expect(occasion.disk.transactions == before + 1)
  }

  @Test func stoppingIsForGood() {
    let occasion = Occasion.running([.choose(.seconds(20)), .say("over")])
    occasion.advance(by: .seconds(5))
    occasion.live.stop()
    for seat in 1...3 { occasion.submit(.drop(seat: seat)) }
    occasion.submit(.enter(seat: 2))
    occasion.control(.resume)
    occasion.advance(by: .hours(1))
    #expect(occasion.remaining == .seconds(15) && occasion.said.isEmpty)
  }
}
