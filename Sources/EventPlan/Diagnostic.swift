public import YAML

/// Something a plan's author should know, and where.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Codable {
    /// Nothing starts.
    case error
    /// The plan holds, but perhaps not as meant.
    case warning
  }

  public let severity: Severity
  public let range: SourceRange
  /// One sentence without a full stop, the suggestion included.
  public let message: String
  /// What could stand at `range` instead, when something known is near.
  public let suggestion: String?
  /// The line at `range` as it could be written instead, where that can be told.
  public let mended: String?
}
