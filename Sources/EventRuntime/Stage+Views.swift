import ActivityKit

/// What goes on, for whoever asks.
extension Stage {
  var isQuiet: Bool { body.isQuiet }

  /// Whether the activity has nothing left to do.
  var isFinished: Bool { isOver || lingersUntil != nil }

  /// What the activity calls what is going on.
  var stepName: Text? { step?.named?.name }

  /// The event's time at which something is due; nil while paused.
  var wake: Duration? {
    let due =
      step.map { min($0.next, limitNext ?? $0.next, allotted ?? $0.next) } ?? lingersUntil
    return [due, asking?.nextClosing].compactMap(\.self).min().flatMap(clock.outerTime(of:))
  }

  /// What is left until the pending cue, or of the time that somebody has until then; nil where there is no
  /// limit.
  func remaining(at now: Duration, of pace: Pace = .usual) -> Duration? {
    guard let step else { return lingersUntil.map { max(.zero, $0 - clock.time(at: now)) } }
    return (step.closing ?? ownEnd(of: step, at: pace)).map { max(.zero, $0 - clock.time(at: now)) }
  }

  private func ownEnd(of step: Step<AnyCue>, at pace: Pace) -> Duration? {
    guard let asking else { return step.deadline }
    guard asking.untimed == nil, pace != .off else { return nil }
    return asking.end(of: pace, by: step.deadline)
  }

  func elapsed(at now: Duration) -> Duration { clock.time(at: now) }

  /// Whether people read what the activity said last, and nothing comes after it. A wait that is long, or has a
  /// name, is for something else, such as to talk. The activity is a value, so it can be asked what comes next.
  func isAtLastWords(at now: Duration, among company: Company) -> Bool {
    if lingersUntil != nil { return true }
    guard case .quiet = scene, let step, step.named == nil, !briefing.current.isEmpty,
      step.deadline - clock.time(at: now) <= ReadingTime.most
    else { return false }
    var activity = body
    var room = room(at: now, among: company)
    activity.on(step.cue, erased: &room)
    guard case .finish? = room.next else { return false }
    return room.effects.isEmpty
  }

  var asking: Asking? { if case .prompt(let asking) = scene { asking } else { nil } }
  /// What people can answer, each for themselves or for their small group.
  var openPrompts: [LivePrompt] { asking?.open ?? groupAsking.map { [$0.open] } ?? [] }
  /// The person's answer to the prompt that is open to them.
  func answer(of person: Person.ID) -> Answer? {
    asking?.prompt(openTo: person)?.index(of: person).map { answers[$0] }
  }
  /// Without texts, which may be people's.
  var pendingCue: String? {
    step.map { step in
      let cue = "\(step.cue.value)"
      return cue.wholeMatch(of: /[A-Za-z0-9_.(), :]{1,80}/) != nil
        ? cue : String(cue.prefix { $0.isLetter || $0.isNumber })
    }
  }
  var floorHolder: Person.ID? { if case .floor(let person) = scene { person } else { nil } }
  var topics: [Text] { if case .breakout(_, let topics, _) = scene { topics } else { [] } }
  var aloneTopics: [Text]? { if case .alone(let topics) = scene { topics } else { nil } }
}
