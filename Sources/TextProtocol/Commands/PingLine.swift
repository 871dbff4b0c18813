/// What asks whether the house is there.
public enum PingLine {
  /// Programs send it beside what somebody types, so it is no line of theirs.
  public static func matches(_ line: String) -> Bool { line.hasPrefix("/ping ") }
}
