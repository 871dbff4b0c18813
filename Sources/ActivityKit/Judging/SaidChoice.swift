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
    return rest.count < words.count ? typed(rest) : nil
  }

  private static func typed(_ words: ArraySlice<Word>) -> String {
    var text = words.map(\.typed).joined(separator: " ")
    while let last = text.last, ",;:-".contains(last) { text.removeLast() }
    return text
  }

  private static let openings = JudgingTables.openings.union(JudgingTables.choosing)

  /// What stands between two choices, in words and in signs.
  public static let conjunctions = JudgingTables.betweenChoices.union(signs.map { String($0) })

  private static let signs = "+&"

  /// `D` of `and D`, `+ d`, `también la d` and of `D too`: what is added to what was picked before; nil where a
  /// line does not say so.
  public static func added(by line: String) -> String? {
    if let rest = rest(of: line, behind: JudgingTables.additions, or: signs) { return rest }
    var words = words(of: line)[...]
    return drop(JudgingTables.additionsBehind, from: &words, atEnd: true) ? typed(words) : nil
  }

  /// `C` of `only C` and of `C only`, which leave nothing else of what was picked before; nil for other lines.
  public static func alone(in line: String) -> String? {
    if let rest = rest(of: line, behind: JudgingTables.onlys, or: "") { return rest }
    var words = words(of: line)[...]
    return drop(JudgingTables.onlysBehind, from: &words, atEnd: true) ? typed(words) : nil
  }

  /// What a line takes away, and from what.
  public struct Removal: Sendable, Equatable {
    public enum Source: Sendable, Equatable {
      /// What was picked before.
      case given
      case all
      /// What the line itself picks.
      case said(String)
    }

    public let source: Source
    public let gone: String
  }

  /// `b` of `not b`, of `a, c, not b` and of `all but b`; nil where nothing is taken away.
  public static func removal(in line: String) -> Removal? {
    if let sign = line.first, "-\u{2212}".contains(sign) {
      let gone = line.dropFirst().drop { $0 == " " }
      return gone.isEmpty ? nil : Removal(source: .given, gone: String(gone))
    }
    let words = words(of: line)
    var rest = words[...]
    while drop(JudgingTables.removers, from: &rest, atEnd: false) {}
    // `take b out`: without its second half it picks.
    let isSplit =
      words.first.map { JudgingTables.splitRemovers.contains($0.text) } == true
      && rest.count == words.count && words.count > 2
      && words.last.map { JudgingTables.removersBehind.contains([$0.text]) } == true
    if isSplit { rest = rest.dropFirst() }
    if rest.count < words.count {
      while drop(JudgingTables.removersBehind, from: &rest, atEnd: true) {}
      return Removal(source: .given, gone: typed(rest))
    }
    for index in words.indices.dropFirst() {
      let before = words[..<index]
      let isAll = JudgingTables.alls.contains(before.map(\.text))
      var after = words[index...]
      guard
        drop(
          isAll ? JudgingTables.exceptionsToAll : JudgingTables.exceptions, from: &after,
          atEnd: false)
      else { continue }
      return Removal(source: isAll ? .all : .said(typed(before)), gone: typed(after))
    }
    return nil
  }

  /// Whether a line picks all there are.
  public static func isAll(_ line: String) -> Bool {
    JudgingTables.alls.contains(words(of: line).map(\.text))
  }

  /// `ant, cat` of `first ant, then cat`; nil where no order is said.
  public static func ordered(_ line: String) -> String? {
    var parts: [[Word]] = [[]]
    var isLast = false
    var isSaid = false
    var rest = words(of: line)[...]
    while let word = rest.first {
      let isThen = drop(JudgingTables.thens, from: &rest, atEnd: false)
      let isFinally = !isThen && drop(JudgingTables.finallys, from: &rest, atEnd: false)
      if isThen || isFinally {
        // What is said to be the last is not.
        if isLast { return nil }
        parts.append([])
        (isLast, isSaid) = (isFinally, true)
        continue
      }
      rest = rest.dropFirst()
      let isEnd = word.typed.last.map { ",:;".contains($0) } ?? false
      if isEnd, parts.last?.isEmpty == true,
        place(named: word.text) == parts.filter({ !$0.isEmpty }).count + 1
      {
        isSaid = true
        continue
      }
      parts[parts.count - 1].append(word)
      if isEnd {
        if isLast, !rest.isEmpty { return nil }
        parts.append([])
      }
    }
    parts.removeAll(where: \.isEmpty)
    for index in parts.indices {
      let count = parts[index].count
      parts[index] = withoutPlace(parts[index], at: index)
      isSaid = isSaid || parts[index].count < count
    }
    guard isSaid, parts.count > 1 else { return nil }
    return parts.map { typed($0[...]) }.joined(separator: ", ")
  }

  /// `ant` of `first ant`, which is the first that is said. Only of the first it may stand behind it.
  private static func withoutPlace(_ words: [Word], at index: Int) -> [Word] {
    guard words.count > 1, let first = words.first, let last = words.last else { return words }
    if place(named: first.text) == index + 1 { return Array(words.dropFirst()) }
    return index == 0 && place(named: last.text) == 1 ? Array(words.dropLast()) : words
  }

  /// Whether a line says yes or no to what is asked; nil where it says neither, or both.
  /// - Parameter plain: whether only the words do that choices are called, and not `of course`.
  public static func truth(of line: String, plain: Bool = false) -> Bool? {
    let said = words(of: line).map(\.text)
    if plain { return said.count == 1 ? JudgingTables.truths[said[0]] : nil }
    return truth(said[...])
  }

  /// Of `yes, of course` both say the same.
  private static func truth(_ words: ArraySlice<String>) -> Bool? {
    guard let first = words.first, words.count <= mostOfReply else { return nil }
    if words.count == 1, let truth = JudgingTables.truths[first] { return truth }
    if JudgingTables.yeses.contains(Array(words)) { return true }
    if JudgingTables.noes.contains(Array(words)) { return false }
    guard words.count > 1, let one = truth(words.prefix(1)), one == truth(words.dropFirst()) else {
      return nil
    }
    return one
  }

  private static let mostOfReply = 8

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

  /// The words of why, of a line that is a label, a comma and two words or more: `its about rice` of `false, it's
  /// about rice`. nil for other lines, and where what follows goes on to something else or takes the label back.
  public static func reason(in line: String, behind label: String) -> [String]? {
    var named = label.split(separator: " ").map(fold).filter { !$0.isEmpty }
    let words = words(of: line)
    if let first = named.first, named.count > 1, JudgingTables.articles.contains(first),
      words.first?.text != first
    {
      named.removeFirst()
    }
    guard !named.isEmpty, words.count > named.count + 1,
      words.prefix(named.count).map(\.text) == named, words[named.count - 1].typed.last == ","
    else { return nil }
    let why = words.dropFirst(named.count).map(\.text)
    let isAssured = JudgingTables.assurances.contains { why.starts(with: $0) }
    guard isAssured || !JudgingTables.negations.contains(why[0]),
      !JudgingTables.alternatives.contains(why[0]), truth(why[...]) != false,
      !why.contains(where: tellsPlace)
    else { return nil }
    if let said = truth(named[...]) {
      guard !why.contains(where: { JudgingTables.truths[$0] == !said }) || isAssured else {
        return nil
      }
    }
    return why
  }

  /// Whether words speak of a choice: by one of its words, unless that is an article or stands in the other label too.
  public static func speak(_ words: [String], of label: String, besides other: String) -> Bool {
    let known = Set(other.split(separator: " ").map(fold)).union(JudgingTables.articles)
    let own = label.split(separator: " ").map(fold).filter { !$0.isEmpty }
    return own == words || own.contains { !known.contains($0) && words.contains($0) }
  }

  /// Whether words have one of the marks. One that is an article is a mark at the beginning and at the end alone.
  public static func have(_ marks: Set<String>, _ words: [String]) -> Bool {
    words.indices.contains { index in
      let isInside = index > words.startIndex && index < words.endIndex - 1
      return marks.contains(words[index])
        && !(isInside && JudgingTables.articles.contains(words[index]))
    }
  }

  /// Whether a line says something of a choice, by its mark or its label at the beginning or as the last word: `c is
  /// my favourite`, `I would go for c`, `the answer is clearly Lima`.
  public static func tells(_ line: String, of marks: [String], or labels: [String]) -> Bool {
    let words = words(of: line).map(\.text)
    let isMark = Set(marks)
    return (marks + labels).contains { name in
      let named = name.split(separator: " ").map(fold).filter { !$0.isEmpty }
      guard !named.isEmpty, words.count > named.count, truth(of: name, plain: true) == nil else {
        return false
      }
      if words.starts(with: named) {
        return !isEverydayWord(named) || JudgingTables.copulas.contains(words[named.count])
      }
      guard !isEverydayWord(named), words.suffix(named.count).elementsEqual(named) else {
        return false
      }
      return isMark.contains(name) || !JudgingTables.copulas.isDisjoint(with: words)
    }
  }

  /// Whether what stands for a choice is as likely a word of its own, such as `a`, or a number of something.
  private static func isEverydayWord(_ named: [String]) -> Bool {
    named.count == 1 && (Int(named[0]) != nil || named[0].count == 1 && "aeiouy".contains(named[0]))
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
    word.folded.filter { $0.isLetter || $0.isNumber }
  }
}
