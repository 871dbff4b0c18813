import ActivityKit

/// What somebody is to hear now before all else.
public enum Attention: Sendable, Equatable {
  /// A question that a line answers is open to them.
  case asked
  /// The next thing follows within moments, such as a question after the last answer.
  case awaiting
  case free
}

extension EventState {
  private static let moments = Duration.seconds(10)

  /// Whether nobody is waited for, and the prompt that is open closes in a moment.
  public var isClosing: Bool { stage?.step?.closing != nil }

  /// - Parameter now: the event's time.
  public func attention(of number: Int, at now: Duration) -> Attention {
    guard phase == .running, !isPaused, let stage, let seat = seat(number), seat.role.takesPart,
      !hasStopped(number)
    else { return .free }
    switch stage.scene {
    case .prompt(let asking):
      let kind = asking.prompt(openTo: seat.id)?.prompt.question.kind
      return kind == nil || kind == .ready ? .free : .asked
    case .quiet, .alone:
      return stage.remaining(at: now).map { $0 <= Self.moments } == true ? .awaiting : .free
    case .breakout, .floor, .held: return .free
    }
  }

  /// How long it is until what comes next, where nobody has anything to do but to read and to talk; nil elsewhere, and
  /// in quiet time.
  public func leftOfWait(at now: Duration) -> Duration? {
    guard phase == .running, !isPaused, !isQuietTime, let stage, stage.leftInAll(at: now) == nil,
      case .quiet = stage.scene
    else {
      return nil
    }
    return stage.remaining(at: now)
  }
}
