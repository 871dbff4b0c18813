import ActivityKit

extension TriviaItem {
  /// "It is Lima. 1 of 2 had it."
  /// - Parameters:
  ///   - company: how many took part; 0 where that is not told.
  ///   - nearest: who came nearest, where that is what counts.
  func solution(right: Int, of company: Int, nearest: Text? = nil) -> Text {
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
    case .within(let key, let tolerance) where tolerance > 0:
      return .triviaSolutionWithin(
        answer: Text(key.text), least: Self.written(key.value - tolerance, like: key),
        most: Self.written(key.value + tolerance, like: key), score: score)
    case .within(let key, _):
      return .triviaSolution(answer: Self.closed(Text(key.text)), score: score)
    case .nearest(let key):
      return .triviaSolution(
        answer: Self.closed(Text(key.text)),
        score: company == 0 ? nil : nearest)
    }
  }

  /// Answers that are numbers, the nearest first.
  func byDistance(_ answers: [Answer]) -> [Answer] {
    guard case .nearest(let key) = key else { return [] }
    func distance(_ answer: Answer) -> Double { abs((answer.number ?? .infinity) - key.value) }
    return answers.filter { $0.number != nil }
      .sorted { (distance($0), $0.id) < (distance($1), $1.id) }
  }

  /// The number that an answer is, written as the right one is.
  func written(_ answer: Answer) -> String? {
    guard case .nearest(let key) = key else { return nil }
    return answer.number.map { Self.written($0, like: key) }
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
        shown[index], people: answers.count { $0.choices.contains(index) }, marked: isRight,
        remark: isRight ? .triviaRight : nil)
    }
  }

  /// In groups where the answer is: 8,829 beside 8,849. Without what decimals gain in binary: 8.839 for 8.849
  /// less 0.01.
  private static func written(_ number: Double, like key: NumberKey) -> String {
    let text = (abs(number) < 1e6 ? (number * 1e9).rounded() / 1e9 : number).plain
    return key.text == grouped(key.value.plain) ? grouped(text) : text
  }

  private static func grouped(_ number: String) -> String {
    let digits = number.drop { $0 == "-" }.prefix { $0 != "." }
    guard digits.count > 3, !number.contains("e") else { return number }
    var groups: [Substring] = []
    var rest = digits
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    let sign = number.hasPrefix("-") ? "-" : ""
    return sign + ([rest] + groups).joined(separator: ",") + String(number[digits.endIndex...])
  }

  /// With a full stop, unless it ends in a mark of its own.
  private static func closed(_ text: Text) -> Text {
    text.words().last.map { ".!?…".contains($0) } ?? false ? text : "\(text)."
  }
}
