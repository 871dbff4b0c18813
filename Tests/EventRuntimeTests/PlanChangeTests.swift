import ActivityKit
import EventPlan
import EventTerms
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// `events.yaml` or the program is another one when the house starts again.
@Suite struct PlanChangeTests {
  private func activity(_ title: String, _ steps: [Script.Step]? = nil) -> PlannedActivity {
    PlannedActivity(
      title: title, module: Script.name,
      activity: Script(steps ?? [.say("this is \(title)"), .choose(.minutes(1)), .reward]))
  }

  private func plan(_ activities: [PlannedActivity]) -> PlannedEvent {
    PlannedEvent(slug: "test", title: "Test", agenda: activities)
  }

  private func plan(_ titles: String...) -> PlannedEvent { plan(titles.map { activity($0) }) }

  /// Ana has answered the first activity, and the second is running since 10 seconds.
  private func second(of event: PlannedEvent) -> Occasion {
    let occasion = Occasion(event)
    occasion.gather(["ana", "ben"])
    occasion.control(.start)
    occasion.line(2, "a")
    occasion.control(.skip)
    occasion.advance(by: .seconds(10))
    return occasion
  }

  private func restart(_ occasion: Occasion, _ event: PlannedEvent) throws -> [String] {
    occasion.event = event
    try occasion.kill()
    let notes = occasion.logged
    occasion.submit(.enter(seat: 1))
    // The facilitator reads the same, once.
    let read = occasion.heard.compactMap { message, to -> String? in
      guard case .notice(let notice) = message, notice.code == .recovered, to == .seats([1]) else {
        return nil
      }
      return Voice.english.text(notice.sentence)
    }
    #expect(read == notes)
    occasion.submit(.drop(seat: 1))
    occasion.submit(.enter(seat: 1))
    #expect(occasion.notices.count { $0 == .recovered } == notes.count)
    occasion.submit(.enter(seat: 2))
    occasion.submit(.enter(seat: 3))
    return notes
  }

  @Test func changedSettingsWaitForTheirTurn() throws {
    let occasion = second(of: plan("A", "B", "C"))
    let notes = try restart(
      occasion,
      plan([
        activity("A"), activity("B", [.say("new B"), .wait(.seconds(1))]),
        activity("C", [.say("new C"), .wait(.seconds(1))]),
      ]))
    #expect(notes.isEmpty && occasion.remaining == .seconds(50) && occasion.said.isEmpty)
    occasion.advance(by: .seconds(50))
    #expect(occasion.said == ["new C"])
  }

  @Test func theRunningOneHasMoved() throws {
    let occasion = second(of: plan("A", "B", "C"))
    let notes = try restart(occasion, plan("New", "A", "B", "C"))
    #expect(notes == ["'B' is now number 3 on the agenda; it goes on from there."])
    #expect(occasion.remaining == .seconds(50) && occasion.live.state.place == 2)
    occasion.line(3, "a")
    occasion.control(.skip)
    #expect(occasion.said == ["this is C"] && occasion.live.state.scores.total(of: 3) == 100)
    occasion.control(.back)
    #expect(occasion.live.state.scores.total(of: 3) == 0)
    #expect(occasion.live.state.scores.total(of: 2) == 100)
  }

  @Test func ofSeveralWithItsTitleTheNearestIsMeant() throws {
    let occasion = second(of: plan("A", "B", "A"))
    occasion.control(.skip)
    #expect(occasion.live.state.place == 2)
    _ = try restart(occasion, plan("A", "New", "B", "A"))
    #expect(occasion.live.state.place == 3)
  }

