import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Logging

/// What a house keeps in order besides its events: it deletes what has been kept for long enough, and
/// keeps its time zone in the records. What the disk does not take is tried again each minute. Confined to
/// the house.
final class Upkeep {
  private enum Task { case purge, timeZone }

  /// The plan that was read last.
  var plan: HousePlan {
    didSet {
      if plan.timeZone != oldValue.timeZone { keepTimeZone() }
      if plan.reports != oldValue.reports { keepSheets(plan) }
    }
  }
  private let journal: any Journal
  private let dispatcher: any Dispatcher
  private let log: Logger
  private var retries: [Task: any Alarm] = [:]
  private var writes = 0
  /// Whether an occurrence has ended since what has been kept for long enough was last deleted.
  private var isPurgeDue = false
  private var didWrite: @Sendable () -> Void = {}
  private let keepSheets: @Sendable (HousePlan) -> Void

  /// - Parameter keepSheets: called when what is kept no longer has been deleted, and when sheets go elsewhere.
  init(
    _ plan: HousePlan, journal: any Journal, dispatcher: any Dispatcher, log: Logger,
    keepSheets: @escaping @Sendable (HousePlan) -> Void
  ) {
    self.plan = plan
    self.journal = journal
    self.dispatcher = dispatcher
    self.log = log
    self.keepSheets = keepSheets
  }

  private var confined: Confined<Upkeep> { Confined(self, to: dispatcher) }

  /// Whether something is being written.
  var isBusy: Bool { writes > 0 }

  /// - Parameter didWrite: called when something has been written, well or not.
  func begin(didWrite: @escaping @Sendable () -> Void) {
    self.didWrite = didWrite
    keepTimeZone()
    purgeDaily()
  }

  /// At the start and once a day from then on; at the end of an occurrence besides.
  private func purgeDaily() {
    purge()
    _ = dispatcher.schedule(at: dispatcher.now + .hours(24)) { [confined] in
      confined.here { $0.purgeDaily() }
    }
  }

  /// An occurrence is over, and its end is on disk.
  func noteEnd() { isPurgeDue = true }

  /// Deletes what those have promised to keep no longer that have ended.
  func purgeAfterEnds() {
    guard isPurgeDue else { return }
    isPurgeDue = false
    purge()
  }

  private func purge() {
    let terms = Dictionary(
      plan.events.map { ($0.slug, $0.keep) }, uniquingKeysWith: { first, _ in first })
    writes += 1
    journal.purge(terms, others: plan.keep, at: dispatcher.wallClock) { [confined] result in
      confined.perform { $0.purged(result) }
    }
  }

  /// So that reports show the house's time where there is no plan beside the records.
  private func keepTimeZone() {
    writes += 1
    journal.write([.timeZone(plan.timeZone)]) { [confined] result in
      confined.perform { $0.keptTimeZone(result) }
    }
  }

  private func keptTimeZone(_ result: Result<Void, WriteFailure>) {
    if case .failure(let failure) = result {
      log.error("cannot save the time zone: \(failure); it is tried again in a minute")
      tryAgain(.timeZone)
    }
    finish()
  }

  private func purged(_ result: Result<Purged, WriteFailure>) {
    switch result {
    case .success(let purged):
      if purged.isClockDoubted {
        log.warning(
          """
          the clock is more than two days ahead of when it was last looked at: what has come of age \
          since is deleted when a day has passed; if the clock is wrong, set it before that
          """)
      }
      retries.removeValue(forKey: .purge)?.cancel()
      keepSheets(plan)
      guard !purged.isEmpty else { break }
      log.info(
        "purged",
        metadata: [
          "attendance": "\(purged.attendance)", "answers": "\(purged.answers)",
          "scores": "\(purged.scores)", "moderation": "\(purged.moderation)",
          "store": "\(purged.store)", "rsvps": "\(purged.rsvps)", "seats": "\(purged.seats)",
          "people": "\(purged.people)",
        ])
    case .failure(let failure):
      log.error("cannot purge: \(failure); it is tried again in a minute")
      tryAgain(.purge)
    }
    finish()
  }

  private func finish() {
    writes -= 1
    didWrite()
  }

  /// The disk did not take it.
  private func tryAgain(_ task: Task) {
    retries[task]?.cancel()
    retries[task] = dispatcher.schedule(at: dispatcher.now + .minutes(1)) { [confined] in
      confined.here { upkeep in
        switch task {
        case .purge: upkeep.purge()
        case .timeZone: upkeep.keepTimeZone()
        }
      }
    }
  }
}
