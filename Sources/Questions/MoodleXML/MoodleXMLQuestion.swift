import YAML

/// One question of Moodle's XML.
struct MoodleXMLQuestion {
  private typealias Unfit = GIFTQuestion.Unfit

  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  func draft() -> Result<QuestionDraft, GIFTQuestion.Unfit> {
    do throws(Unfit) { return .success(try read()) } catch { return .failure(error) }
  }

  /// What every right, partly right or wrong answer is told, beside what Moodle itself tells.
  var hasFeedback: Bool {
    ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"].contains { name in
      let text = HTMLText(Self.text(element.child(name)), keepsLines: false).text
      return !text.isEmpty && !text.hasPrefix("Your answer is ")
    }
  }

  private func read() throws(Unfit) -> QuestionDraft {
    var draft = QuestionDraft(ask: "", key: .typed([]))
    draft.title = Self.text(element.child("name"))
    let stem = element.child("questiontext")
    var format = Self.format(stem)
    let source = Self.text(stem)
    if let image = element.child("image")?.text, !PlainText.trimmed(image).isEmpty {
      draft.showsMedia = true
    }
    if let general = element.child("generalfeedback"), !Self.text(general).isEmpty {
      draft.because = Self.format(general).aside(Self.text(general), into: &draft)
    }
    if element.children("hint").contains(where: { !Self.text($0).isEmpty }) {
      draft.remarks.append("its hints are left out")
    }
    let kind = element["type"] ?? ""
    if kind == "cloze" || kind == "multianswer" {
      return try embedded(source, format, draft)
    }
    draft.ask = format.read(source, into: &draft)
    var answers = GIFTAnswers(GIFTText(""), format, draft)
    switch kind {
    case "multichoice", "multichoiceset", "oumultiresponse":
      let parts = parts(&answers.draft, isText: true)
      let single = element.child("single")?.text.lowercased()
      return try answers.chosen(
        parts, hasSingle: kind == "multichoice" && single != "false" && single != "0")
    case "truefalse": return try trueOrFalse(&answers)
    case "shortanswer":
      if element.child("usecase")?.text == "1" {
        answers.draft.remarks.append("small letters and capitals counted as different; here not")
      }
      let parts = parts(&answers.draft, isText: false)
      return try answers.words(parts)
    case "numerical":
      let units = element.child("units")?.children("unit") ?? []
      if !units.isEmpty { answers.draft.remarks.append("its units are left out") }
      let parts = parts(&answers.draft, isText: false)
      return try answers.number(parts)
    default: throw Unfit(Self.reason(kind))
    }
  }

  private static func reason(_ kind: String) -> String {
    switch kind {
    case "essay": "an essay has no answer that could be right"
    case "description": "it asks nothing: it is a description"
    case "matching", "match", "randomsamatch": "matching pairs have no counterpart here"
    case "ordering": "a question of order is written in a pack, under 'order'"
    case "ddwtos", "gapselect", "ddimageortext", "ddmarker":
      "what is dragged or picked into gaps has no counterpart here"
    case _ where kind.hasPrefix("calculated"):
      "its numbers are drawn anew for everyone, which has no counterpart here"
    case "": "it does not say of what kind it is"
    default: "a question of the kind \(Quotation.of(kind)) has no counterpart here"
    }
  }

  // MARK: Answers

  private func parts(_ draft: inout QuestionDraft, isText: Bool) -> [GIFTAnswers.Part] {
    var parts: [GIFTAnswers.Part] = []
    for answer in element.children("answer") {
      var text = Self.text(answer)
      if isText {
        var format = Self.format(answer)
        text = format.read(text, into: &draft)
      } else if let tolerance = answer.child("tolerance")?.text, !tolerance.isEmpty, text != "*" {
        text += ":" + PlainText.trimmed(tolerance)
      }
      let feedback = answer.child("feedback")
      parts.append(
        GIFTAnswers.Part(
          text: text, feedback: feedback.map(Self.text),
          credit: Double(PlainText.trimmed(answer["fraction"] ?? "")) ?? 0, origin: nil))
    }
    return parts
  }

  private func trueOrFalse(_ answers: inout GIFTAnswers) throws(Unfit) -> QuestionDraft {
    let parts = parts(&answers.draft, isText: true)
    let right = parts.indices.filter { parts[$0].credit >= 99.9 }
    guard right.count == 1, let isTrue = QuestionFields.truth(parts[right[0]].text) else {
      throw Unfit("neither true nor false is marked as right")
    }
    answers.draft.key = .choices(["True", "False"], right: [isTrue ? 0 : 1])
    answers.takeFeedback(parts, right: right)
    return answers.draft
  }

  /// Cloze: the answer stands within the text.
  private func embedded(
    _ text: String, _ format: GIFTFormat, _ bare: QuestionDraft
  ) throws(Unfit) -> QuestionDraft {
    var draft = bare
    var format = format
    var found: (answer: EmbeddedAnswer, before: Substring, after: Substring)?
    var start = text.startIndex
    while let open = text[start...].utf8.firstIndex(of: UInt8(ascii: "{")) {
      start = text.utf8.index(after: open)
      guard let close = Self.end(text, from: start),
        let answer = EmbeddedAnswer(GIFTText(String(text[start..<close])))
      else { continue }
      if found != nil { throw Unfit("it has several gaps; a question here has one answer") }
      start = text.utf8.index(after: close)
      found = (answer, text[..<open], text[start...])
    }
    guard let found else { throw Unfit("it has no gap with an answer, such as {1:SA:=Lima}") }
    let stem =
      PlainText.trimmed(String(found.before))
      + GIFTQuestion.gap(before: PlainText.trimmed(String(found.after)))
    draft.ask = format.read(stem, into: &draft)
    return try found.answer.read(format, draft)
  }

  private static func end(_ text: String, from start: String.Index) -> String.Index? {
    var isEscaped = false
    for index in text.utf8.indices[start...] {
      let byte = text.utf8[index]
      if byte == UInt8(ascii: "}"), !isEscaped { return index }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  // MARK: Texts

  private static func text(_ element: XMLElement?) -> String {
    PlainText.trimmed(element?.child("text")?.text ?? element?.text ?? "")
  }

  private static func format(_ element: XMLElement?) -> GIFTFormat {
    switch element?["format"] {
    case "plain_text": .plain
    case "markdown": .markdown
    case "moodle_auto_format": .moodle
    default: .html
    }
  }
}
