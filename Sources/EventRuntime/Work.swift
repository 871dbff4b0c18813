import ActivityKit
import EventTerms
import Messages

/// What one entry works with: the plan, the time, and the outcomes so far.
struct Work {
  let event: PlannedEvent
  let now: Duration
  /// The seats of those who hear nothing of the activity that runs.
  var stopped: [Int]
  private(set) var outcomes: [Outcome] = []

  init(event: PlannedEvent, now: Duration, stopped: [Int] = []) {
    self.event = event
    self.now = now
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
}
