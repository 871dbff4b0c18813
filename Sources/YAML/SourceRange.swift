/// A stretch of a file, from its first character to just after its last one.
public struct SourceRange: Sendable, Hashable {
  /// The file's name as diagnostics show it.
  public let file: String
  public let start: SourcePosition
  /// Just after the last character; equal to `start` where nothing was written.
  public let end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// One character.
  public init(file: String, at position: SourcePosition) {
    self.init(
      file: file, start: position,
      end: SourcePosition(line: position.line, column: position.column + 1))
  }

  public var isEmpty: Bool { start == end }
}
