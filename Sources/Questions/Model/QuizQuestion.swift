public import Foundation

/// A question of a quiz, in the words of no format.
///
/// Texts have no control characters and no blanks around them, and keep the bounds of
/// ``QuestionBounds``. Only what stands under ``category`` and ``title`` is not asked: our own format
/// has no key for it, and it is kept as a comment.
public struct QuizQuestion: Sendable, Equatable {
  public enum Key: Sendable, Equatable {
    /// The choices in their order, and the indices of the right ones, ascending.
    case choices([String], right: [Int])
    /// True or false.
    case truth(Bool)
    /// What is to be put in order, in the right order.
    case order([String])
    /// Answered in words: the answer as it is told, and others that are as right.
    case typed(String, accept: [String])
    /// Answered by a number: right within so much of it. The number is kept as it was written, where a
    /// quiz reads it as its file means it.
    case number(String, within: Decimal)
    /// Answered by a number: whoever comes nearest is right.
    case nearest(String)
  }

  public var ask: String
  public var key: Key
  /// Why; told after the answer.
  public var because: String?
  /// Where that is from; told after the answer.
  public var source: String?
  /// Where its file puts it, such as "Science (easy)".
  public var category: String?
  /// What its file calls it.
  public var title: String?
  /// Typed answers that look right and are not.
  public var reject: [String] = []
  /// How typed answers have to be spelled, in the words of trivia; nil where it is not said.
  public var spelling: String?

  public init(
    ask: String, key: Key, because: String? = nil, source: String? = nil, category: String? = nil,
    title: String? = nil
  ) {
    self.ask = ask
    self.key = key
    self.because = because
    self.source = source
    self.category = category
    self.title = title
  }

  /// Whether its answer is the word true or false, to be typed, which a pack tells by `accept`.
  var isTypedTruth: Bool {
    if case .typed(let answer, _) = key { DraftCheck.truth([answer]) != nil } else { false }
  }

  /// Whether what is asked or answered links to a picture or a sound.
  var hasMediaLink: Bool {
    if MediaLinks.isIn(ask) { return true }
    return switch key {
    case .choices(let texts, _), .order(let texts): texts.contains(where: MediaLinks.isIn)
    case .typed(let answer, let accept): ([answer] + accept).contains(where: MediaLinks.isIn)
    case .truth, .number, .nearest: false
    }
  }

  /// What a format that knows nothing of these leaves out.
  var judgingRemarks: [String] {
    (reject.isEmpty ? [] : ["its 'reject' is left out"])
      + (spelling == nil ? [] : ["its 'spelling' is left out"])
  }

  /// Without what our own format has no key for.
  public var bare: QuizQuestion {
    var bare = QuizQuestion(ask: ask, key: key, because: because, source: source)
    (bare.reject, bare.spelling) = (reject, spelling)
    return bare
  }
}
