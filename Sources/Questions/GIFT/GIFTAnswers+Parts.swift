/// The answers one by one, with their credit and their feedback.
extension GIFTAnswers {
  /// Each answer from its mark on; what stands before the first mark is one as well.
  mutating func parts(_ text: GIFTText, at marks: [Unicode.Scalar], isText: Bool) -> [Part] {
    var parts: [Part] = []
    var start = text.startIndex
    var mark: Unicode.Scalar?
    while true {
      let next = text.index(of: marks, from: start)
      let piece = text.between(start, next ?? text.endIndex)
      // `~=` is one mark.
      if !(piece.isBlank && (mark == nil || mark == "~")) {
        let part = part(piece, mark, isText: isText)
        if cutTag == nil,
          cutsTag(piece, before: text.after(piece.endIndex, skipping: 0))
        {
          cutTag = part
        }
        parts.append(part)
      }
      guard let next else { return parts }
      (mark, start) = (text.mark(at: next), next + 1)
    }
  }

  /// Whether a text ends within a tag that goes on behind a mark.
  private func cutsTag(_ piece: GIFTText, before rest: GIFTText) -> Bool {
    guard format == .moodle || format == .html else { return false }
    guard piece.index(of: "<") != nil else { return false }
    let halves = split(piece, at: "#", atMost: 1)
    guard HTMLTag.isCut(halves[0].string) else { return false }
    let behind = (halves.count > 1 ? halves[1].string : "") + rest.string
    return behind.unicodeScalars.first { $0 == "<" || $0 == ">" } == ">"
  }

  func refuseCutTag() throws(Unfit) {
    guard let part = cutTag else { return }
    throw Unfit(
      "an answer ends within a tag of HTML; write \\= and \\# for the signs in it",
      at: part.origin ?? body.start)
  }

  private mutating func part(
    _ piece: GIFTText, _ mark: Unicode.Scalar?, isText: Bool
  ) -> Part {
    let halves = split(piece, at: "#", atMost: 1)
    var text = halves[0].string
    var credit = mark == "~" || (mark == nil && isEmbedded) ? 0.0 : 100.0
    if let weight = Self.weight(text) { (credit, text) = weight }
    var format = format
    if isText {
      text = format.read(text, into: &draft)
    } else if text.startsWithBytes("[") {
      var marker = GIFTFormat.plain
      text = marker.unmarked(text)
    }
    let feedback = halves.count > 1 ? halves[1].string : nil
    return Part(text: text, feedback: feedback, credit: credit, origin: piece.start)
  }

  /// The percentage that an answer starts with, and the rest.
  private static func weight(_ text: String) -> (Double, String)? {
    guard text.startsWithBytes("%") else { return nil }
    let rest = text[text.utf8.index(after: text.startIndex)...]
    guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "%")), let value = Double(rest[..<end]),
      (-100...100).contains(value)
    else { return nil }
    return (value, PlainText.trimmed(String(rest[rest.utf8.index(after: end)...])))
  }

  func split(_ text: GIFTText, at mark: Unicode.Scalar, atMost count: Int) -> [GIFTText] {
    var pieces: [GIFTText] = []
    var rest = text
    while pieces.count < count, let index = rest.index(of: mark) {
      pieces.append(rest.before(index))
      rest = rest.after(index)
    }
    return pieces + [rest]
  }

  /// Feedback to the one right answer explains it; other feedback has no place.
  mutating func takeFeedback(_ parts: [Part], right: [Int]) {
    var isLeftOut = false
    for index in parts.indices {
      guard let feedback = parts[index].feedback, !feedback.isEmpty else { continue }
      if index == right.first, draft.because == nil {
        draft.because = format.aside(feedback, into: &draft)
      } else if feedback != draft.because {
        isLeftOut = true
      }
    }
    if isLeftOut { draft.remarks.append("feedback to single answers is left out") }
  }

  mutating func explain(_ feedback: String) {
    if draft.because == nil {
      draft.because = feedback
    } else {
      draft.remarks.append("feedback to the right answer is left out")
    }
  }
}
