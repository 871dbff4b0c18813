import ActivityKit
import EventTerms
import Messages

/// What one entry works with: the plan, the time, and the outcomes so far.
struct Work {
  /// With what whoever leads has changed of it.
  var event: PlannedEvent
  /// As the plan has it.
  let plan: PlannedEvent
  let now: Duration
  /// What the clock on the wall said, in milliseconds since 1970; nil where nothing happens.
  let wall: Int64?
  /// The seats of those who hear nothing of the activity that runs.
  var stopped: [Int]
  private(set) var outcomes: [Outcome] = []

  /// Whether those who follow the run sheet are to be told how it stands.
  private(set) var isRunChanged = false

  /// - Parameter plan: nil where nothing of it was changed.
  init(
    event: PlannedEvent, of plan: PlannedEvent? = nil, now: Duration, wall: Int64? = nil,
    stopped: [Int] = []
  ) {
    self.event = event
    self.plan = plan ?? event
    self.now = now
    self.wall = wall
    self.stopped = stopped
  }

  mutating func say(_ message: Message, to recipients: Recipients = .everyone) {
    let isForAll = stopped.isEmpty || !message.isOfTheActivity
    outcomes.append(.say(message, to: isForAll ? recipients : recipients.without(stopped)))
  }

  mutating func notice(_ notice: Notice, to recipients: Recipients = .everyone) {
    say(.notice(notice), to: recipients)
  }

  mutating func keep(_ fact: Fact) { outcomes.append(.keep(fact)) }
  mutating func seated(_ seat: Int) { outcomes.append(.seated(seat)) }
  mutating func refuse(_ refusal: Refusal) { outcomes.append(.refused(refusal)) }
  /// - Returns: false, for whoever asks whether something was done.
  mutating func refused(_ refusal: Refusal) -> Bool {
    refuse(refusal)
    return false
  }

  mutating func forbid(advice: Sentence?) { outcomes.append(.forbidden(advice: advice)) }
  mutating func show(_ outcome: Outcome) { outcomes.append(outcome) }
  mutating func advanced() { outcomes.append(.advanced) }
  mutating func changedRun() { isRunChanged = true }
}
