import ActivityKit
import Foundation
import Messages

/// Reads which of the choices a line means.
struct ChoiceReader: Sendable {
  enum Reading: Equatable {
    /// - Parameter isPart: whether the line is only a part of what it picks, so that its author is to see
    ///   what was understood.
    case picked([Int], isPart: Bool = false)
    /// It may mean either of these, so it is asked back.
    case unclear([Int])
    case nothing

    fileprivate var isExact: Bool {
      if case .picked(_, isPart: false) = self { true } else { false }
    }
  }

  let marks: ChoiceMarks
  let pick: ClosedRange<Int>
  private let words: [String]
  /// As they are compared.
  private let folded: [String]
  /// The words of the question.
  private let asked: String
  /// nil where the choices are written out for one line: few lines need it.
  private let spelling: ChoiceSpelling?
  /// The same choices as they are written in other languages: a line may be in any of them.
  private let others: [ChoiceReader]

  /// - Parameters:
  ///   - question: which asks for one of the choices: people type words of it, too.
  ///   - wording: writes out in every language what stands in catalogues.
  init(_ choices: Choices, of question: Text = "", wording: (Text) -> Text = { $0 }) {
    let marks = ChoiceMarks(choices.labels)
    let isForMany = !choices.labels.contains(where: \.hasSentences)
    var choices = choices
    choices.labels = choices.labels.map(wording)
    let languages = choices.labels.reduce(into: Set<String>()) { $0.formUnion($1.languages) }
    self.init(
      choices, marks, of: question, in: "en", isForMany: isForMany,
      others: languages.subtracting(["en"]).sorted().map {
        ChoiceReader(choices, marks, of: question, in: $0, isForMany: isForMany)
      })
  }

  private init(
    _ choices: Choices, _ marks: ChoiceMarks, of question: Text, in language: String,
    isForMany: Bool, others: [ChoiceReader] = []
  ) {
    self.marks = marks
    self.others = others
    pick = choices.pick
    words = choices.labels.map { $0.words(in: language) }
    folded = words.map(Self.fold)
    asked = question.words(in: language)
    spelling = isForMany ? ChoiceSpelling(words, of: asked) : nil
  }

  /// The choice meant by its own words, its mark, both, its number, a part of its words, or its words with a
  /// slip in them, in this order. Words as they stand come before those that differ in case or accents, so
  /// that `k` and `K` can both be picked.
  /// - Parameter forgiving: whether a slip is looked for.
  func one(_ line: String, forgiving: Bool = true) -> Reading {
    let word = Self.fold(line)
    if word.isEmpty { return .nothing }
    let exact = line.withoutBlanksAround
    if let index = words.firstIndex(of: exact) { return .picked([index]) }
    let named = folded.indices.filter { folded[$0] == word }
    if !named.isEmpty { return named.count == 1 ? .picked(named) : .unclear(named) }
    let bare = Self.bare(word)
    if let marked = marked(bare) { return marked }
    // Somebody asks whether it is that one, and sees what was taken.
    let unasked = bare.trimmingCharacters(in: CharacterSet(charactersIn: "?？¿ "))
    if unasked != bare, case .picked(let index, _)? = marked(unasked) {
      return .picked(index, isPart: true)
    }
    let sentence = Self.withoutEnd(word)
    let meant = folded.indices.filter {
      Self.withoutEnd(folded[$0]) == sentence || isListed($0, as: sentence) || isTruth($0, sentence)
    }
    if !sentence.isEmpty, !meant.isEmpty {
      return meant.count == 1 ? .picked(meant) : .unclear(meant)
    }
    guard word.count >= 2 else { return .nothing }
    let begun = word.count >= 3 ? folded.indices.filter { folded[$0].hasPrefix(word) } : []
    let isOfTheHouse = HouseWord(word).map { !$0.isOfTheMoment && !$0.isRequest } ?? false
    let having = !isOfTheHouse ? ChoiceWords(folded).meant(by: word) : []
    var found = begun + having
    if found.isEmpty, forgiving, !isOfTheHouse {
      found = (spelling ?? ChoiceSpelling(words, of: asked)).meant(by: word)
    }
    let parts = Set(found).sorted()
    return parts.isEmpty
      ? .nothing : parts.count == 1 ? .picked(parts, isPart: true) : .unclear(parts)
  }

