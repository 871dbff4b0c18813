public import YAML

/// All diagnostics of one phase, and the texts they point into.
public struct Diagnostics: Sendable {
  /// In the order of the files as they were read, then of their lines.
  public private(set) var items: [Diagnostic] = []
  private var sources: [String: SourceText] = [:]
  private var fileOrder: [String: Int] = [:]
  /// What an alias or a second include repeats is reported once.
  private var seen: Set<Diagnostic> = []
  /// Where something is missing that was to be included, which has been said: what stands there instead
  /// is nobody's mistake.
  private(set) var holes: Set<SourceRange> = []

  init() {}

  public var errorCount: Int { items.count { $0.severity == .error } }
  public var warningCount: Int { items.count - errorCount }
  public var hasErrors: Bool { items.contains { $0.severity == .error } }

  /// Whether there is an error beside those of files that cannot be included.
  var hasErrorsBesideHoles: Bool { items.contains { $0.severity == .error && !isInHole($0.range) } }

  mutating func leaveOut(_ range: SourceRange) { holes.insert(range) }

  mutating func leaveOut(asIn other: Diagnostics) { holes.formUnion(other.holes) }

  private func isInHole(_ range: SourceRange) -> Bool {
    holes.contains { $0.file == range.file && $0.start <= range.start && range.end <= $0.end }
  }

  /// The text of a file that was read, by the name that ranges carry.
  public func source(of file: String) -> SourceText? { sources[file] }

  mutating func note(_ source: SourceText) {
    if fileOrder[source.file] == nil { fileOrder[source.file] = fileOrder.count }
    sources[source.file] = source
  }

  /// A text that was read, with what is wrong with it.
  mutating func note(_ document: YAMLDocument) {
    note(document.source)
    for problem in document.problems {
      error(problem.message, at: problem.range, mended: problem.mended)
    }
  }

  mutating func error(
    _ message: String, at range: SourceRange, suggestion: String? = nil, mended: String? = nil
  ) {
    add(.error, message, range, suggestion, mended)
  }

  mutating func warning(_ message: String, at range: SourceRange, mended: String? = nil) {
    add(.warning, message, range, nil, mended)
  }

  func sorted() -> Diagnostics {
    var copy = self
    copy.items = items.enumerated().sorted { one, other in
      let (a, b) = (one.element.range, other.element.range)
      return (order(a.file), a.start, one.offset) < (order(b.file), b.start, other.offset)
    }.map(\.element)
    return copy
  }

  private func order(_ file: String) -> Int { fileOrder[file] ?? .max }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, _ range: SourceRange,
    _ suggestion: String?, _ mended: String?
  ) {
    if isInHole(range) { return }
    let question = suggestion.map { "; did you mean \(Quotation.of($0))?" } ?? ""
    let item = Diagnostic(
      severity: severity, range: range, message: message + question, suggestion: suggestion,
      mended: mended)
    if seen.insert(item).inserted { items.append(item) }
  }
}
