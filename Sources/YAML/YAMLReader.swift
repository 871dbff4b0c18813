/// Reads one YAML document into nodes that keep their source range, with every problem in it.
///
/// libyaml stops at the first syntax error; duplicate keys, unknown anchors, tags and the like are all
/// reported. The stack used is bounded by ``YAMLLimits/depth``, the time by the size of the text.
public struct YAMLReader: Sendable {
  private let limits: YAMLLimits
  private let isWrittenByHand: Bool

  /// - Parameter isWrittenByHand: whether the text is a plan or part of one, whose keys are words. A
  ///   text with a syntax error is then looked at once more line by line, for how its lines were meant
  ///   and for what is wrong further down, and marks that only look like those of YAML are problems.
  public init(limits: YAMLLimits = YAMLLimits(), isWrittenByHand: Bool = false) {
    self.limits = limits
    self.isWrittenByHand = isWrittenByHand
  }

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
    var composer = Composer(source: source, limits: limits, keysAreWords: isWrittenByHand)
    let root = composer.document()
    var problems = composer.problems
    if let error = composer.syntaxError {
      let more = isWrittenByHand ? again(source, error) : [SyntaxMessage(error, in: source).problem]
      problems += more.filter { one in
        !problems.contains { ($0.range, $0.message) == (one.range, one.message) }
      }
    }
    return YAMLDocument(source: source, root: root, problems: problems)
  }

  /// What is wrong with a text from its first syntax error on.
  private func again(_ source: SourceText, _ error: ParserError) -> [YAMLProblem] {
    var look = SecondLook(source, limits: limits)
    guard look.look(after: error), !look.hasGaps else { return look.problems }
    // Mended, it can be read: what else is wrong is told too, where the lines are as they were.
    var composer = Composer(source: look.mended, limits: limits, keysAreWords: true)
    _ = composer.document()
    let rest = composer.problems.filter { !look.mendedLines.contains($0.range.start.line) }
    return (look.problems + rest).sorted { $0.range.start < $1.range.start }
  }
}
