import YAML

/// One question of GIFT.
struct GIFTQuestion {
  struct Unfit: Error {
    let reason: String
    /// The byte of the file where it is wrong; nil for the question as a whole.
    var origin: Int?

    init(_ reason: String, at origin: Int? = nil) {
      self.reason = reason
      self.origin = origin
    }
  }

  static func draft(_ text: GIFTText) -> Result<QuestionDraft, Unfit> {
    do throws(Unfit) { return .success(try read(text)) } catch { return .failure(error) }
  }

  private static func read(_ text: GIFTText) throws(Unfit) -> QuestionDraft {
    var text = text.withoutLead
    var title: String?
    if text.hasPrefix("::") {
      let rest = text.after(text.startIndex, skipping: 2)
      if let end = rest.index(of: "::") {
        title = rest.before(end).string
        text = rest.after(end, skipping: 2).withoutLead
      }
    }
    let (open, close) = (text.index(of: "{"), text.index(of: "}"))
    guard let open else {
      if let close { throw Unfit("there is no '{' before this '}'", at: text.origin(of: close)) }
      throw Unfit("it asks nothing: it has no answer in '{…}'")
    }
    guard let close, close > open else {
      throw Unfit(
        "the '{' that opens here is not closed before the blank line that ends the question",
        at: text.origin(of: open))
    }
    let tail = text.after(close)
    if let second = tail.index(of: "{") {
      throw Unfit(
        "it has several gaps; a question here has one answer", at: tail.origin(of: second))
    }
    // The gap stands for itself where the question goes on after it.
    let stem = text.before(open).string + Self.gap(before: tail.string)
    var format = GIFTFormat.moodle
    var draft = QuestionDraft(ask: "", key: .typed([]), title: title)
    draft.ask = format.read(stem, into: &draft)
    return try answer(text.between(open + 1, close), draft, format)
  }

  /// Punctuation stands close to the gap.
  static func gap(before tail: String) -> String {
    guard let first = tail.first else { return "" }
    return " _____" + (".,?!;:)".contains(first) ? "" : " ") + tail
  }

  private static func answer(
    _ body: GIFTText, _ bare: QuestionDraft, _ format: GIFTFormat
  ) throws(Unfit) -> QuestionDraft {
    var (draft, body) = (bare, body)
    if let feedback = body.index(of: "####", last: true) {
      draft.because = format.aside(body.after(feedback, skipping: 4).string, into: &draft)
      body = body.before(feedback)
    }
    body = body.withoutLead
    if body.isBlank { throw Unfit("an essay has no answer that could be right") }
    if let embedded = EmbeddedAnswer(body) {
      draft.remarks.append("its answer is an embedded one (Cloze), which GIFT itself does not know")
      return try embedded.read(format, draft)
    }
    var answers = GIFTAnswers(body, format, draft)
    if body.hasPrefix("#") { return try answers.numerical() }
    if body.index(of: "~") != nil { return try answers.choices() }
    if body.index(of: "=") != nil, body.index(of: "->") != nil {
      throw Unfit("matching pairs have no counterpart here", at: body.start)
    }
    if let draft = answers.trueOrFalse() { return draft }
    return try answers.short()
  }
}
