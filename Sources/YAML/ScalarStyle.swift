/// How a scalar was written.
public enum ScalarStyle: Sendable, Equatable {
  case plain
  /// In single or double quotes.
  case quoted
  /// After `|` or `>`.
  case block
}
