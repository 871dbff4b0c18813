import ActivityKit

/// How long a step may take.
enum StepTime {
  /// How late a cue may come without anybody noticing.
  static let slip = Duration.milliseconds(100)

  /// Whatever an activity asks for, in whole milliseconds, as the journal has them: what is due then is due at the
  /// same moment after a restart.
  static func bounded(_ time: Duration) -> Duration {
    min(max(.zero, time), longest).wholeMilliseconds
  }

  static let longest = Duration.hours(24 * 365)
}

/// When people are told how much of a long step is left.
enum Reminders {
  /// The remaining times at which to speak, longest first: a minute before the end of what takes two
  /// or more, ten seconds before the end of what takes at least 45.
  static func due(in time: Duration) -> [Duration] {
    (time >= .seconds(120) ? [.seconds(60)] : []) + (time >= .seconds(45) ? [.seconds(10)] : [])
  }

  /// The same of an activity as a whole: three quarters, half and a quarter of what takes a minute or more, and
  /// the last minute of what takes eight.
  static func quarters(of time: Duration) -> [Duration] {
    (time >= .seconds(60)
      ? [time * 3 / 4, time / 2, time / 4].map(\.wholeMilliseconds) : [])
      + (time >= .seconds(480) ? [.seconds(60)] : [])
  }

  /// The same of a turn: whoever has it is told once, when a quarter is left, if that is enough to come to an end.
  static func dueInTurn(of time: Duration) -> [Duration] {
    time >= .seconds(20) ? [.seconds(time.components.seconds / 4)] : []
  }
}
