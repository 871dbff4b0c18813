/// What a house expects of those who attend: what reports measure them by.
public struct AttendanceTerms: Sendable, Equatable {
  /// For how long people are to be there in a week, in all events together; nil where nothing is expected.
  public var target: Duration?
  /// From which part of an event on somebody has attended it, 1 to 100 percent.
  public var threshold = 80

  public init() {}
}
