import ActivityKit
import Foundation
import YAML

/// A question as a reader found it, before it is known whether it can be asked.
struct QuestionDraft {
  enum Key {
    case choices([String], right: [Int])
    case order([String])
    /// The first that fits is the one that is told.
    case typed([String])
    /// As ``typed(_:)``, of a format that does not say whether an answer `true` is a word.
    case words([String])
    /// As its file has it, whose format says how its marks are read.
    case number(String, within: Decimal, by: NumberReader.Writer)
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
  /// Typed answers that look right and are not.
  var reject: [String] = []
  /// How typed answers have to be spelled, where it is said.
  var spelling: String?
  /// What was left out already, in the form "the penalty of wrong answers is left out".
  var remarks: [String] = []
  /// What is said of one of its texts at that text's own place.
  var placedRemarks: [(text: String, range: SourceRange)] = []
  /// Whether it shows a picture or plays something, whose address stands in its texts.
  var showsMedia = false
  /// Whether texts of it were taken for HTML, though the format does not say that they are.
  var hasMarkup = false
  /// Why it cannot be asked, where its reader knows that.
  var unfit: String?

  /// A text of the question that was HTML.
  mutating func text(of html: HTMLText) -> String {
    showsMedia = showsMedia || html.showsMedia
    unfit = unfit ?? html.unfit
    note(html.remarks)
    return html.text
  }

  /// A text of a format that does not say whether it is HTML.
  mutating func undeclared(_ text: String) -> String {
    let html = HTMLText(undeclared: text)
    hasMarkup = hasMarkup || html.hasMarkup
    return self.text(of: html)
  }

  /// An explanation that was HTML: it is worth telling also without what it shows.
  mutating func aside(of html: HTMLText) -> String {
    if html.showsMedia {
      note(["of a picture or sound in its explanation only its address or name is told"])
    }
    if html.unfit != nil { note(["the formula of its explanation is told without its marks"]) }
    note(html.remarks)
    return html.text
  }

  /// Says where a comment has likely cut a text that is not in quotes.
  mutating func noteComments(behind nodes: [Node], as name: String, in source: SourceText) {
    for node in nodes {
      guard let comment = TrailingComment(cutting: node, in: source) else { continue }
      let line = node.range.end.line
      placedRemarks.append(
        (
          "' #' begins a comment, so \(name) is \(Quotation.of(node.text ?? "")); "
            + "put it in quotes if it goes on",
          SourceRange(
            file: node.range.file, start: SourcePosition(line: line, column: comment.start),
            end: SourcePosition(line: line, column: comment.end))
        ))
    }
  }

  /// Whether a text that is asked or answered is so.
  func has(where isSo: (String) -> Bool) -> Bool {
    if isSo(ask) { return true }
    return switch key {
    case .choices(let texts, _), .order(let texts), .typed(let texts), .words(let texts):
      texts.contains(where: isSo)
    case .number, .nearest: false
    }
  }

  /// Whether an answer in words makes it a question of true or false.
  var isTakenForTruth: Bool {
    if case .words(let answers) = key { DraftCheck.truth(answers) != nil } else { false }
  }

  /// With what Anki plays as every format shows it.
  mutating func showSounds() {
    ask = sound(ask)
    because = because.map { sound($0) }
    switch key {
    case .choices(let texts, let right): key = .choices(texts.map { sound($0) }, right: right)
    case .order(let texts): key = .order(texts.map { sound($0) })
    case .typed(let texts): key = .typed(texts.map { sound($0) })
    case .words(let texts): key = .words(texts.map { sound($0) })
    case .number, .nearest: break
    }
  }

  private mutating func sound(_ text: String) -> String {
    let shown = MediaLinks.withSoundsShown(text)
    if shown != text { showsMedia = true }
    return shown
  }

  private mutating func note(_ remarks: [String]) {
    for remark in remarks where !self.remarks.contains(remark) { self.remarks.append(remark) }
  }

  /// The question with what had to be left out of it, or why it cannot be asked.
  func checked() -> Result<(QuizQuestion, remarks: [String]), Unfit> {
    if let unfit { return .failure(Unfit(reason: unfit)) }
    var check = DraftCheck(remarks: remarks)
    do throws(Unfit) {
      var question = QuizQuestion(
        ask: try check.text(ask, "the question", QuestionBounds.ask),
        key: try check.key(key),
        because: check.optional(because, "the explanation", QuestionBounds.because),
        source: check.optional(source, "the source", QuestionBounds.source),
        category: check.comment(category), title: check.comment(title))
      question.reject = try reject.map { answer throws(Unfit) in
        try check.text(answer, "a rejected answer", QuestionBounds.answer)
      }
      question.spelling = spelling
      if check.hadControls { check.remarks.append("its control characters are removed") }
      return .success((question, check.remarks))
    } catch { return .failure(error) }
  }
}
