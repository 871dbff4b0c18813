/// What people say as they correct what they gave: `actually B`, `no wait, I mean C`, `lima... no, quito`.
public enum Correction {
  /// `B` of `oops, I mean B`; nil where nothing of that kind is said, or nothing else.
  /// - Parameter isAgain: whether something was given before: then `no, B` corrects it as well.
  public static func meant(by line: String, isAgain: Bool = false) -> String? {
    var rest = Substring(line.withoutBlanksAround)
    guard JudgingTables.correctors.contains(rest.prefix(while: \.isLetter).folded)
    else { return nil }
    var corrects = false
    var before: String?
    while let said = JudgingTables.corrections.first(where: { begins(rest, with: $0.words) }) {
      let after = rest.dropFirst(said.words.count)
      let isSetApart = after.first.map { ",.:;!…".contains($0) } ?? false
      // Two of those that correct nothing by themselves do so together: `no, wait, lima`.
      let isSecond = isSetApart && before.map { $0 != said.words } ?? false
      corrects = corrects || !said.needsAnother || isAgain && isSetApart || isSecond
      before = said.words
      rest = after.dropFirst(Hesitation.gap(in: after, of: ",.:;!…-– ").count)
    }
    return corrects && !rest.isEmpty ? String(rest) : nil
  }

  /// `quito` of `lima... no, quito`, of `lima, I mean quito` and of `quito, not lima`; nil where nothing is
  /// taken back.
  public static func lasting(in line: String) -> String? {
    guard line.utf8.count <= longest, line.utf8.lazy.filter({ $0 == UInt8(ascii: " ") }).count > 1
    else { return nil }
    let words = line.split(separator: " ")
    let said = words.map { $0.folded.filter { $0.isLetter || $0.isNumber } }
    for index in words.indices.dropFirst().dropLast().reversed() {
      let tail = Substring(words[index...].joined(separator: " "))
      if let last = last(words[..<index], said[..<index], tail) { return last }
    }
    return first(words, said)
  }

  /// What stands behind a correction, given what is before it.
  private static func last(
    _ head: ArraySlice<Substring>, _ said: ArraySlice<String>, _ tail: Substring
  ) -> String? {
    guard !said.contains(where: JudgingTables.negations.contains) else { return nil }
    let isCut = head.last.map { $0.hasSuffix("..") || "?!…".contains($0.last ?? " ") } ?? false
    let isSetApart = isCut || head.last?.last.map { ",;-–".contains($0) } == true
    if isSetApart || JudgingTables.longCorrections.contains(where: { begins(tail, with: $0) }),
      let meant = meant(by: String(tail))
    {
      return meant
    }
    if let turn = JudgingTables.turns.first(where: { begins(tail, with: $0) }) {
      let after = tail.dropFirst(turn.count)
      let rest = after.dropFirst(Hesitation.gap(in: after, of: ",.:;!…-– ").count)
      return rest.isEmpty ? nil : meant(by: String(rest), isAgain: true) ?? String(rest)
    }
    guard isSetApart else { return nil }
    // In Spanish `lima, no quito` is Lima.
    return meant(by: String(tail), isAgain: true) ?? (isCut ? behindNo(tail) : nil)
  }

  /// `honey` of `no honey`; nil for other lines.
  public static func behindNo(_ text: Substring) -> String? {
    guard begins(text, with: "no"), text.dropFirst(2).first == " " else { return nil }
    return String(text.dropFirst(3))
  }

  /// What stands before `not` and the like, if that belongs to what is behind it.
  private static func first(_ words: [Substring], _ said: [String]) -> String? {
    for index in words.indices.dropFirst().dropLast() {
      guard
        let phrase = JudgingTables.notThese.first(where: { said[index...].starts(with: $0) }),
        index + phrase.count < words.count
      else { continue }
      let before = said[..<index]
      guard let last = before.last, !JudgingTables.beforeNots.contains(last),
        !before.contains(where: JudgingTables.negations.contains),
        // Sorry Not Sorry is one thing.
        Set(before).isDisjoint(with: said[(index + phrase.count)...])
      else { return nil }
      var text = words[..<index].joined(separator: " ")
      while let last = text.last, " ,;:.…-–".contains(last) { text.removeLast() }
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// Nobody says so much around an answer.
  private static let longest = 200

  private static func begins(_ text: Substring, with words: String) -> Bool {
    let head = text.prefix(words.count)
    guard head.count == words.count, head.folded == words else { return false }
    let next = text.dropFirst(words.count).first
    return next.map { !$0.isLetter && !$0.isNumber && !"'’".contains($0) } ?? true
  }
}
