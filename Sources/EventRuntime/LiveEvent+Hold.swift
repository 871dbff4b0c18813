import ActivityKit
public import Messages

/// Waiting for people: after a restart, and when everybody has left.
extension LiveEvent {
  /// Somebody has come: they are told the news, and the clock runs again if nobody else is missing.
  func noteArrival(_ reply: Reply) {
    guard case .seated(let seat) = reply, !isStopped else { return }
    if informed.insert(seat).inserted {
      for note in state.may(seat, .lead) ? news : cuts { say(.notice(note), to: .seats([seat])) }
    }
    guard hold != nil else { return }
    hold?.arrived(seat, at: dispatcher.now)
    if hold?.isComplete == true { resumeAfterRestart() }
  }

  /// Everybody has gone: the clock waits until one of them is back.
  func waitForSomebody() {
    if hold != nil {
      hold?.everyoneLeft()
    } else if state.phase == .running {
      clock.stop(at: dispatcher.now)
      hold = RecoveryHold(.deserted, waitingFor: [])
    }
  }

  /// Lets the clock run again after a restart, without waiting for more people.
  public func resumeAfterRestart() {
    guard hold != nil, !isStopped else { return }
    hold = nil
    if trouble == nil { clock.run(from: dispatcher.now) }
    setAlarm()
    askAgain()
    guard state.phase == .running, !state.isPaused else { return }
    for (message, people) in state.resumed(at: now) { say(message, to: people) }
  }

  /// Stops the clock for good: the house is closing.
  public func stop() {
    isStopped = true
    clock.stop(at: dispatcher.now)
    hold = RecoveryHold(.deserted, waitingFor: [])
  }

  /// The time as somebody may see it, and whether the clock waits.
  public func time(for seat: Int) -> Message {
    state.time(for: seat, at: now, waits: clock.isStopped)
  }

  /// Why the clock waits for people, if it does.
  public var holdCause: RecoveryHold.Cause? { hold?.cause }

  /// Whether the clock waits for anybody else than the holder of this seat, who has just come.
  public func isMissingOthers(than seat: Int) -> Bool { hold?.isMissing(othersThan: seat) ?? false }
}
