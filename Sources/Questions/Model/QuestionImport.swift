public import YAML

/// What was read of a file of questions: each question is kept, or told why not.
public struct QuestionImport: Sendable {
  /// A question with the place it was read from.
  public struct Item: Sendable {
    public let question: QuizQuestion
    public let range: SourceRange

    public init(_ question: QuizQuestion, at range: SourceRange) {
      self.question = question
      self.range = range
    }
  }

  /// The format that the file was read in.
  public let format: QuestionFormat
  /// The text that ranges point into; of a file that is not UTF-8, as it was decoded.
  public let source: SourceText
  public let items: [Item]
  /// Lines about the file as a whole that are worth keeping with it, such as its author.
  public let preface: [String]
  /// In the order they were found, of each kind at most ``ImportBounds/findings``.
  public let findings: [ImportFinding]
  /// Findings that were only counted.
  public let moreFindings: Int
  /// That the file is not UTF-8; one of the findings.
  public let encoding: ImportFinding?
  /// Questions that could not be carried over.
  public let skipped: Int
  /// Questions that were kept without something they had.
  public let changed: Int
  /// Of those skipped, how many show a picture or play a sound.
  public let pictures: Int

  public var kept: Int { items.count }
  /// Questions that the file has: those kept and those skipped.
  public var read: Int { kept + skipped }
  /// Whether the file could not be read at all.
  public var isUnreadable: Bool { findings.contains { $0.kind == .unreadable } }
}

/// What an author should know of a file of questions, and where.
public struct ImportFinding: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// Nothing of the file could be used.
    case unreadable = "error"
    /// A question could not be carried over.
    case skipped
    /// A question was carried over without something.
    case changed
    /// Something about the file.
    case note
  }

  public let kind: Kind
  public let range: SourceRange
  /// One sentence without a full stop.
  public let message: String

  public init(_ kind: Kind, _ message: String, at range: SourceRange) {
    self.kind = kind
    self.range = range
    // It may repeat words of the file.
    self.message = PlainText.clean(message).text
  }

  /// In the form "animals.gift:12:1: skipped: …".
  public var line: String {
    "\(Quotation.printable(range.file)):\(range.start.line):\(range.start.column): "
      + "\(kind.rawValue): \(message)"
  }
}
