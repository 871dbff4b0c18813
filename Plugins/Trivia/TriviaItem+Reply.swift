import ActivityKit

/// What somebody who did not have it reads.
extension TriviaItem {
  /// What they gave, in their words or in those of the choices: `"La Plata"`, `C, "La Paz"`.
  func said(in value: Answer.Value) -> String? {
    switch (key, value) {
    case (.choices(let labels, _), .choice(let picked)):
      marked(picked, among: labels)
        + Self.quoted(Phrase.list(picked.filter(labels.indices.contains).map { labels[$0] }))
    case (.order(let labels, _), .choice(let picked)):
      Self.quoted(
        picked.filter(labels.indices.contains).map { labels[$0] }.joined(separator: ", "))
    case (_, .text(let text)): Self.quoted(text)
    case (_, .number(let number)): number.plain
    case (_, .choice), (_, .ready): nil
    }
  }

  /// The letter before the words of the one choice that was picked: `C, `.
  private func marked(_ picked: [Int], among labels: [String]) -> String {
    guard picked.count == 1, let mark = ChoiceMarks(labels).mark(picked[0]) else { return "" }
    return "\(mark), "
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