  /// What a line means, or what is said in it as people say it.
  func read(_ line: String) -> Reading {
    let reading = readAlone(line)
    if case .picked = reading { return reading }
    if let placed = placed(line) { return placed }
    if pick.upperBound == 1, let lasting = Correction.lasting(in: line),
      case .picked(let picked, _) = read(lasting)
    {
      return .picked(picked, isPart: true)
    }
    if let reasoned = reasoned(line) { return reasoned }
    guard let meant = SaidChoice.meant(by: line), !beginsWithReply(line) else { return reading }
    let said = readAlone(meant)
    switch said {
    case .nothing: return placed(meant) ?? reading
    case .picked(let picked, _)
    where pick.upperBound == 1 && meant.count > 1 && !Self.looksLikeMarks(meant):
      return .picked(picked, isPart: true)
    case .picked, .unclear: return said
    }
  }

  /// The choice whose whole label a line begins with, of `false, it's about rice`: where no other one does, and
  /// nothing behind the comma speaks of another.
  private func reasoned(_ line: String) -> Reading? {
    guard pick.upperBound == 1, line.contains(","), Correction.meant(by: line) == nil else {
      return nil
    }
    for reader in [self] + others {
      let found = reader.words.indices.compactMap { index in
        SaidChoice.reason(in: line, behind: reader.words[index]).map { (index: index, why: $0) }
      }
      guard let only = found.first else { continue }
      let label = reader.words[only.index]
      let speaksOfOthers = reader.words.indices.contains {
        $0 != only.index && SaidChoice.speak(only.why, of: reader.words[$0], besides: label)
      }
      let typed = Set(marks.kind == .none ? [] : marks.typed.map { $0.lowercased() })
      guard found.count == 1, !speaksOfOthers, !SaidChoice.have(typed, only.why) else {
        return nil
      }
      return .picked([only.index], isPart: true)
    }
    return nil
  }

  /// Whether a line begins with a yes or a no that is a choice itself: then it may mean two.
  func beginsWithReply(_ line: String) -> Bool {
    let word = String(line.prefix(while: \.isLetter))
    guard word.count > 1, word.count < line.count, HouseWord.isReply(word) else {
      return false
    }
    if case .picked = readAlone(word) { return true }
    return false
  }

  /// What a line picks besides what was picked before: of `and D`, or of one choice alone. nil where it picks
  /// all that is meant, as a whole line does.
  func added(by line: String) -> Reading? {
    guard pick.upperBound > 1, !isOrder else { return nil }
    let reading = read(line)
    let isOne = if case .picked(let picked, _) = reading { picked.count == 1 } else { false }
    // A choice may be called Only You.
    if isOne, reading.isExact { return reading }
    guard Correction.meant(by: line) == nil, Correction.lasting(in: line) == nil,
      SaidChoice.alone(in: line) == nil
    else { return nil }
    if let more = SaidChoice.added(by: line) {
      let reading = read(more)
      if case .picked = reading { return reading }
    }
    return isOne ? reading : nil
  }

  /// What is left without what a line takes away: `not b`, `a, c, not b`, `all but b`. nil where it takes away
  /// nothing that was picked, or picks something as it stands.
  /// - Parameter given: what was picked before.
  func left(by line: String, of given: [Int]) -> Reading? {
    guard pick.upperBound > 1, !isOrder, let removal = SaidChoice.removal(in: line) else {
      return nil
    }
    let whole = read(line)
    guard !whole.isExact, whole == .nothing || Correction.lasting(in: line) != nil,
      case .picked(let gone, var isPart) = read(removal.gone)
    else { return nil }
    let before: [Int]
    switch removal.source {
    case .given:
      guard Set(gone).isSubset(of: given) else { return nil }
      before = given
    case .all: before = Array(words.indices)
    case .said(let line):
      guard case .picked(let said, let isPartOfIt) = read(line) else { return nil }
      isPart = isPart || isPartOfIt
      before = said.count == 1 ? given + said.filter { !given.contains($0) } : said
    }
    let left = before.filter { !gone.contains($0) }
    return left.isEmpty && pick.lowerBound > 0 ? .nothing : .picked(left, isPart: isPart)
  }

