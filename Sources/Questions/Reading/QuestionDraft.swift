import Foundation
import YAML

/// A question as a reader found it, before it is known whether it can be asked.
struct QuestionDraft {
  enum Key {
    case choices([String], right: [Int])
    case order([String])
    /// The first is the one that is told.
    case typed([String])
    case number(String, within: Decimal)
    case nearest(String)
  }

  struct Unfit: Error {
    let reason: String
  }

  var ask: String
  var key: Key
  var because: String?
  var source: String?
  var category: String?
  var title: String?
  /// What was left out already, in the form "the penalty of wrong answers is left out".
  var remarks: [String] = []

  /// The question with what had to be left out of it, or why it cannot be asked.
  func checked() -> Result<(QuizQuestion, remarks: [String]), Unfit> {
    var check = DraftCheck(remarks: remarks)
    do throws(Unfit) {
      let question = QuizQuestion(
        ask: try check.text(ask, "the question", QuestionBounds.ask),
        key: try check.key(key),
        because: check.optional(because, "the explanation", QuestionBounds.because),
        source: check.optional(source, "the source", QuestionBounds.source),
        category: check.comment(category), title: check.comment(title))
      if check.hadControls { check.remarks.append("its control characters are removed") }
      return .success((question, check.remarks))
    } catch { return .failure(error) }
  }
}
