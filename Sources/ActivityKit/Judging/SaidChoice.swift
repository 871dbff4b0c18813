import Foundation

/// Choices as people say them: `I think it's B`, `B because it is closest`, `the last one`.
public enum SaidChoice {
  private struct Word {
    let typed: Substring
    /// As the tables have it.
    let text: String
  }

  /// `B` of `I think it's B`; nil where nothing is said around what is meant, and for what asks.
  public static func meant(by line: String) -> String? {
    let words = words(of: line)
    var rest = words[...]
    if let first = rest.first, rest.count > 1, JudgingTables.fillers.contains(first.text) {
      rest.removeFirst()
    }
    while drop(openings, from: &rest, atEnd: false) {}
    while drop(JudgingTables.closings, from: &rest, atEnd: true) {}
    if let mark = mark(rest) { return words.count > 1 ? mark : nil }
    guard rest.count < words.count else { return nil }
    var meant = rest.map(\.typed).joined(separator: " ")
    while let last = meant.last, ",;:-".contains(last) { meant.removeLast() }
    return meant
  }

  private static let openings = JudgingTables.openings.union(JudgingTables.choosing)

  /// What stands between two choices, in words and in signs.
  public static let conjunctions = JudgingTables.betweenChoices.union(signs.map { String($0) })

  private static let signs = "+&"

  /// `D` of `and D`, `+ d`, `también la d`: what is added to what was picked before; nil where a line does
  /// not begin like that.
  public static func added(by line: String) -> String? {
    rest(of: line, behind: JudgingTables.additions, or: signs)
  }

  /// `C` of `only C`, which leaves nothing else of what was picked before; nil for other lines.
  public static func alone(in line: String) -> String? {
    rest(of: line, behind: JudgingTables.onlys, or: "")
  }

  private static func rest(
    of line: String, behind words: Set<String>, or signs: String
  ) -> String? {
    guard line.utf8.count <= longest else { return nil }
    var rest = Substring(line.withoutBlanksAround)
    var isBehind = false
    while let first = rest.first {
      let word = rest.prefix { $0 != " " && $0 != "," }
      let length = signs.contains(first) ? 1 : words.contains(fold(word)) ? word.count : 0
      if length == 0 { break }
      isBehind = true
      rest = rest.dropFirst(length).drop { " ,".contains($0) }
    }
    return isBehind && !rest.isEmpty ? String(rest) : nil
  }

  /// The place of `the second one` among so many, from 0; nil for a line that tells none.
  public static func place(of line: String, among count: Int) -> Int? {
    var words = words(of: line).map(\.text)
    if words.count > 1, JudgingTables.articles.contains(words[0]) { words.removeFirst() }
    if words.count > 1, JudgingTables.choiceNouns.contains(words[1]) { words.remove(at: 1) }
    guard words.count == 1, count > 0 else { return nil }
    if JudgingTables.lastPlaces.contains(words[0]) { return count - 1 }
    guard let place = place(named: words[0]), place >= 1, place <= count else { return nil }
    return place - 1
  }

  /// Whether a choice has a word for a place itself: then such a word may mean the choice.
  public static func tellsPlace(_ label: String) -> Bool {
    label.split { !$0.isLetter && !$0.isNumber }.contains { word in
      let word = fold(word)
      return JudgingTables.lastPlaces.contains(word) || place(named: word) != nil
    }
  }

  private static func place(named word: String) -> Int? {
    if let place = JudgingTables.ordinals[word] ?? JudgingTables.spanishOrdinals[word] {
      return place
    }
    let digits = word.prefix(while: \.isNumber)
    guard JudgingTables.ordinalEndings.contains(String(word.dropFirst(digits.count))) else {
      return nil
    }
    return Int(digits)
  }

  /// The mark of a choice, of words that say nothing else but why.
  private static func mark(_ words: ArraySlice<Word>) -> String? {
    let rest = words.drop { JudgingTables.beforeMarks.contains($0.text) }
    guard let mark = rest.first?.text else { return nil }
    let isLetter = mark.count == 1 && mark.allSatisfy(\.isLetter)
    guard isLetter || mark.count <= 2 && mark.allSatisfy(\.isNumber) else { return nil }
    let after = rest.dropFirst().map(\.text)
    guard let next = after.first else { return mark }
    return JudgingTables.afterMarks.contains(after)
      || isLetter && JudgingTables.becauses.contains(next) ? mark : nil
  }

  /// Drops the longest of the phrases that is there, unless nothing would be left.
  private static func drop(
    _ phrases: Set<[String]>, from words: inout ArraySlice<Word>, atEnd: Bool
  ) -> Bool {
    for length in stride(from: min(5, words.count - 1), through: 1, by: -1) {
      let phrase = (atEnd ? words.suffix(length) : words.prefix(length)).map(\.text)
      guard phrases.contains(phrase) else { continue }
      words = atEnd ? words.dropLast(length) : words.dropFirst(length)
      return true
    }
    return false
  }

  /// Nobody says so much around a choice.
  private static let longest = 200

  private static func words(of line: String) -> [Word] {
    guard line.utf8.count <= longest, !line.contains(where: { "?？".contains($0) }) else {
      return []
    }
    return line.split(separator: " ").map { Word(typed: $0, text: fold($0)) }
      .filter { !$0.text.isEmpty }
  }

  private static func fold(_ word: Substring) -> String {
    word.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    ).filter { $0.isLetter || $0.isNumber }
  }
}