  /// Whether all are picked, so that what is asked for is their order.
  private var isOrder: Bool { pick.lowerBound >= words.count }

  /// The choice at a place that is told, such as `the last one`: where choices are listed with marks, and
  /// none of them has such a word itself.
  private func placed(_ line: String) -> Reading? {
    guard pick.upperBound == 1, marks.kind != .none,
      let place = SaidChoice.place(of: line, among: words.count),
      !(words + others.flatMap(\.words)).contains(where: SaidChoice.tellsPlace)
    else { return nil }
    return .picked([place], isPart: true)
  }

  private func readAlone(_ line: String) -> Reading {
    let reading = pick.upperBound == 1 ? one(line) : several(line)
    if case .picked = reading { return reading }
    let picked = others.lazy.map { $0.readAlone(line) }.first {
      if case .picked = $0 { true } else { false }
    }
    return picked ?? reading
  }

  private static func withoutEnd(_ word: String) -> String {
    let end = word.lastIndex { !".!?…。！？ ".contains($0) }
    return end.map { String(word[...$0]) } ?? ""
  }

  /// Whether a line is the mark of the choice and then its label: `B. Quito`, `(b) quito`.
  private func isListed(_ index: Int, as word: String) -> Bool {
    guard let mark = marks.mark(index)?.lowercased() else { return false }
    let text = word.drop { "([".contains($0) }
    guard text.hasPrefix(mark) else { return false }
    let rest = text.dropFirst(mark.count)
    let label = rest.drop { "().:[]- ".contains($0) }
    return label.startIndex > rest.startIndex && label == Self.withoutEnd(folded[index])
  }

  /// Two choices that are yes and no, or true and false, are picked by any word for either.
  private func isTruth(_ index: Int, _ word: String) -> Bool {
    guard folded.count == 2, let said = SaidChoice.truth(of: word) else { return false }
    let truths = folded.map { SaidChoice.truth(of: $0, plain: true) }
    guard let first = truths[0], let second = truths[1], first != second else {
      return false
    }
    return truths[index] == said
  }

  private func marked(_ bare: String) -> Reading? {
    if marks.kind == .letters,
      let index = folded.indices.first(where: { Choices.letter($0).lowercased() == bare })
    {
      return .picked([index])
    }
    // Where choices are numbers themselves, a number is one of them and never a place in the list.
    guard marks.kind != .none, !marks.hasNumbers, let number = Int(bare), number > 0,
      number <= folded.count
    else { return nil }
    if marks.kind == .numbers { return .picked([number - 1]) }
    let others = folded.indices.filter { index in
      index != number - 1 && folded[index].split(separator: " ").first.map(String.init) == bare
    }
    return others.isEmpty ? .picked([number - 1]) : .unclear(([number - 1] + others).sorted())
  }

  /// Without the marks that may stand around what is picked.
  private static func bare(_ word: String) -> String {
    word.trimmingCharacters(in: CharacterSet(charactersIn: "().:[]\"'!"))
  }

