/// What people type before they know what they give: `uhh a whale?`, `eh ... lima`.
public enum Hesitation {
  /// `a whale?` of `uhh a whale?`; nil where nothing of that kind is said, or nothing else.
  public static func meant(by line: String) -> String? {
    var rest = Substring(line.withoutBlanksAround)
    var hesitates = false
    while let length = length(ofFirstIn: rest) {
      hesitates = true
      rest = rest.dropFirst(length)
    }
    return hesitates && !rest.isEmpty ? String(rest) : nil
  }

  /// How many characters the first word takes with what follows it; nil where it does not hesitate.
  private static func length(ofFirstIn text: Substring) -> Int? {
    let word = text.prefix(while: \.isLetter)
    guard (1...mostLetters).contains(word.count), word.count < text.count else { return nil }
    let after = gap(in: text.dropFirst(word.count), of: marks)
    guard !after.isEmpty else { return nil }
    let said = word.folded
    let isPause =
      JudgingTables.hesitations.contains(sound(said))
      || JudgingTables.pauses.contains(said) && after.contains { $0 != " " }
    return isPause ? word.count + after.count : nil
  }

  /// The marks that a text begins with, without the one that a number begins with: `-5`, `.5`.
  static func gap(in text: Substring, of marks: String) -> Substring {
    let found = text.prefix { marks.contains($0) }
    let isOfNumber =
      found.last.map { "-–.".contains($0) } == true && !found.hasSuffix("..")
      && text.dropFirst(found.count).first?.isNumber == true
    return isOfNumber ? found.dropLast() : found
  }

  /// However long it is drawn: `um` of `ummmm`. One letter may be the mark of a choice.
  private static func sound(_ word: String) -> String {
    word.count > 1 ? word.withoutRepeats : ""
  }

  private static let mostLetters = 12
  /// What may stand behind it. A hyphen ties it to a word, or is the sign of a number.
  private static let marks = " ,.…:;!"
}
