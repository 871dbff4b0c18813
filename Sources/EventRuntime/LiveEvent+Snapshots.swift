import ActivityKit

/// The state on disk in place of the entries that led to it, and of what they must not tell any more.
extension LiveEvent {
  /// Takes a snapshot once what there is to say has gone out. That of a large room takes long to encode,
  /// so it is encoded on another thread, while the event goes on.
  func takeSnapshotSoon() {
    guard !snapshots.isDue, state.phase != .ended else { return }
    snapshots.isDue = true
    guard !snapshots.isUnderWay else { return }
    dispatcher.performLater { [confined] in confined.here { $0.encodeSnapshot() } }
  }

  private func encodeSnapshot() {
    snapshots.isDue = false
    guard state.phase != .ended else {
      listener?.didWrite()
      return
    }
    snapshots.isUnderWay = true
    let (state, count) = (state, snapshots.count)
    // What is not in this state yet is not in the snapshot, and stays in the journal after it.
    snapshots.remainingSecrets = Set(
      ((inFlight?.pending ?? []) + queued).compactMap { secret(in: $0.entry.input) }
    ).union(secrets.intersection(state.openSecrets))
    dispatcher.performElsewhere {
      Result { try Snapshot.encode(state) }
    } then: { [confined] result in
      confined.here { $0.finishSnapshot(result, of: state, after: count) }
    }
  }

  /// - Parameter count: how many snapshots had been handed in when this one was begun.
  private func finishSnapshot(
    _ result: Result<[UInt8], any Error>, of state: EventState, after count: Int
  ) {
    snapshots.isUnderWay = false
    let isReplaced = snapshots.count != count
    if (state.phase, state.run) == (self.state.phase, self.state.run) {
      snapshots.isAwaited = false
    }
    if !isReplaced, self.state.phase != .ended {
      keepSnapshot(result, through: state.lastEntry)
    }
    if snapshots.isDue || isReplaced && holdsSecrets {
      snapshots.isDue = false
      takeSnapshotSoon()
    }
    listener?.didWrite()
  }

  private func keepSnapshot(_ result: Result<[UInt8], any Error>, through entry: Int) {
    do {
      put(try result.get(), through: entry)
      eraseSecrets()
    } catch {
      report(error)
    }
    pump()
  }

  /// Takes a snapshot of what is the state now, which replaces one that is under way.
  func takeSnapshot() {
    snapshots.isAwaited = false
    do {
      put(try Snapshot.encode(state), through: state.lastEntry)
    } catch {
      report(error)
    }
  }

  private func put(_ bytes: [UInt8], through entry: Int) {
    snapshots.count += 1
    queue.removeAll { if case .snapshot = $0 { true } else { false } }
    queue.append(.snapshot(occurrence: opening.occurrence, through: entry, state: bytes))
  }

  /// The journal goes back to the last snapshot, so nothing is lost but time at the next start.
  private func report(_ error: any Error) { log("a snapshot could not be made: \(error)") }

  /// The prompt of an input that must not be on disk for longer than the prompt is open. What was meant
  /// for a prompt that is open no more may have been one, too.
  func secret(in input: Input) -> Int? {
    switch input {
    case .answer(_, let prompt, _, _), .withdraw(_, let prompt), .undo(_, let prompt):
      secret(prompt)
    // Who passed tells, where few are asked, who did not.
    case .pass(_, let prompt): prompt.flatMap(secret)
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .done,
      .reveal, .call, .stay, .stop, .ignore, .control, .clearAway, .moderate, .group, .tick,
      .replied:
      nil
    }
  }

  private func secret(_ prompt: Int) -> Int? {
    let open = state.openPrompt(prompt)
    return open.map { !$0.prompt.privacy.hidesAuthor } == true ? nil : prompt
  }

  /// Whether the journal or the last snapshot may tell who answered what to an anonymous prompt that
  /// has closed, and still will when the snapshot that is under way is on disk.
  var holdsSecrets: Bool {
    let told = snapshots.isUnderWay ? snapshots.remainingSecrets : secrets
    return !told.isSubset(of: state.openSecrets)
  }

  /// An input was handed in that tells such a thing.
  func noteSecret(in input: Input) {
    guard let prompt = secret(in: input) else { return }
    secrets.insert(prompt)
    snapshots.remainingSecrets.insert(prompt)
  }

  /// Lets what is on disk of such prompts be overwritten, with the snapshot that was just taken. What
  /// is not in it, or was open then, waits for the next one.
  private func eraseSecrets() {
    guard holdsSecrets else { return }
    queue.append(.erase)
    secrets = snapshots.remainingSecrets
  }
}

/// The snapshots of an occurrence, and how far the next one is.
struct SnapshotProgress {
  /// Whether one is to be taken.
  var isDue = false
  /// Whether one is being encoded.
  var isUnderWay = false
  /// Whether an activity has begun, or the last one ended, since the last one. What comes after the batch
  /// in which it did is not written before that: the next house may have another plan, by which something
  /// else would follow.
  var isAwaited = false
  /// How many were handed in.
  var count = 0
  /// Of which prompts, once that which is under way is on disk, something may still be there that must not
  /// stay.
  var remainingSecrets: Set<Int> = []
}
