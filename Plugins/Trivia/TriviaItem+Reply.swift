import ActivityKit

/// What somebody who did not have it reads.
extension TriviaItem {
  /// What they gave, in their words or in those of the choices: `"La Plata"`, `C (La Paz)`.
  func said(in value: Answer.Value) -> Text? {
    switch (key, value) {
    // Names in a list are the same in every language.
    case (.choices(let labels, _), .choice(let picked)) where Self.isTruth(labels):
      .triviaYouSaidOrder(answer: Self.listed(picked, among: labels))
    case (.choices(let labels, _), .choice(let picked)):
      .triviaYouSaid(answers: Self.named(picked, among: labels))
    case (.order(let labels, _), .choice(let picked)):
      .triviaYouSaidOrder(answer: Self.listed(picked, among: labels))
    case (_, .text(let text)): .triviaYouSaidText(text: Text(text.withoutEndMarks))
    case (_, .number(let number)): .triviaYouSaidOrder(answer: Text(number.plain))
    case (_, .choice), (_, .lines), (_, .ready): nil
    }
  }

  /// "A (Lima)" and "C (Quito)".
  static func named(_ picked: [Int], among labels: [String]) -> [String] {
    let marks = ChoiceMarks(shown(labels))
    return picked.map { marks.named([$0], isWhole: true).words() }
  }

  /// "A (Lima), C (Quito)".
  static func listed(_ picked: [Int], among labels: [String]) -> Text {
    ChoiceMarks(shown(labels)).named(picked, isWhole: true)
  }
}
