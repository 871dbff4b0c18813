import ActivityKit
import EventPlan
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// An input that stopped the program is tried once more, then left out.
@Suite struct PoisonTests {
  /// Says that these entries made the process trap so often.
  private struct Traps: InputWatch {
    let counts: [Int: Int]
    func willCarryOut(entry: Int, of occurrence: Int64) {}
    func didCarryOut() {}
    func traps(of occurrence: Int64) -> [Int: Int] { counts }
    func place(of entry: Int, of occurrence: Int64) -> String? { "Plugins/Script.swift:\(entry)" }
  }

  private let event = PlannedEvent.scripted([
    Script([.choose(), .reward, .wait(.seconds(5))]), Script([.choose(.seconds(30)), .reward]),
    Script([.write()]),
  ])

  private func recover(_ occasion: Occasion, _ counts: [Int: Int]) throws -> Recovery {
    try Recovery(
      occasion.disk.saved, of: event, modules: occasion.modules, watch: Traps(counts: counts))
  }

  private func facts(_ recovery: Recovery) -> [Fact] {
    recovery.writes.flatMap { write -> [Fact] in
      if case .facts(_, _, let facts) = write { facts } else { [] }
    }
  }

  /// The first question is open, ana has answered in entry 6 and ben in entry 7.
  private func answered() -> Occasion {
    let occasion = Occasion(event)
    occasion.gather(["ana", "ben", "cai"])
    occasion.control(.start)
    occasion.line(2, "a")
    occasion.line(3, "b")
    return occasion
  }

  @Test func onceIsNotEnough() throws {
    let recovery = try recover(answered(), [6: 1])
    #expect(recovery.notes.isEmpty && recovery.state.place == 0)
    // The log says where it was, and nothing that anybody gave.
    #expect(
      recovery.traps == [
        "the program stopped in 'One' (module 'script', next cue '1', input 'answer'), at "
          + "Plugins/Script.swift:6"
      ])
    #expect(recovery.state.openPrompt?.hasAnswered(Person.ID(2)) == true)
  }

  @Test func theSecondTimeItsActivityEnds() throws {
    let occasion = answered()
    occasion.submit(.join(name: "dee", role: .participant, codeHash: "x"))
    let recovery = try recover(occasion, [6: 2])
    #expect(recovery.notes == [.changesLeftOut(activity: "One")])
    // Everyone else reads it kindly when they come back.
    #expect(recovery.cuts == [.activityFailedCutShort(activity: "One")])
    #expect(recovery.state.place == 1 && recovery.state.runningTitle == "Two")
    // The entries around it are kept.
    #expect(recovery.state.seats.map(\.name) == ["rosa", "ana", "ben", "cai", "dee"])
    #expect(facts(recovery).contains(.activityEnded(run: 1, how: "failed")))
    // With it in a snapshot, it is not met again.
    #expect(
      recovery.writes.contains { if case .snapshot(_, 8, _) = $0 { true } else { false } },
      "no snapshot without it")
  }

  /// The next activity traps when it begins, so the same entry is to blame again.
  @Test func thenTheOneThatFollows() throws {
    let recovery = try recover(answered(), [6: 3])
    #expect(recovery.state.place == 2 && recovery.state.runningTitle == "Three")
    let all = try recover(answered(), [6: 9])
    #expect(all.state.phase == .afterwards)
  }

  @Test func aStartThatTraps() throws {
    let occasion = Occasion(event)
    occasion.gather(["ana"])
    occasion.isPrompt = false
    occasion.control(.start)
    occasion.commit()
    let recovery = try recover(occasion, [3: 2])
    #expect(recovery.state.phase == .running && recovery.state.runningTitle == "Two")
    #expect(
      facts(recovery).suffix(2) == [
        .started, .activityBegan(run: 1, place: 2, module: "script", title: "Two"),
      ])
  }

  /// It ends the groups, and what traps is what it begins.
  @Test func aStartThatTrapsWhileGroupsAreOn() throws {
    let occasion = Occasion(event)
    occasion.gather(["ana", "ben"])
    let plan = GroupPlan(.size(2), for: .minutes(5), title: "Groups")
    occasion.submit(.group(.make(plan), by: 1))
    occasion.isPrompt = false
    occasion.control(.start)
    occasion.commit()
    let recovery = try recover(occasion, [5: 2])
    #expect(recovery.state.reached == 1 && recovery.state.runningTitle == "Two")
    #expect(!recovery.state.isGroupTime)
  }

  @Test func aJoinThatTraps() throws {
    let occasion = Occasion(event)
    occasion.gather(["ana", "ben"])
    let recovery = try recover(occasion, [2: 2])
    #expect(recovery.state.phase == .gathering)
    #expect(recovery.state.seats.map(\.name) == ["rosa", "ben"])
  }
}
