/// The state on disk in place of the entries that led to it, and of what they must not tell any more.
extension LiveEvent {
  /// Takes a snapshot once what there is to say has gone out: encoding that of a large room takes
  /// longer than saying something to everyone, and nobody waits for it.
  func takeSnapshotSoon() {
    guard !isSnapshotDue, state.phase != .ended else { return }
    isSnapshotDue = true
    ports.afterwards { [self] in
      isSnapshotDue = false
      guard state.phase != .ended, takeSnapshot() else { return }
      eraseSecrets()
      pump()
    }
  }

  func takeSnapshot() -> Bool {
    do {
      let bytes = try Snapshot.encode(state)
      queue.removeAll { if case .snapshot = $0 { true } else { false } }
      queue.append(
        .snapshot(occurrence: opening.occurrence, through: state.lastEntry, state: bytes))
      return true
    } catch {
      // The journal goes back to the last snapshot, so nothing is lost but time at the next start.
      ports.log("a snapshot could not be made: \(error)")
      return false
    }
  }

  /// The prompt of an input that must not be on disk for longer than the prompt is open. What was meant
  /// for a prompt that is open no more may have been one, too.
  func secret(in input: Input) -> Int? {
    switch input {
    case .answer(_, let prompt, _): prompt == state.openPrompt?.id ? state.openSecret : prompt
    // Who passed tells, where few are asked, who did not.
    case .pass(_, let prompt): prompt == state.openPrompt?.id ? state.openSecret : prompt
    default: nil
    }
  }

  /// Whether the journal or the last snapshot may tell who answered what to an anonymous prompt that
  /// has closed.
  var holdsSecrets: Bool {
    let open = state.openSecret
    return secrets.contains { $0 != open }
  }

  /// Lets what is on disk of such prompts be overwritten, with the snapshot that was just taken. What
  /// is still on its way there waits for the next one.
  private func eraseSecrets() {
    guard holdsSecrets else { return }
    queue.append(.erase)
    let open = state.openSecret
    let coming = ((inFlight?.pending ?? []) + queued).compactMap { secret(in: $0.entry.input) }
    secrets = Set(coming).union(secrets.filter { $0 == open })
  }
}
