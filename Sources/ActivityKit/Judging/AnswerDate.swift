/// A day of the year, with the year or without: 4 July 1776, July 4th, 4 de julio de 1776.
struct AnswerDate {
  let words: [AnswerToken]

  init?(_ words: [AnswerToken]) {
    let parts = words.filter { $0.kind != .word || !JudgingTables.dateWords.contains($0.text) }
    guard (2...3).contains(parts.count) else { return nil }
    let dayPlace = parts[0].kind == .number ? 0 : 1
    guard let month = JudgingTables.months[parts[1 - dayPlace].text],
      let day = Self.number(parts[dayPlace].text), (1...31).contains(day)
    else { return nil }
    var date = [AnswerToken(.number, "\(day)"), AnswerToken(.word, "/\(month)/")]
    if parts.count == 3 {
      guard parts[2].kind == .number else { return nil }
      date.append(parts[2])
    }
    self.words = date
  }

  private static func number(_ text: String) -> Int? {
    Int(text.hasSuffix("th") ? String(text.dropLast(2)) : text)
  }
}
