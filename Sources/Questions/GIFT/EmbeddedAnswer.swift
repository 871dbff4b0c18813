/// An answer within the text, as Moodle's Cloze has it: `{1:SHORTANSWER:=Paris}`.
struct EmbeddedAnswer {
  private enum Kind { case words, number, choices }

  private let kind: Kind
  private let body: GIFTText

  /// - Parameter body: what stands between the braces; nil for another kind of answer.
  init?(_ body: GIFTText) {
    var rest = body.withoutLead
    while !rest.isEmpty, ("0"..."9").contains(rest.mark(at: rest.startIndex)) {
      rest = rest.after(rest.startIndex)
    }
    guard rest.hasPrefix(":") else { return nil }
    rest = rest.after(rest.startIndex)
    guard let end = rest.index(of: ":"),
      let kind = Self.kind(rest.before(end).string)
    else { return nil }
    self.kind = kind
    self.body = rest.after(end)
  }

  private static func kind(_ word: String) -> Kind? {
    let word = word.uppercased()
    switch word {
    case "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC": return .words
    case "NUMERICAL", "NM": return .number
    // Written across, as a menu, shuffled: it is the choices that count.
    case _ where word.hasPrefix("MULTICHOICE") || word.hasPrefix("MULTIRESPONSE"): return .choices
    case "MC", "MCV", "MCH", "MCS", "MCVS", "MCHS", "MR", "MRH", "MRS", "MRHS": return .choices
    default: return nil
    }
  }

  func read(
    _ format: GIFTFormat, _ draft: QuestionDraft
  ) throws(GIFTQuestion.Unfit) -> QuestionDraft {
    var answers = GIFTAnswers(body, format, draft, isEmbedded: true)
    return switch kind {
    case .words: try answers.short(among: ["=", "~"])
    case .number: try answers.embeddedNumber()
    case .choices: try answers.choices()
    }
  }
}