  /// Several choices: apart by commas or arrows, or by spaces as well, or letters in one word.
  func several(_ line: String) -> Reading {
    let word = Self.bare(line)
    let isWord = isOfLetters && word.allSatisfy(\.isLetter)
    // Two letters are two choices before they are a word of one.
    if isWord, word.count == 2,
      case .picked(let letters, isPart: false) = all(of: word.map(String.init))
    {
      return .picked(letters)
    }
    let whole = one(line)
    if case .picked = whole { return whole }
    let text = line.replacing("->", with: ">")
    let apart = all(of: text.split { Self.separators.contains($0) }.map(String.init))
    if case .picked = apart { return apart }
    if isWord {
      let letters = all(of: word.map(String.init))
      if case .picked = letters { return letters }
    }
    // A sign may belong to a choice, such as A+, so it stands between two only where that tells nothing.
    let spaced = text.replacing("+", with: " + ").replacing("&", with: " & ")
    for line in spaced == text ? [text] : [text, spaced] {
      let words = longest(in: line.split { $0 == " " || Self.separators.contains($0) })
      if case .picked = words { return words }
    }
    let joined = all(of: Self.listed(in: spaced))
    if case .picked = joined { return joined }
    if whole != .nothing { return whole }
    if isOrder, let ordered = SaidChoice.ordered(line) {
      let placed = several(ordered)
      if case .picked = placed { return placed }
    }
    if !isOrder, SaidChoice.isAll(line) { return .picked(Array(folded.indices)) }
    return joined == .nothing ? apart : joined
  }

  /// Whether a line has a mark of one of the choices, or several in one word.
  func hasMark(_ line: String) -> Bool {
    let letters = Set(marks.kind == .letters ? marks.typed.map { $0.lowercased() } : [])
    return Self.fold(line).split { !$0.isLetter && !$0.isNumber }.contains { word in
      if let number = Int(word) { return number > 0 && number <= words.count }
      return (word.count == 1 || pick.upperBound > 1)
        && word.allSatisfy { letters.contains(String($0)) }
    }
  }

  /// Whether a line says something of a choice, whatever else it says.
  func tells(_ line: String) -> Bool {
    ([self] + others).contains {
      SaidChoice.tells(line, of: marks.kind == .none ? [] : marks.typed, or: $0.words)
    }
  }

  /// What choices stand apart by.
  private static let separators = ",;/，、；>→"

  /// What stands apart by commas or by `and`.
  private static func listed(in text: String) -> [String] {
    text.split { Self.separators.contains($0) }.flatMap { part -> [String] in
      let words = part.split(separator: " ").split {
        SaidChoice.conjunctions.contains(fold(String($0)))
      }
      return words.map { $0.joined(separator: " ") }
    }
  }

  /// More words than these are no list.
  private static let mostWords = 16

  /// Whether words are the beginning of no one choice: marks, such as `a c` with "A cat", and what ends with
  /// what stands between two.
  private static func isOfSeveral(_ words: ArraySlice<Substring>) -> Bool {
    [words.first, words.last].contains { SaidChoice.conjunctions.contains(fold(String($0 ?? ""))) }
      || looksLikeMarks(words.joined(separator: " "))
  }

  /// Choices one behind the other, each by as many words as can be: `la paz and quito`.
  private func longest(in words: [Substring]) -> Reading {
    guard words.count <= max(Self.mostWords, words.allSatisfy { $0.count <= 3 } ? folded.count : 0)
    else { return .nothing }
    // Before the words of a choice may be its mark, or an article.
    let most = 1 + (folded.map { $0.split(separator: " ").count }.max() ?? 0)
    var (picked, isPart): ([Int], Bool) = ([], false)
    var rest = words[...]
    while let first = rest.first {
      var found = Reading.nothing
      var length = min(rest.count, Self.mostWords, most)
      while length > 0 {
        let part = rest.prefix(length)
        found = one(part.joined(separator: " "), forgiving: false)
        if length > 1, !found.isExact, Self.isOfSeveral(part) { found = .nothing }
        if found != .nothing { break }
        length -= 1
      }
      switch found {
      case .picked(let places, let isPartOfIt):
        picked += places.filter { !picked.contains($0) }
        isPart = isPart || isPartOfIt
      case .unclear: return found
      case .nothing:
        guard SaidChoice.conjunctions.contains(Self.fold(String(first))) else { return .nothing }
        length = 1
      }
      rest = rest.dropFirst(length)
    }
    return picked.isEmpty ? .nothing : .picked(picked, isPart: isPart)
  }

