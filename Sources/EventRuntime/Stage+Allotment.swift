import ActivityKit

/// The time that whoever leads gives an activity in all. When it is up, what is open closes as if its own time were,
/// what comes of that is told, and nothing more begins.
extension Stage {
  struct Allotment: Codable, Sendable {
    /// By the time of the activity.
    var until: Duration
    /// How much it has cut off the step that goes on; nil where that is nothing.
    var cut: Duration?
  }

  /// - Parameter time: from the beginning of the activity on; nil for as long as it takes.
  func allot(_ time: Duration?, at now: Duration) {
    if let cut = allotment?.cut { cutStep(by: .zero - cut, at: now) }
    allotment = time.map { Allotment(until: $0) }
    renewReminders(at: clock.time(at: now))
    guard let time, let step, step.deadline > time else { return }
    allotment?.cut = step.deadline - time
    cutStep(by: step.deadline - time, at: now)
  }

  private func cutStep(by time: Duration, at now: Duration) {
    guard var step else { return }
    step.deadline -= time
    if step.waiting.map({ $0 < step.deadline }) == true { step.waiting = nil }
    step.reminders = scene.reminders(in: max(.zero, step.deadline - clock.time(at: now)))
    self.step = step
  }

  /// When it is up, in the time of the activity. What is held waits for whoever reads it.
  var allotted: Duration? {
    guard let allotment, step != nil else { return nil }
    if case .held = scene { return nil }
    return allotment.until
  }

  /// Whether it is up before that, or leaves people too little to begin something.
  func isOut(of next: Next<AnyCue>, at now: Duration) -> Bool {
    guard let allotment else { return false }
    if case .finish = next { return false }
    let left = allotment.until - clock.time(at: now)
    return left <= .zero || next.isForPeople && left < Self.leastForPeople
  }

  private static let leastForPeople = Duration.seconds(10)

  /// What is on closes because the time of the activity is up.
  func spend(at now: Duration, among company: Company) -> [StageOutput] {
    switch scene {
    case .prompt, .breakout, .floor: return fire(at: now, among: company)
    case .quiet, .alone, .held:
      var output: [StageOutput] = []
      closeScene(among: company, into: &output)
      output.append(.outOfTime)
      finish(into: &output)
      return output
    }
  }
}
