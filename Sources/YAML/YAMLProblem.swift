/// Something that keeps a text from being read.
public struct YAMLProblem: Sendable, Equatable {
  public let range: SourceRange
  /// What is wrong and what to do, in one sentence without a full stop.
  public let message: String
  /// Whether a key of a mapping was left out because of it, with its value.
  public let dropsEntry: Bool
  /// The line at `range` as it could be written instead, where that can be told.
  public let mended: String?

  public init(
    _ message: String, at range: SourceRange, dropsEntry: Bool = false, mended: String? = nil
  ) {
    self.range = range
    self.message = message
    self.dropsEntry = dropsEntry
    self.mended = mended
  }
}
