import ActivityKit

extension TriviaItem {
  /// "It is Lima. 1 of 2 had it."
  /// - Parameter company: how many took part; 0 where that is not told.
  func solution(right: Int, of company: Int) -> Text {
    let score: Text? =
      company == 0
      ? nil : right == 0 ? .triviaNobodyHad : .triviaHad(right: right, company: company)
    switch key {
    case .choices(let labels, let right) where right.count > 1:
      return .triviaSolutions(answers: Self.named(right, among: labels), score: score)
    case .choices(let labels, let right):
      return .triviaSolution(
        answer: Self.closed(Self.listed(right, among: labels)), score: score)
    case .order(let labels, let right):
      return .triviaRightOrder(
        answer: Self.closed(Self.listed(right, among: labels)), score: score)
    case .typed(let key):
      return .triviaSolution(answer: Self.closed(Text(key.answer)), score: score)
    case .within(let key, _):
      return .triviaSolution(answer: Self.closed(Text(key.text)), score: score)
    case .nearest(let key):
      return .triviaSolution(
        answer: Self.closed(Text(key.text)),
        score: right == 0 || company == 0 ? nil : .triviaCameNearest(right: right, company: company)
      )
    }
  }

  /// The right choices, in their right order where there is one, or what people could have typed.
  var rightAnswers: [Text] {
    switch key {
    case .choices(let labels, let right), .order(let labels, let right):
      right.map { Text(labels[$0]) }
    case .typed(let key): [Text(key.answer)]
    case .within(let key, _), .nearest(let key): [Text(key.text)]
    }
  }

  /// How often each choice was picked; nil where there are no choices to count.
  func tally(of answers: [Answer]) -> [Display.Count]? {
    guard case .choices(let labels, let right) = key else { return nil }
    let shown = Self.shown(labels)
    return labels.indices.map { index in
      let isRight = right.contains(index)
      return Display.Count(
        shown[index], answers.count { $0.choices.contains(index) }, marked: isRight,
        remark: isRight ? .triviaRight : nil)
    }
  }

  /// With a full stop, unless it ends in a mark of its own.
  private static func closed(_ text: Text) -> Text {
    text.words().last.map { ".!?…".contains($0) } ?? false ? text : "\(text)."
  }
}
