import ActivityKit
import EventTerms
import Messages

/// Something that is on no agenda, between what is. It has a run of its own in the records.
struct Interlude: Codable, Sendable, Equatable {
  /// The run of what waits until it is over, and whether that was paused.
  let waitingRun: Int
  let wasPaused: Bool
}

extension EventState {
  /// Whether something from the room may come in between now; otherwise that is refused. What people are in the
  /// middle of is not taken from them.
  func mayInterrupt(in work: inout Work) -> Bool {
    guard phase == .running else { return true }
    guard progress.interlude == nil, let stage, case .quiet = stage.scene, outstanding.isEmpty
    else { return work.refused(.alreadySoInTheMiddle(skip: "/skip")) }
    return true
  }

  /// Begins something that is on no agenda. What runs stands still until it is over.
  mutating func beginInterlude(_ planned: PlannedActivity, in work: inout Work) {
    slot.change { $0.pause(at: work.now) }
    waiting = slot
    progress.beginInterlude(planned, in: &work)
    slot = StageSlot(
      Stage(
        planned.activity, random: RandomSource(seed: random.next()), prompts: prompts.count,
        at: work.now), of: planned)
    work.advanced()
    withStage(in: &work) { $0.begin(at: $1, among: $2) }
  }

  /// What waited goes on where it was.
  mutating func endInterlude(_ how: String, in work: inout Work) {
    closeInterlude(how, in: &work)
    work.advanced()
    guard phase == .running else { return }
    // Nothing waits where the event has just been started, and after an update of the program what did may not be
    // readable.
    guard stage != nil else { return beginActivity(in: &work) }
    let (now, count, isPaused) = (work.now, prompts.count, isPaused)
    slot.change { stage in
      stage.goOn(after: count)
      if !isPaused { stage.resume(at: now) }
    }
    work.notice(.stepEndedGoesOn(activity: runningTitle))
  }

  /// Ends what came in between, if something did.
  mutating func closeInterlude(_ how: String, in work: inout Work) {
    guard progress.interlude != nil else { return }
    endRun(how, in: &work)
    slot = waiting ?? StageSlot()
    waiting = nil
    progress.endInterlude(in: &work)
  }
}
