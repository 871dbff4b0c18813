import Messages

/// What the disk does not take is tried again, and the clock stands still meanwhile.
extension LiveEvent {
  /// Whether nothing can be saved right now.
  public var cannotSave: Bool { trouble != nil }

  func runIntoTrouble(_ failure: WriteFailure) {
    if trouble == nil {
      log("cannot save: \(failure); the event waits")
      clock.stop(at: dispatcher.now)
      trouble = Trouble(at: dispatcher.now)
      say(.notice(.savingStoppedClockStopped), to: .everyone)
    } else {
      trouble?.failedAgain(at: dispatcher.now)
    }
  }

  /// Tries at once to save what could not be saved.
  public func tryAgain() {
    guard let trouble, !trouble.isTrying, let inFlight else { return }
    self.trouble?.beginTry()
    write(inFlight.writes)
  }

  func recoverFromTrouble() {
    guard trouble != nil else { return }
    trouble = nil
    if hold == nil { clock.run(from: dispatcher.now) }
    log("saving works again; the event goes on")
    say(.notice(.savingResumed), to: .everyone)
  }
}
