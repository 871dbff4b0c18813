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

  }

  /// What is left of it, or of the time that whoever leads has given it; nil where there is neither.
  func leftInAll(at now: Duration) -> Duration? {
    let ends = [limit?.deadline, allotment?.until].compactMap(\.self)
    return ends.min().map { max(.zero, $0 - clock.time(at: now)) }
  }

  /// When it is out: with the time that whoever leads has given, at the latest. What is held waits for whoever reads
  /// it.
  var limitEnds: Duration? {
    guard let limit else { return nil }
    if case .held = scene { return limit.deadline }
    return min(limit.deadline, allotment?.until ?? limit.deadline)
  }

  /// When something of it is due.
  var limitNext: Duration? {
    limitEnds.map { ends in limit?.reminders.first.map { ends - $0 } ?? ends }
  }

  /// There is more of it than before, or less.
  func renewReminders(at elapsed: Duration) {
    if let limitEnds { limit?.reminders = Reminders.quarters(of: limitEnds - elapsed) }
  }

  /// - Parameter limit: as the activity leaves it; nil where it says nothing of it.
  func note(_ limit: TimeLimit<AnyCue>?, at now: Duration, among company: Company) {
    switch limit {
    case nil: break
    case .lifted?: self.limit = nil
    case .time(let time, let cue)?:
      let time = StepTime.bounded(time)
      // Where questions have no clock, all of them together have none either.
      let elapsed = clock.time(at: now)
      self.limit =
        company.isUntimed == true ? nil : Limit(cue: cue, deadline: elapsed + time, reminders: [])
      renewReminders(at: elapsed)
    }
  }

  /// How long a step takes at most for which an activity asks so much.
  func bounded(_ time: Duration, at now: Duration) -> Duration {
    let time = StepTime.bounded(time)
    return leftInAll(at: now).map { min(time, $0) } ?? time
  }

  /// Tells everyone how much is left in all, if that is due.
  func remindOfLimit(at elapsed: Duration) -> [StageOutput] {
    guard let limitEnds, let longest = limit?.reminders.first else { return [] }
    let remaining = limitEnds - elapsed
    guard remaining <= longest else { return [] }
    self.limit?.reminders.removeAll { $0 >= remaining }
    return remaining > .zero
      ? [.say(.say(.clockLeftInAll(time: .seconds(remaining.secondsUp))))] : []
  }
}

extension Stage.Limit: Encodable where Cue: Encodable {}
extension Stage.Limit: Decodable where Cue: Decodable {}
