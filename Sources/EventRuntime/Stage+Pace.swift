import ActivityKit

/// The time of those who have another one to answer than most. An activity is not told that they have: it knows
/// the time that a prompt usually has, and what somebody took as if that were theirs.
extension Stage {
  /// Something to tell those of a pace.
  private struct Mark {
    let at: Duration
    let pace: Pace
    /// What is left of their time; nil once it is up while others have more.
    let left: Duration?
  }

  private typealias Unhurried = [(person: Person.ID, pace: Pace)]

  /// Those who are asked and have another time than the usual, where the room goes by them.
  private func unhurried(among company: Company) -> Unhurried {
    guard let asking, let step, asking.untimed == nil, company.goesOn != true else { return [] }
    return asking.paces(by: step.deadline, among: company)
  }

  /// The paces of those of them who are here.
  func paces(among company: Company) -> Set<Pace> {
    Self.paces(of: unhurried(among: company), among: company)
  }

  private static func paces(of asked: Unhurried, among company: Company) -> Set<Pace> {
    Set(asked.filter { company.isPresent($0.person) }.map(\.pace))
  }

  /// What somebody took to answer, as if they had the usual time. Where there is no clock all took all of it.
  func taken(
    by person: Person.ID, to asking: Asking, at now: Duration, among company: Company
  ) -> Duration {
    if let untimed = asking.untimed { return untimed }
    let own = step.flatMap { asking.pace(of: person, by: $0.deadline, among: company) }
    return (own ?? company.pace(of: person)).share(of: clock.time(at: now) - asking.openedAt)
  }

  /// Notes how long the open prompts wait for those who have more time, and when somebody is told of that.
  func notePaces(at now: Duration, among company: Company) {
    guard
      company.paces != nil || company.voices != nil || step?.waiting != nil || step?.mark != nil
    else { return }
    guard let asking, var step else { return }
    let elapsed = clock.time(at: now)
    let (before, told) = (step.waiting, step.told ?? asking.openedAt)
    // Whoever was waited for last may correct a slip.
    let correcting = asking.isCorrectable ? before.map { min($0, elapsed + LivePrompt.grace) } : nil
    let asked = unhurried(among: company)
    // The latest end of the time of anybody who is waited for.
    let end =
      asked.filter {
        !asking.hasResponded($0.person) && company.isExpected($0.person, at: now)
      }.map { asking.end(of: $0.pace, by: step.deadline) }.max() ?? correcting
    step.waiting = end.flatMap { $0 > step.deadline ? $0 : nil }
    step.mark =
      marks(of: asking, step, Self.paces(of: asked, among: company)).map(\.at)
      .filter { $0 >= elapsed && $0 > told }.min()
    self.step = step
  }

  /// Whether the usual time of the open prompts is up, and they wait for those who have more.
  func isOverdue(at now: Duration) -> Bool {
    guard asking != nil, let step, step.waiting != nil else { return false }
    return clock.time(at: now) >= step.deadline
  }

  private func marks(
    of asking: Asking, _ step: Step<AnyCue>, _ paces: Set<Pace>
  ) -> [Mark] {
    let reminders = paces.filter { $0 != .off }.flatMap { pace in
      let end = asking.end(of: pace, by: step.deadline)
      return Reminders.due(in: end - asking.openedAt).map {
        Mark(at: end - $0, pace: pace, left: $0)
      }
    }
    guard let waiting = step.waiting else { return reminders }
    let ends = paces.union([.usual]).map {
      Mark(at: asking.end(of: $0, by: step.deadline), pace: $0, left: nil)
    }
    return reminders + ends.filter { $0.at < waiting }
  }

  /// Tells what is due since the mark that came next.
  func remindPaces(at elapsed: Duration, among company: Company) -> [StageOutput] {
    guard let asking, let step, let mark = step.mark, mark <= elapsed else { return [] }
    self.step?.mark = nil
    self.step?.told = elapsed
    return marks(of: asking, step, paces(among: company))
      .filter { (mark...elapsed).contains($0.at) }
      .sorted { ($0.at, $0.pace.rawValue) < ($1.at, $1.pace.rawValue) }
      .map { mark -> StageOutput in
        if let left = mark.left { .ownReminder(left, mark.pace) } else { .stillOpen(mark.pace) }
      }
  }
}
