/// Bounds on what is read, so that no text can exhaust memory or the stack.
public struct YAMLLimits: Sendable {
  /// The size of a file.
  public var bytes = 16 << 20
  /// How deep collections may stand in one another.
  public var depth = 64
  /// The number of nodes that are written out.
  public var nodes = 1_000_000
  /// The number of nodes that aliases stand for, in all.
  public var aliasedNodes = 100_000

  public init() {}
}
