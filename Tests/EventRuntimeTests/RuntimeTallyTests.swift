import Testing

@testable import EventRuntime

@Suite struct RuntimeTallyTests {
  @Test func aCueIsLateWherePeopleMayNoticeIt() {
    let tally = RuntimeTally()
    for late in [Duration.zero, .milliseconds(100), .milliseconds(101), .seconds(3)] {
      tally.noteCue(late: late)
    }
    #expect(tally.figures.cues == 4 && tally.figures.lateCues == 2)
  }

  @Test func whatTheDiskDoesNotTakeIsNoCommit() {
    let tally = RuntimeTally()
    tally.noteCommit(after: .milliseconds(2), isWritten: true)
    tally.noteCommit(after: .seconds(2), isWritten: false)
    #expect(tally.figures.commits.count == 1 && tally.figures.failedCommits == 1)
    #expect(tally.figures.commits.seconds == 0.002)
  }

  /// The clock of the event goes by while the disk is busy.
  @Test func anOccurrenceCountsWhatItWrites() {
    let occasion = Occasion.running([.choose()])
    occasion.isPrompt = false
    let before = occasion.tally.figures.commits
    occasion.line(2, "b")
    #expect(occasion.live.waiting == 1)
    occasion.advance(by: .milliseconds(20))
    occasion.commit()
    #expect(occasion.live.waiting == 0)
    let after = occasion.tally.figures.commits
    #expect(after.counts[5] > before.counts[5] && after.seconds >= before.seconds + 0.02)
  }
}
