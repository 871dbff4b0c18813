/// Reads one YAML document into nodes that keep their source range, with every problem in it.
///
/// libyaml stops at the first syntax error; duplicate keys, unknown anchors, tags and the like are all
/// reported. The stack used is bounded by ``YAMLLimits/depth``, the time by the size of the text.
public struct YAMLReader: Sendable {
  private let limits: YAMLLimits

  public init(limits: YAMLLimits = YAMLLimits()) { self.limits = limits }

  /// - Parameter file: the name that ranges carry.
  public func read(_ bytes: [UInt8], file: String) -> YAMLDocument {
    guard bytes.count <= limits.bytes else {
      let problem = YAMLProblem(
        "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
        at: SourceRange(file: file, at: SourcePosition(line: 1, column: 1)))
      return YAMLDocument(source: SourceText([], file: file), root: nil, problems: [problem])
    }
    let source = SourceText(bytes, file: file)
    let unreadable = CharacterCheck.problems(in: source)
    guard unreadable.isEmpty else {
      return YAMLDocument(source: source, root: nil, problems: unreadable)
    }
    var composer = Composer(source: source, limits: limits)
    let root = composer.document()
    return YAMLDocument(source: source, root: root, problems: composer.problems)
  }
}
