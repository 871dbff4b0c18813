import ActivityKit
import Messages

/// The clock of the activity as a whole.
extension Stage {
  struct Limit<Cue: Sendable>: Sendable {
    /// What comes when it runs out.
    let cue: Cue
    /// By the time of the activity.
    var deadline: Duration
    /// Remaining times at which everyone is told of it, longest first.
    var reminders: [Duration]

    /// When something is due.
    var next: Duration { reminders.first.map { deadline - $0 } ?? deadline }

    mutating func extend(by time: Duration, at elapsed: Duration) {
      deadline += time
      reminders = Reminders.quarters(of: deadline - elapsed)
    }
  }

  /// What is left of it, or of the time that whoever leads has given it; nil where there is neither.
  func leftInAll(at now: Duration) -> Duration? {
    let ends = [limit?.deadline, allotment?.until].compactMap(\.self)
    return ends.min().map { max(.zero, $0 - clock.time(at: now)) }
  }

  /// - Parameter limit: as the activity leaves it; nil where it says nothing of it.
  func note(_ limit: TimeLimit<AnyCue>?, at now: Duration, among company: Company) {
    switch limit {
    case nil: break
    case .lifted?: self.limit = nil
    case .time(let time, let cue)?:
      let time = StepTime.bounded(time)
      // Where questions have no clock, all of them together have none either.
      self.limit =
        company.isUntimed == true
        ? nil
        : Limit(
          cue: cue, deadline: clock.time(at: now) + time, reminders: Reminders.quarters(of: time))
    }
  }

  /// How long a step takes at most for which an activity asks so much.
  func bounded(_ time: Duration, at now: Duration) -> Duration {
    let time = StepTime.bounded(time)
    return leftInAll(at: now).map { min(time, $0) } ?? time
  }

  /// Tells everyone how much is left in all, if that is due.
  func remindOfLimit(at elapsed: Duration) -> [StageOutput] {
    guard let limit, let longest = limit.reminders.first else { return [] }
    let remaining = limit.deadline - elapsed
    guard remaining <= longest else { return [] }
    self.limit?.reminders.removeAll { $0 >= remaining }
    return remaining > .zero
      ? [.say(.say(.clockLeftInAll(time: .seconds(remaining.secondsUp))))] : []
  }
}

extension Stage.Limit: Encodable where Cue: Encodable {}
extension Stage.Limit: Decodable where Cue: Decodable {}
