import ActivityKit

extension Duration {
  private static let attosecondsPerMillisecond: Int64 = 1_000_000_000_000_000

  /// What is left beyond the whole ``milliseconds``, in attoseconds.
  var belowMilliseconds: Int64 { components.attoseconds % Self.attosecondsPerMillisecond }

  /// Whole milliseconds, rounded up.
  var millisecondsUp: Int64 { milliseconds + (belowMilliseconds > 0 ? 1 : 0) }

  init(milliseconds: Int64, rest: Int64) {
    self =
      .milliseconds(milliseconds) + Duration(secondsComponent: 0, attosecondsComponent: rest)
  }
}
