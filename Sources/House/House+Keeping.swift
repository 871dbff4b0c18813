import EventPlan
import EventRuntime

/// Deleting what has been kept for long enough.
extension House {
  /// At the start and once a day from then on; at the end of an occurrence besides.
  func purgeDaily() {
    purge()
    _ = dispatcher.schedule(at: dispatcher.now + .hours(24)) { [weak self] in
      self?.assumeIsolated { $0.purgeDaily() }
    }
  }

  func purge() {
    let terms = Dictionary(
      options.plan.events.map { ($0.slug, $0.keep) }, uniquingKeysWith: { first, _ in first })
    unfinishedWrites += 1
    journal.purge(terms, others: options.plan.keep, at: dispatcher.wallClock) { result in
      self.post { $0.purged(result) }
    }
  }

  /// So that reports show the house's time where there is no plan beside the records.
  func keepTimeZone() {
    unfinishedWrites += 1
    journal.write([.timeZone(options.plan.timeZone)]) { result in
      self.post { house in
        if case .failure(let failure) = result {
          house.log.error("cannot save the time zone: \(failure); it is tried again in a minute")
          house.tryAgain(.timeZone)
        }
        house.finishedWrite()
      }
    }
  }

  private func purged(_ result: Result<Purged, WriteFailure>) {
    if case .success(let purged) = result, purged.isClockDoubted {
      log.warning(
        """
        the clock is more than two days ahead of when it was last looked at: what has come of age \
        since is deleted when a day has passed; if the clock is wrong, set it before that
        """)
    }
    switch result {
    case .success(let purged):
      retries.removeValue(forKey: .purge)?.cancel()
      guard !purged.isEmpty else { break }
      log.info(
        "purged",
        metadata: [
          "attendance": "\(purged.attendance)", "answers": "\(purged.answers)",
          "scores": "\(purged.scores)", "moderation": "\(purged.moderation)",
          "seats": "\(purged.seats)", "people": "\(purged.people)",
        ])
    case .failure(let failure):
      log.error("cannot purge: \(failure); it is tried again in a minute")
      tryAgain(.purge)
    }
    finishedWrite()
  }

  /// What the house keeps in order besides its events.
  enum Upkeep {
    case purge, timeZone
  }

  /// The disk did not take it.
  private func tryAgain(_ upkeep: Upkeep) {
    retries[upkeep]?.cancel()
    retries[upkeep] = dispatcher.schedule(at: dispatcher.now + .minutes(1)) { [weak self] in
      self?.assumeIsolated { house in
        switch upkeep {
        case .purge: house.purge()
        case .timeZone: house.keepTimeZone()
        }
      }
    }
  }
}
