/// What was read of one text.
public struct YAMLDocument: Sendable {
  public let source: SourceText
  /// The value of the document; an empty scalar for an empty text; nil when a syntax error kept it
  /// from being read to its end.
  public let root: Node?
  /// In the order they were found; the document is sound when there are none.
  public let problems: [YAMLProblem]
}