  @Test func theRunningOneWasTakenOut() throws {
    let occasion = second(of: plan("A", "B", "C"))
    let notes = try restart(occasion, plan("A", "C"))
    #expect(
      notes == [
        "'B' is not on the agenda any more. It goes on to its end as it was; then 'C' follows."
      ])
    #expect(occasion.remaining == .seconds(50))
    occasion.control(.skip)
    #expect(occasion.said == ["this is C"])
  }

  @Test func theFirstOneWasTakenOutWhileItRan() throws {
    let occasion = Occasion(plan("A", "B"))
    occasion.gather(["ana", "ben"])
    occasion.control(.start)
    #expect(try restart(occasion, plan("B")).count == 1)
    _ = occasion.live.state.agenda(of: occasion.event)
    occasion.control(.skip)
    #expect(occasion.said == ["this is B"])
    occasion.control(.back)
    #expect(occasion.live.state.place == 0)
  }

  @Test func theRunningOneWasReplaced() throws {
    let occasion = second(of: plan("A", "B", "C"))
    let notes = try restart(occasion, plan("A", "X", "C"))
    #expect(
      notes == [
        "'B' is not on the agenda any more. It goes on to its end as it was; then 'C' follows."
      ])
    occasion.control(.skip)
    #expect(occasion.said == ["this is C"])
  }

  @Test func theRunningOneAndAllAfterItAreGone() throws {
    let occasion = second(of: plan("A", "B", "C"))
    let notes = try restart(occasion, plan("A"))
    #expect(
      notes == [
        "'B' is not on the agenda any more. It goes on to its end as it was; then the agenda is done."
      ])
    occasion.control(.skip)
    #expect(occasion.live.state.phase == .afterwards)
    occasion.control(.back)
    #expect(occasion.live.state.phase == .running && occasion.live.state.place == 0)
  }

  @Test func anotherVersionBeginsTheActivityAgain() throws {
    let occasion = second(of: plan("A", "B", "C"))
    occasion.line(2, "a")
    occasion.advance(by: .seconds(10))
    occasion.modules = [ModuleDefinition(NewScript.self)]
    let notes = try restart(
      occasion,
      plan([
        activity("A"),
        PlannedActivity(
          title: "B", module: NewScript.name,
          activity: NewScript([.say("again"), .choose(.minutes(1)), .share])),
      ]))
    #expect(notes == ["'B' begins again, because it was run by version 1 of 'script'."])
    // With its whole time, and without the answers that were given to something else.
    #expect(occasion.remaining == .minutes(1))
    #expect(occasion.live.state.openPrompt?.hasAnswered(Person.ID(2)) == false)
    #expect(occasion.live.state.scores.total(of: 2) == 100)
    // What people answer now outlasts the next stop.
    occasion.line(2, "c")
    try occasion.kill()
    #expect(occasion.logged.count == 1)
    occasion.submit(.enter(seat: 2))
    #expect(occasion.heard.last?.message == .saved(prompt: 3, text: "C"))
    #expect(occasion.disk.conflicts.isEmpty)
  }

  /// The time that was left when the snapshot was taken is not what the new start begins with.
  @Test func entriesAfterTheSnapshotAreNotTakenForTheNewStart() throws {
    let occasion = second(of: plan("A", "B"))
    occasion.line(2, "a")
    occasion.advance(by: .seconds(30))
    occasion.control(.pause)
    occasion.submit(.drop(seat: 3))
    occasion.modules = [ModuleDefinition(NewScript.self)]
    occasion.event = plan([
      activity("A"),
      PlannedActivity(
        title: "B", module: NewScript.name, activity: NewScript([.choose(.minutes(1)), .share])),
    ])
    try occasion.kill()
    #expect(occasion.live.state.isPaused && occasion.remaining == .minutes(1))
    #expect(occasion.live.state.seat(3)?.standing == .away)
    #expect(occasion.live.state.openPrompt?.hasAnswered(Person.ID(2)) == false)
  }

  @Test func aModuleThatIsGone() throws {
    let occasion = second(of: plan("A", "B", "C"))
    occasion.modules = []
    let notes = try restart(occasion, plan("A", "C"))
    #expect(
      notes == [
        "'B' is not on the agenda any more and cannot be finished, because the module 'script' is "
          + "not there any more."
      ])
    #expect(occasion.live.state.place == 1 && occasion.live.state.runningTitle == "C")
  }
}

/// The fake module after a change that its version tells.
struct NewScript: Module {
  static let name = Script.name
  static let summary = Script.summary
  static let version = 2
  static let settings = Script.settings

  var script: Script

  init(_ steps: [Script.Step]) { script = Script(steps) }
  init(_ settings: Settings, _ problems: inout [SettingsProblem]) { script = Script([]) }

  func begin(in room: inout Room<Int>) { script.begin(in: &room) }
  mutating func on(_ cue: Int, in room: inout Room<Int>) { script.on(cue, in: &room) }
}
