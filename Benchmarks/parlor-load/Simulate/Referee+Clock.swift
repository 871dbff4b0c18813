import ActivityKit
import EventRuntime
import EventTerms
import House

/// Clocks go on, stand still, and end what they are to end.
extension Referee {
  /// An event's clock runs unless nothing can be saved, or people are waited for, and what is left of a step
  /// goes with it.
  mutating func checkClocks(after time: Duration) {
    for (occurrence, after) in current.sorted(by: { $0.key < $1.key }) {
      // Whoever comes or goes has the wait begin anew.
      if last[occurrence]?.state.seats.map(\.entries) != after.state.seats.map(\.entries)
        || last[occurrence]?.state.here != after.state.here
      {
        waitingSince[occurrence] = nil
      }
      guard let before = last[occurrence] else { continue }
      let expected = before.cannotSave || before.isWaitingForPeople ? .zero : time
      let moved = after.now - before.now
      if moved != expected {
        fail(.clock, "the clock went on by \(moved) in \(time), and should have by \(expected)")
      }
      guard before.state.lastEntry == after.state.lastEntry, after.state.phase == .running,
        let left = before.state.remaining(at: before.now),
        let leftNow = after.state.remaining(at: after.now)
      else { continue }
      let due = after.state.isPaused ? left : max(.zero, left - moved)
      if leftNow != due { fail(.clock, "\(leftNow) are left where it should be \(due)") }
    }
  }

  /// What holds when nothing is ready to be done.
  mutating func checkRest(at now: Duration, fault: Ledger.Fault?) {
    for (occurrence, glimpse) in current.sorted(by: { $0.key < $1.key }) {
      checkWaiting(occurrence, glimpse, at: now)
      let slug = glimpse.event.slug
      soundSince[slug] = fault?.concerns(slug) ?? false ? nil : soundSince[slug] ?? now
      if let since = soundSince[slug], now - since > .seconds(6), glimpse.cannotSave {
        fail(.trouble, "the disk is sound, and nothing is saved")
      }
      let state = glimpse.state
      guard state.phase == .running, !state.isPaused, !glimpse.cannotSave,
        !glimpse.isWaitingForPeople, glimpse.isSettled
      else { continue }
      guard let left = state.remaining(at: glimpse.now) else {
        fail(.stuck, "nothing is ever due any more")
        continue
      }
      if left <= .zero || glimpse.nextWake.map({ $0 <= now }) ?? true {
        fail(.stuck, "what was due at \(now - left) has not come")
      }
    }
  }

  /// Nobody waits for others for longer than half a minute.
  private mutating func checkWaiting(
    _ occurrence: Int64, _ glimpse: House.Glimpse, at now: Duration
  ) {
    guard glimpse.isWaitingForPeople, glimpse.state.here > 0, !glimpse.cannotSave else {
      waitingSince[occurrence] = nil
      return
    }
    let since = waitingSince[occurrence] ?? now
    waitingSince[occurrence] = since
    if now - since > .seconds(31) { fail(.stuck, "people are waited for since \(since)") }
  }
}
