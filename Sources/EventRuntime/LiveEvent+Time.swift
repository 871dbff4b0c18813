/// What is due next, and the alarm that is set to it.
extension LiveEvent {
  /// The dispatcher's time at which something is due next; nil when nothing is.
  package var nextWake: Duration? {
    if let trouble { return trouble.retryAt }
    if let hold { return hold.until }
    guard let heartbeat else { return nil }
    let due = isTickPending ? nil : state.wake.flatMap(clock.outerTime(of:))
    return min(due ?? heartbeat, heartbeat)
  }

  /// The dispatcher's time at which it is to be saved again how far the event has come.
  private var heartbeat: Duration? {
    if state.wake != nil, !clock.isStopped { return savedAt + Self.heartbeat }
    return state.here > 0 && state.phase != .ended ? savedAt + Self.slowHeartbeat : nil
  }

  /// How far the saved clock may lag behind while an activity runs.
  static let heartbeat = Duration.seconds(1)
  /// How much of the time that people were there a crash may take from the records, while nothing else
  /// goes on.
  static let slowHeartbeat = Duration.seconds(30)

  /// Sets the alarm to what is due next. It may go off too early, which changes nothing: so what only puts
  /// that off, as each input does, sets no alarm.
  func setAlarm() {
    let wake = nextWake
    if let alarm, let wake, alarm.moment <= wake { return }
    alarm?.alarm.cancel()
    alarm = wake.map { moment in
      (moment, dispatcher.schedule(at: moment) { [confined] in confined.here { $0.wake() } })
    }
  }

  /// Does what is due now.
  func wake() {
    alarm = nil
    doWhatIsDue()
    setAlarm()
  }

  private func doWhatIsDue() {
    if let trouble {
      if trouble.retryAt <= dispatcher.now { tryAgain() }
      return
    }
    if let until = hold?.until, until <= dispatcher.now { resumeAfterRestart() }
    guard hold == nil else { return }
    if let due = state.wake, due <= now, !isTickPending {
      isTickPending = true
      services.tally.noteCue(late: now - due)
      submit(.tick) { _ in }
    } else if let heartbeat, heartbeat <= dispatcher.now {
      savedAt = dispatcher.now
      queue.append(.clock(occurrence: opening.occurrence, now, at: moment))
      pump()
    }
  }
}