  /// Whether what is typed for each choice is one letter, so that several may stand in one word.
  private var isOfLetters: Bool {
    switch marks.kind {
    case .letters: folded.count <= 26
    case .numbers: false
    case .none: folded.allSatisfy { $0.count == 1 }
    }
  }

  private func all(of tokens: [String]) -> Reading {
    var picked: [Int] = []
    var isPart = false
    for token in tokens {
      switch one(token) {
      case .picked(let index, let isPartOfIt):
        picked += index.filter { !picked.contains($0) }
        isPart = isPart || isPartOfIt
      case .unclear(let places): return .unclear(places)
      case .nothing: return .nothing
      }
    }
    return picked.isEmpty ? .nothing : .picked(picked, isPart: isPart)
  }

  // MARK: Asking back

  /// The first of several letters that no choice has: the `E` of `a, e`, where there are four choices.
  func unknownMark(in line: String) -> String? {
    guard pick.upperBound > 1, marks.kind == .letters else { return nil }
    let letters = Self.fold(line).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !SaidChoice.conjunctions.contains($0) }
    let typed = Set(marks.typed.map(Self.fold))
    guard letters.allSatisfy({ $0.count == 1 }) else { return nil }
    return letters.first { !typed.contains($0) }?.uppercased()
  }

  /// How to answer.
  /// - Parameters:
  ///   - given: how many were picked, where they were too few or too many.
  ///   - mark: one that was typed and that no choice has.
  func ask(given: Int? = nil, unknown mark: String? = nil) -> Refusal {
    let typed = marks.typed
    if pick.upperBound == 1 { return Self.ask(typed, marks.kind) }
    let (least, most) = (pick.lowerBound, pick.upperBound)
    let count: Sentence =
      least == most
      ? .promptsExactly(count: most)
      : (least, most) == (1, 2)
        ? .promptsEither(least: least, most: most)
        : least <= 1 ? .promptsUpTo(most: most) : .promptsFromTo(least: least, most: most)
    let many: Sentence =
      switch marks.kind {
      case .letters: .promptsLetters(count: count)
      case .numbers: .promptsNumbers(count: count)
      case .none: .promptsThese(count: count)
      }
    // Two tell how several are typed, and are no answer that the example gives.
    let example = marks.line(of: Array(typed.indices.prefix(max(least, min(2, most)))))
    if let mark { return .answerInvalidNoSuch(mark: mark, many: many, example: example) }
    return given.map { .answerInvalidPickOtherwise(given: $0, many: many, example: example) }
      ?? .answerInvalidPick(many: many, example: example)
  }

  /// How to say which of these is meant.
  func ask(between places: [Int]) -> Refusal {
    let lines = places.prefix(3).map { marks.named([$0], isWhole: true).words() }
    let typed = places.prefix(3).map(marks.typed)
    guard Set(typed).count == typed.count else { return ask() }
    return .answerInvalidCouldBe(meant: lines, choices: typed)
  }

  private static func ask(_ typed: [String], _ kind: ChoiceMarks.Kind) -> Refusal {
    let (first, last) = (typed.first ?? "A", typed.last ?? "A")
    if typed.count <= 6 { return .answerInvalidChoose(choices: typed) }
    return switch kind {
    case .letters: .answerInvalidChooseLetter(last: last)
    case .numbers: .answerInvalidChooseNumber(first: first, last: last)
    case .none: .answerInvalidChooseAny
    }
  }

  /// Whether a line is letters or numbers alone, as choices have before them: `b`, `2.`, `A, C`.
  static func looksLikeMarks(_ line: String) -> Bool {
    let marks = fold(line).split { " ,;().:[]\"'!".contains($0) }
    return !marks.isEmpty
      && marks.allSatisfy { mark in
        mark.count == 1 && mark.allSatisfy { $0.isASCII && $0.isLetter }
          || mark.count <= 2 && mark.allSatisfy(\.isNumber)
      }
  }

  static func fold(_ text: String) -> String { text.withoutBlanksAround.folded }
}
