import ActivityKit
import Messages

/// What comes out of a stage, for the event to tell people and to record.
enum StageOutput: Sendable {
  /// What takes no knowledge of the event.
  case outcome(Outcome)
  case effect(Effect)
  case result(ToldResult)
  /// For those before whom it is new.
  case board(Board, Audience)
  /// Everyone is to themselves.
  case alone(about: [Text], Duration)
  case aloneEnded
  case opened(Asking, Duration)
  /// With what the activity calls the step, and whether others that were opened with it go on.
  case closed(LivePrompt, step: Text?, isBeforeOthers: Bool = false)
  /// The last is the answer that it takes the place of.
  case answered(Person.ID, Answer, LivePrompt, isPart: Bool, instead: Answer?)
  case withdrawn(Person.ID, Answer, LivePrompt)
  case groupAnswered(GroupDeed)
  case groupWithdrew(GroupDeed)
  /// The last is what is left of the text.
  case lineTakenBack(Person.ID, String, Answer, LivePrompt)
  /// To all but those who have another time.
  case reminder(Duration)
  /// To those who are asked and have this pace.
  case ownReminder(Duration, Pace)
  /// The time of those who have this pace is up, and others have more.
  case stillOpen(Pace)
  /// Into the groups that the stage has now.
  case split(Duration)
  /// Everyone is back from these groups, of which some may be empty.
  case regrouped([[Person.ID]])
  case floor(Person.ID, Duration)
  /// What was given to the prompt that closed is held, for whoever leads to read first.
  case held(Duration)
  /// What these have written is not let through.
  case keptBack([Person.ID])
  /// The time that whoever leads has given it is up, so nothing more begins.
  case outOfTime
  case finished
  /// People have had the time to read what was said before it was finished.
  case lingered
  /// The activity misused the room and is over.
  case fault(String)

  /// - Parameter prompt: nil of a turn.
  static func passed(_ person: Person.ID, _ prompt: Int?) -> StageOutput {
    say(.passed(prompt: prompt), to: .seats([person.seat]))
  }

  static func say(_ message: Message, to recipients: Recipients = .everyone) -> StageOutput {
    .outcome(.say(message, to: recipients))
  }
}

/// What was right of a prompt that has closed, and what is known of who was.
struct ToldResult: Sendable {
  let prompt: Int
  let audience: Audience
  let solution: [Text]
  let right: [Person.ID]
  let wrong: [Person.ID]
}
