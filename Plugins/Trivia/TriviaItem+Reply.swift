import ActivityKit

/// What somebody who did not have it reads.
extension TriviaItem {
  /// What they gave, in their words or in those of the choices: `"La Plata"`, `C (La Paz)`.
  func said(in value: Answer.Value) -> String? {
    switch (key, value) {
    case (.choices(let labels, _), .choice(let picked)): Self.list(picked, among: labels)
    case (.order(let labels, _), .choice(let picked)):
      ChoiceMarks(labels).named(picked, isWhole: true)
    case (_, .text(let text)): "\"\(text)\""
    case (_, .number(let number)): number.plain
    case (_, .choice), (_, .ready): nil
    }
  }

  /// "A (Lima)", "A (Lima) and C (Quito)".
  static func list(_ picked: [Int], among labels: [String]) -> String {
    let marks = ChoiceMarks(labels)
    return Phrase.list(picked.map { marks.named([$0], isWhole: true) })
  }
}
