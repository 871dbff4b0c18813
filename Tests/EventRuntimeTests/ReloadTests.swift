import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// `events.yaml` is read again while the event is live.
@Suite struct ReloadTests {
  private static func activity(_ title: String, says text: String? = nil) -> PlannedActivity {
    PlannedActivity(
      title: title, module: Script.name,
      activity: Script([.say(text ?? "this is \(title)"), .choose(.minutes(1)), .reward]))
  }

  private static func plan(_ titles: String..., number: Int = 0) -> PlannedEvent {
    plan(titles, number: number)
  }

  private static func plan(_ titles: [String], number: Int) -> PlannedEvent {
    PlannedEvent(
      slug: "test", title: "Test", about: "\(number)",
      agenda: titles.map { activity($0, says: "\($0) of \(number)") })
  }

  private func occasion(_ plan: PlannedEvent) -> Occasion {
    let occasion = Occasion(plan)
    occasion.gather(["ana", "ben"])
    occasion.control(.start)
    return occasion
  }

  @Test func whatRunsGoesOnAndWhatFollowsIsNew() {
    let occasion = occasion(Self.plan("A", "B"))
    occasion.advance(by: .seconds(10))
    occasion.forget()
    occasion.live.adopt(Self.plan("A", "B", number: 1))
    #expect(occasion.heard.isEmpty && occasion.remaining == .seconds(50))
    occasion.control(.skip)
    #expect(occasion.said == ["B of 1"])
  }

