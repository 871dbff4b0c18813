import Messages
import Words

/// What layout and symbols tell the eye alone, in words and pauses.
extension Page {
  mutating func writeForEar() {
    for index in paragraphs.indices {
      var spans = paragraphs[index].text.spans
      for place in spans.indices {
        let isInside = place + 1 < spans.count && spans[place + 1].text.first == " "
        spans[place].text = Self.paused(spans[place].text, isInside: isInside)
        spans[place].text = withoutBrackets(spans[place].text)
      }
      replace(spans: spans, at: index)
    }
    spellCodes()
  }

  /// "A (Quito)" as "A, Quito": with a pause after the letter, which would be read as an article. What follows in
  /// a list is apart: "A, Quito. B, Lima".
  /// - Parameter isInside: whether more of the sentence follows.
  private static func paused(_ text: String, isInside: Bool) -> String {
    guard text.contains(" (") else { return text }
    let listed = /\b([A-Z]|[0-9]{1,2}) \(([^()]*)\)(, (?=(?:[A-Z]|[0-9]{1,2}) \())?/
    return text.replacing(listed) { match -> String in
      let label = match.output.2
      if match.output.3 != nil {
        let isEnded = label.last.map { ".!?…".contains($0) } ?? false
        return "\(match.output.1), \(label)\(isEnded ? "" : ".") "
      }
      let goesOn =
        match.range.upperBound == text.endIndex
        ? isInside : text[match.range.upperBound] == " "
      return "\(match.output.1), \(label)\(goesOn ? "," : "")"
    }
  }

  /// "/time [PACE]" as "/time PACE, where PACE need not be given", and "TIME|off" as "TIME, or off".
  private func withoutBrackets(_ text: String) -> String {
    guard text.first == "/", text.contains(where: { "[|".contains($0) }) else { return text }
    let parts = text.matches(of: /\[([^\]]*)\]/).map { String($0.output.1) }
    let usage = text.replacing(/[\[\]]/, with: "")
      .replacing(/([^ |]+)\|([^ |]+)/) { match -> String in
        voice.text(
          .listsEither(
            rest: .listsName(name: String(match.output.1)), name: String(match.output.2)))
      }
    return parts.isEmpty ? usage : voice.text(.helpLeftOut(usage: usage, parts: parts))
  }
}
