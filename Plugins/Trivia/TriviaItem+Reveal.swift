import ActivityKit

extension TriviaItem {
  /// "It is Lima. 1 of 2 had it."
  /// - Parameter company: how many took part; 0 where that is not told.
  func solution(right: Int, of company: Int) -> String {
    let score =
      company == 0
      ? "" : right == 0 ? " Nobody had it: a hard one." : " \(right) of \(company) had it."
    switch key {
    case .choices(let labels, let right):
      return Self.sentence(
        (right.count > 1 ? "They are " : "It is ") + Self.list(right, among: labels)) + score
    case .order(let labels, let right):
      return Self.sentence("The order is \(ChoiceMarks(labels).named(right, isWhole: true))")
        + score
    case .typed(let key):
      return Self.sentence("It is \(key.answer)") + score
    case .within(let key, _):
      return Self.sentence("It is \(key.text)") + score
    case .nearest(let key):
      let count = right == 0 || company == 0 ? "" : " \(right) of \(company) came nearest."
      return Self.sentence("It is \(key.text)") + count
    }
  }

  /// How often each choice was picked; nil where there are no choices to count.
  func tally(of answers: [Answer]) -> [Display.Count]? {
    guard case .choices(let labels, let right) = key else { return nil }
    return labels.indices.map { index in
      let isRight = right.contains(index)
      return Display.Count(
        labels[index], answers.count { $0.choices.contains(index) }, marked: isRight,
        remark: isRight ? "right" : nil)
    }
  }

  private static func sentence(_ text: String) -> String {
    text.last.map { ".!?…".contains($0) } ?? false ? text : text + "."
  }
}
