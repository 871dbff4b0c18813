import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// The way through an agenda without an event around it.
@Suite struct AgendaProgressTests {
  private var progress = AgendaProgress()
  private var scores = ScoreBook()
  private var work = Work(event: Self.plan("A", "B", "C"), now: .seconds(5))

  private static func plan(_ titles: String...) -> PlannedEvent {
    PlannedEvent(
      slug: "test", title: "Test",
      agenda: titles.map {
        PlannedActivity(title: $0, module: Script.name, activity: Script([.choose()]))
      })
  }

  private mutating func start() {
    _ = progress.start(in: &work)
    _ = progress.begin(in: &work)
  }

  private mutating func goOn() -> String? {
    progress.moveOn()
    return progress.begin(in: &work)?.title
  }

  private mutating func find(in plan: PlannedEvent, apart: Set<Int> = []) -> Sentence? {
    progress.findPlace(in: plan, apart: apart, scores: &scores)
  }

  @Test mutating func anEventStartsOnce() {
    start()
    #expect(progress.phase == .running && progress.startedAt == .seconds(5))
    #expect(progress.run == 1 && progress.runningTitle == "A" && progress.followingTitle == "B")
    let again = progress.start(in: &work)
    #expect(!again && work.outcomes.refusal == .alreadyStarted)
  }

  @Test mutating func onlyWhatRunsIsPaused() {
    let early = progress.pause(in: &work)
    #expect(!early && work.outcomes.refusal == .nothingRunning)
    start()
    let (paused, twice) = (progress.pause(in: &work), progress.pause(in: &work))
    #expect(paused && !twice && progress.isPaused)
    let (resumed, again) = (progress.resume(in: &work), progress.resume(in: &work))
    #expect(resumed && !again && !progress.isPaused)
  }

  @Test mutating func theAgendaIsDoneAfterItsLastActivity() {
    start()
    #expect(goOn() == "B")
    #expect(goOn() == "C")
    _ = progress.pause(in: &work)
    #expect(goOn() == nil)
    #expect(progress.phase == .afterwards && !progress.isPaused && progress.place == 2)
    let hasMore = progress.moveOnFromAfterwards(in: work.event)
    // A plan may get longer.
    let hasGrown = progress.moveOnFromAfterwards(in: Self.plan("A", "B", "C", "D"))
    #expect(!hasMore && hasGrown)
    #expect(progress.phase == .running && progress.place == 3)
  }

  @Test mutating func backIsToTheOneBefore() {
    start()
    #expect(goOn() == "B")
    #expect(progress.placesOfBack == [0, 1])
    progress.goBack()
    #expect(progress.place == 0)
    progress.goBack()
    #expect(progress.place == 0, "the first one begins again")
  }

  @Test mutating func whatRunsIsFoundInAnotherPlan() {
    start()
    scores.open(run: 1, place: 0)
    _ = scores.give(5, to: 2, for: "speed", run: 1, in: &work)
    #expect(find(in: Self.plan("X", "A", "Y")) == .changesMoved(activity: "A", number: 2))
    #expect(progress.place == 1 && progress.followingTitle == "Y" && scores.hasPoints(at: 1))
    // What followed it comes next where it is there no more, however often that is looked up.
    for _ in 1...2 {
      #expect(find(in: Self.plan("Y", "Z")) == nil)
      #expect(progress.place == -1)
    }
    #expect(
      progress.noteOnAbsence(from: Self.plan("Y", "Z")) == .changesGone(activity: "A", next: "Y"))
  }

  @Test mutating func whatANewPlanPutsBeforeWhatIsOnDidNotTakePlace() {
    start()
    #expect(goOn() == "B")
    let longer = Self.plan("A", "X", "B", "C")
    #expect(find(in: longer) == .changesMoved(activity: "B", number: 3))
    #expect(progress.rows(of: longer).map(\.state) == [.done, .missed, .now, .next])
    // With another title it is what it was.
    let renamed = Self.plan("First", "B", "C")
    #expect(find(in: renamed) == .changesMoved(activity: "B", number: 2))
    #expect(progress.rows(of: renamed).map(\.state) == [.done, .now, .next])
  }

  @Test mutating func noneIsDoneThatCameOnceTheAgendaWas() {
    start()
    #expect(goOn() == "B")
    #expect(goOn() == "C")
    #expect(goOn() == nil)
    let longer = Self.plan("A", "B", "X", "C", "Y")
    #expect(find(in: longer) == nil)
    #expect(progress.rows(of: longer).map(\.state) == [.done, .done, .missed, .done, .next])
  }

  @Test mutating func whoStaysOutDoesSoWhenItIsPlayedAgain() {
    start()
    progress.keepStays(of: [4], in: work.event)
    #expect(goOn() == "B")
    #expect(progress.stayedBefore.isEmpty)
    progress.goBack()
    _ = progress.begin(in: &work)
    #expect(progress.stayedBefore == [4])
    progress.keepStays(of: [], in: work.event)
    #expect(progress.stays == nil)
  }

  @Test mutating func theNextActivityWaitsForReadersAndNotForLong() {
    start()
    #expect(progress.unread(in: work) == nil)
    progress.noteReading(for: .seconds(4), at: work.now)
    progress.noteReading(for: .seconds(4), at: work.now)
    #expect(progress.unread(in: work) == .seconds(8))
    progress.noteReading(for: .minutes(9), at: work.now)
    #expect(progress.unread(in: work) == ReadingTime.most)
    #expect(goOn() == "B")
    #expect(progress.unread(in: work) == nil, "what was said before is done with")
  }
}
