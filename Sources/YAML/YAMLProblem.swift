/// Something that keeps a text from being read.
public struct YAMLProblem: Sendable, Equatable {
  public let range: SourceRange
  /// What is wrong and what to do, in one sentence without a full stop.
  public let message: String

  public init(_ message: String, at range: SourceRange) {
    self.range = range
    self.message = message
  }
}
