import ActivityKit

/// What comes out of a stage, for the event to tell people and to record.
enum StageOutput: Sendable {
  case effect(Effect)
  case result(PromptResult)
  /// Counts of an anonymous prompt that fewer people answered than may be counted.
  case tallyHidden(below: Int)
  /// Everyone is to themselves.
  case alone(about: [Text], Duration)
  case aloneEnded
  case opened(LivePrompt, Duration)
  /// A prompt to write closes before its time, since everyone has answered or passed.
  case everyoneWrote
  /// With what the activity calls the step.
  case closed(LivePrompt, step: Text?)
  /// The last is the answer that it takes the place of.
  case answered(Person.ID, Answer, LivePrompt, isPart: Bool, instead: Answer?)
  case withdrawn(Person.ID, Answer, LivePrompt)
  /// The prompt that was passed, or nil for a turn.
  case passed(Person.ID, LivePrompt?)
  /// To these people, or to everyone.
  case reminder(Duration, for: [Person.ID]?)
  /// To those who are asked and have this pace.
  case ownReminder(Duration, Pace)
  /// The time of those who have this pace is up, and others have more.
  case stillOpen(Pace)
  case split([[Person.ID]], about: [Text], Duration)
  case regrouped
  case floor(Person.ID, Duration)
  case floorEnded(Person.ID)
  case finished
  /// People have had the time to read what was said before it was finished.
  case lingered
  /// The activity misused the room and is over.
  case fault(String)
}

/// What was right of a prompt that has closed, and what is known of who was.
struct PromptResult: Sendable {
  let prompt: Int
  let audience: Audience
  let solution: [Text]
  let right: [Person.ID]
  let wrong: [Person.ID]
}