  /// What follows is known by the agenda that was read last, not by that of the beginning.
  @Test func oneAgendaAfterAnother() {
    let occasion = occasion(Self.plan("A", "B", "C"))
    occasion.live.adopt(Self.plan("A", "D", "C", number: 1))
    occasion.forget()
    occasion.live.adopt(Self.plan("D", "C", number: 2))
    #expect(
      occasion.heard.map(\.message) == [
        .notice(Notice(.reloaded, .changesGone(activity: "A", next: "D")))
      ])
    occasion.live.adopt(Self.plan("X", "D", "C", number: 3))
    occasion.control(.skip)
    #expect(occasion.said == ["D of 3"])
  }

  /// What follows may have the number in the agenda that what was played had.
  @Test func pointsOfWhatIsNoLongerOnTheAgendaStay() {
    let played = PlannedActivity(
      title: "A", module: Script.name,
      activity: Script([.award(100, 1), .choose(.minutes(1)), .reward]))
    let occasion = occasion(
      PlannedEvent(slug: "test", title: "Test", agenda: [played, Self.activity("D")]))
    occasion.live.adopt(Self.plan("D", "C", number: 1))
    occasion.control(.skip)
    #expect(occasion.live.state.place == 0)
    #expect(occasion.live.state.scores.total(of: 1) == 100)
  }

  /// Each recovery looks for the place again; that must not move it.
  @Test func lookingTwiceForWhatFollowsMovesNothing() throws {
    let occasion = occasion(Self.plan("X", "A", "C"))
    occasion.control(.next)
    let plan = Self.plan("C", "C", "C", number: 1)
    occasion.live.adopt(plan)
    #expect(occasion.live.state.place == 0)
    occasion.event = plan
    for _ in 0..<2 {
      occasion.submit(.enter(seat: 2))
      try occasion.kill()
      #expect(occasion.live.state.place == 0)
    }
  }

  @Test func whatIsAddedAtTheEndCanBePlayed() {
    let occasion = occasion(Self.plan("A"))
    occasion.control(.next)
    #expect(occasion.live.state.phase == .afterwards)
    occasion.control(.next)
    #expect(occasion.replies.last == .refused(.nothingRunningNoActivity))
    occasion.live.adopt(Self.plan("New", "A", "B", number: 1))
    #expect(occasion.live.state.place == 1)
    occasion.forget()
    occasion.control(.next)
    #expect(occasion.said == ["B of 1"] && occasion.live.state.phase == .running)
    occasion.control(.back)
    #expect(occasion.said.last == "A of 1")
  }

  /// An entry that is being written is carried out by the plan under which it was made.
  @Test func entriesInFlightBelongToThePlanBefore() throws {
    let occasion = occasion(Self.plan("A", "B"))
    occasion.isPrompt = false
    occasion.forget()
    occasion.control(.next)
    occasion.live.adopt(Self.plan("A", "X", number: 1))
    #expect(occasion.live.event.about == "0")
    occasion.commit()
    #expect(occasion.said == ["B of 0"] && occasion.live.event.about == "1")
    // The snapshot that tells the two apart is the next thing that is written.
    #expect(occasion.disk.waiting.first?.contains { $0.isSnapshot } == true)
  }

  /// The process dies with another plan in its files: nobody has been told that an answer is saved which
  /// would be gone.
  @Test func anActivityThatHasBegunGoesOnWhateverThePlanSaysNow() throws {
    for isAdopted in [false, true] {
      let occasion = occasion(Self.plan("A", "B"))
      occasion.isSlowElsewhere = true
      occasion.control(.next)
      #expect(occasion.live.state.runningTitle == "B")
      occasion.forget()
      occasion.line(2, "a")
      // It waits for the snapshot that says that B runs.
      #expect(occasion.replies.isEmpty)
      occasion.finishElsewhere()
      #expect(occasion.replies == [.done])
      occasion.event = Self.plan("A", "X", number: 1)
      occasion.isPrompt = false
      if isAdopted { occasion.live.adopt(occasion.event) }
      try occasion.kill()
      #expect(occasion.live.state.runningTitle == "B")
      #expect(occasion.live.state.openPrompt?.hasAnswered(Person.ID(2)) == true)
    }
  }

  /// After a crash, the new plan is there before what was typed under the old one.
  @Test(arguments: [["B", "C"], ["X", "A"], ["X"], ["A", "B"]])
  func whoStaysOutIsTheSameBeforeAndAfterAnotherPlan(titles: [String]) throws {
    for comesBack in [false, true] {
      let running = occasion(Self.plan("A", "B")).live.state
      let plan = Self.plan(titles, number: 1)
      func stay(_ state: inout EventState, in plan: PlannedEvent) {
        for (number, input) in [Input.stay(seat: 2), .stay(seat: 2, comesBack: true)].enumerated()
        where number == 0 || comesBack {
          let entry = Entry(
            number: state.lastEntry + 1, at: .zero, moment: Moment(elapsed: .zero, wall: 0),
            input: input)
          _ = state.apply(entry, of: plan)
        }
      }
      var (before, after) = (running, running)
      stay(&before, in: Self.plan("A", "B"))
      _ = before.findPlace(in: plan)
      _ = after.findPlace(in: plan)
      stay(&after, in: plan)
      #expect(
        before.progress.stays == after.progress.stays && before.company.apart == after.company.apart
      )
      #expect((before.progress.stays != nil) == (!comesBack && titles.contains("A")))
    }
  }

  /// What was confirmed, and what a replay makes of it, is the same whenever the plan was read again.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aReplayNeverMixesTwoPlans(seed: UInt64) throws {
    var evening = RandomEvening(seed: seed)
    for _ in 0..<200 { try evening.step() }
    try evening.kill()
    #expect(evening.occasion.disk.conflicts.isEmpty)
    #expect(evening.reloads > 3)
  }

  /// An evening in which the plan is read again, and the process killed, at random instants.
  private struct RandomEvening {
    /// A plan that came into force after an entry, and the transactions before its snapshot.
    private struct Change {
      let plan: PlannedEvent
      let through: Int
      let transactions: Int
    }

    private(set) var occasion: Occasion
    private var play: RandomPlay
    private let first: PlannedEvent
    private var changes: [Change] = []
    private(set) var reloads = 0

    init(seed: UInt64) {
      play = RandomPlay(seed: seed)
      first = ReloadTests.plan("A", "B", "C", "D")
      occasion = Occasion(first)
      occasion.gather(["ana", "ben", "cai"])
      occasion.control(.start)
      occasion.isPrompt = false
      occasion.isSlowElsewhere = seed % 2 == 1
    }

    private var inForce: PlannedEvent { changes.last?.plan ?? first }

    mutating func step() throws {
      switch Int.random(in: 0..<20, using: &play.random) {
      case 0: try kill()
      case 1: occasion.fail()
      case 2...3: reload()
      case 4...10:
        occasion.commit()
        note(waiting: 0)
      case 11: occasion.finishElsewhere()
      default:
        occasion.advance(by: play.pause())
        let input = play.input(for: occasion.live.state)
        // An end is another test.
        if case .control(.end, _) = input { return }
        occasion.submit(input)
      }
    }

    private mutating func reload() {
      reloads += 1
      let titles = ["A", "B", "C", "D", "E", "B"].shuffled(using: &play.random)
      let count = Int.random(in: 1...6, using: &play.random)
      // A batch that failed is written again before anything else.
      let waiting = occasion.live.cannotSave ? 1 : occasion.disk.waiting.count
      occasion.live.adopt(ReloadTests.plan(Array(titles.prefix(count)), number: reloads))
      note(waiting: waiting)
    }

    /// Whether another plan has come into force.
    private mutating func note(waiting: Int) {
      guard occasion.live.event.about != inForce.about else { return }
      changes.append(
        Change(
          plan: occasion.live.event, through: occasion.live.state.lastEntry,
          transactions: occasion.disk.transactions + waiting))
    }

    /// All that is on disk, carried out from the beginning by the plans that were in force.
    private func whole(upTo last: Int) -> EventState {
      var state = EventState(seed: Occasion.opening.seed)
      var (plan, rest) = (first, changes[...])
      func adopt(before number: Int, _ state: inout EventState) {
        while let change = rest.first, change.through < number {
          plan = change.plan
          _ = state.findPlace(in: plan)
          rest = rest.dropFirst()
        }
      }
      for entry in occasion.disk.history where entry.number <= last {
        adopt(before: entry.number, &state)
        _ = state.apply(entry, of: plan)
      }
      adopt(before: .max, &state)
      return state
    }

    mutating func kill() throws {
      let before = occasion.live.state
      expectSame(before, whole(upTo: before.lastEntry))
      // Nothing was written under a plan whose snapshot was not.
      while let change = changes.last, occasion.disk.transactions <= change.transactions {
        #expect(occasion.disk.history.last?.number ?? 0 <= change.through)
        changes.removeLast()
      }
      occasion.event = inForce
      let recovery = try Recovery(occasion.disk.saved, of: inForce, modules: occasion.modules)
      expectSame(recovery.state, whole(upTo: .max))
      try occasion.kill(downFor: .seconds(10))
    }

    private func expectSame(_ one: EventState, _ other: EventState) {
      #expect(one.lastEntry == other.lastEntry && one.seats == other.seats)
      #expect(one.phase == other.phase && one.place == other.place)
      #expect(one.runningTitle == other.runningTitle && one.run == other.run)
      #expect(one.phase != .running || one.progress.followingTitle == other.progress.followingTitle)
      #expect(one.openPrompt == other.openPrompt && one.wake == other.wake)
      #expect(one.scores.leaders == other.scores.leaders)
    }
  }
}

extension Write {
  fileprivate var isSnapshot: Bool { if case .snapshot = self { true } else { false } }
}
