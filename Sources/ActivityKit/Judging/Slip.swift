/// Whether something typed is an answer with one slip of the finger in it, or another thing.
///
/// One edit is a slip (a letter too many, too few or wrong, or two neighbours swapped), in one word of
/// the answer, if the word is long enough and the slip does not make another word of it.
enum Slip {
  /// In letters. In alphabets that leave out vowels or are read less here, a word is long from six on.
  static let leastLatin = 5
  static let leastOther = 6

  static func explains(_ typed: AnswerReading, for expected: AnswerReading) -> Bool {
    guard mayBeOne(typed.bytes, expected.bytes) else { return false }
    if typed.words.count == expected.words.count {
      var found: Int?
      for (index, word) in expected.words.enumerated() where word.text != typed.words[index].text {
        if found != nil { return false }
        found = index
      }
      guard let found else { return false }
      let (word, given) = (expected.words[found], typed.words[found])
      return word.kind == .word && given.kind == .word
        && isOne(given.text, for: word.text, leastLatin: least(expected.words, at: found))
    }
    guard abs(typed.words.count - expected.words.count) <= 2 else { return false }
    return explainsJoined(typed.key, expected)
  }

  /// Whether two keys differ in one place of two letters at most; nearly all that differ do in more.
  private static func mayBeOne(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    // A letter has four bytes at most.
    let least = max(one.count, other.count) - 8
    if abs(one.count - other.count) > 4 { return false }
    var start = 0
    let shorter = min(one.count, other.count)
    while start < shorter, one[start] == other[start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
      end += 1
    }
    return start + end >= least
  }

  /// Whether two answers are at most one edit apart, whatever they are.
  static func isNear(_ one: AnswerReading, _ other: AnswerReading) -> Bool {
    Edit(from: Array(one.key.unicodeScalars), to: Array(other.key.unicodeScalars)) != nil
  }

  /// Whether two answers are one edit apart in a word where a slip could be forgiven.
  static func mayConfuse(_ one: AnswerReading, _ other: AnswerReading) -> Bool {
    guard isNear(one, other) else { return false }
    guard one.words.count == other.words.count else {
      return [one, other].allSatisfy { reading in
        reading.words.indices.contains { isLong(reading.words, at: $0) }
      }
    }
    return one.words.indices.allSatisfy { index in
      let (word, second) = (one.words[index], other.words[index])
      return word.text == second.text
        || (word.kind == .word && second.kind == .word
          && (isLong(one.words, at: index) || isLong(other.words, at: index)))
    }
  }

  private static func isLong(_ words: [AnswerToken], at index: Int) -> Bool {
    words[index].kind == .word
      && words[index].text.unicodeScalars.count >= least(words, at: index)
  }

  /// In letters, of a word where a slip is forgiven. A short family name is known by what is before it: van
  /// Gogh.
  private static func least(_ words: [AnswerToken], at index: Int) -> Int {
    let isFamilyName =
      index > 0 && index == words.count - 1
      && JudgingTables.familyNamePrefixes.contains(words[index - 1].text)
    return isFamilyName ? leastLatin - 1 : leastLatin
  }

  /// Where the blanks are elsewhere: `spidrman` for Spider-Man.
  private static func explainsJoined(_ typed: String, _ expected: AnswerReading) -> Bool {
    var rest = typed[...]
    var words = expected.words[...]
    while words.count > 1, let first = words.first, rest.hasPrefix(first.text) {
      rest = rest.dropFirst(first.text.count)
      words = words.dropFirst()
    }
    while words.count > 1, let last = words.last, rest.hasSuffix(last.text) {
      rest = rest.dropLast(last.text.count)
      words = words.dropLast()
    }
    guard words.count == 1, let word = words.first, word.kind == .word else { return false }
    return isOne(String(rest), for: word.text)
  }

  /// Whether a word is another with one slip in it.
  private static func isOne(
    _ typed: String, for expected: String, leastLatin: Int = Self.leastLatin
  ) -> Bool {
    // Counting bytes is quick; a letter has four at most.
    guard abs(typed.utf8.count - expected.utf8.count) <= 4 else { return false }
    let (given, word) = (Array(typed.unicodeScalars), Array(expected.unicodeScalars))
    guard let edit = Edit(from: word, to: given), let alphabet = alphabet(of: word),
      alphabet == self.alphabet(of: given)
    else { return false }
    let least = alphabet == .latin ? leastLatin : leastOther
    guard word.count >= least, given.count >= least - 1 else { return false }
    if word.count <= Self.leastLatin, case .changed(let old, let new) = edit.kind,
      !JudgingTables.soundsAlike.contains("\(old)\(new)")
    {
      return false
    }
    if edit.isAtStart { return false }
    return !isAnotherThing(typed, expected)
  }

  private static func isAnotherThing(_ typed: String, _ expected: String) -> Bool {
    if JudgingTables.exactWords.contains(expected) || JudgingTables.exactWords.contains(typed) {
      return true
    }
    if RomanNumeral.value(of: expected) != nil || RomanNumeral.value(of: typed) != nil {
      return true
    }
    if differ(typed, expected, in: JudgingTables.prefixes, at: .start)
      || differ(typed, expected, in: JudgingTables.endings, at: .end)
    {
      return true
    }
    // One of what is many, and the other way round, is no other thing.
    if typed + "s" == expected || (expected + "s" == typed && expected.last != "s") { return false }
    return RealWords.contains(typed)
  }

  private enum Place { case start, end }

  private static func differ(
    _ one: String, _ other: String, in sets: [[String]], at place: Place
  ) -> Bool {
    for set in sets {
      for part in set where place == .start ? one.hasPrefix(part) : one.hasSuffix(part) {
        let stem = place == .start ? one.dropFirst(part.count) : one.dropLast(part.count)
        guard stem.count >= JudgingTables.leastStem else { continue }
        for otherPart in set where otherPart != part {
          if other == (place == .start ? otherPart + stem : stem + otherPart) { return true }
        }
      }
    }
    return false
  }

  // MARK: Alphabets

  private enum Alphabet: Equatable {
    case latin, greek, cyrillic, armenian, georgian, hebrew, arabic
  }

  /// The alphabet of a word; nil for one in several, or in a script where a character is a syllable or
  /// a word.
  private static func alphabet(of word: [Unicode.Scalar]) -> Alphabet? {
    guard let first = word.first.flatMap({ alphabet(of: $0) }),
      word.allSatisfy({ alphabet(of: $0) == first })
    else { return nil }
    return first
  }

  private static func alphabet(of scalar: Unicode.Scalar) -> Alphabet? {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x587: .armenian
    case 0x10D0...0x10FF: .georgian
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x64A, 0x66E...0x6D3: .arabic
    default: nil
    }
  }
}

/// The one edit that turns a word into another.
struct Edit {
  enum Kind {
    case added, dropped, swapped
    case changed(from: Unicode.Scalar, to: Unicode.Scalar)
  }

  let kind: Kind
  /// Whether the first letter is another one, other than by a swap.
  let isAtStart: Bool

  /// nil where it takes none, or more than one.
  init?(from word: [Unicode.Scalar], to given: [Unicode.Scalar]) {
    guard abs(word.count - given.count) <= 1 else { return nil }
    var start = 0
    let shorter = min(word.count, given.count)
    while start < shorter, word[start] == given[start] { start += 1 }
    let (old, new) = (word[start...], given[start...])
    if word.count > given.count, old.dropFirst().elementsEqual(new) {
      kind = .dropped
    } else if word.count < given.count, new.dropFirst().elementsEqual(old) {
      kind = .added
    } else if word.count == given.count, start < word.count {
      if old.dropFirst().elementsEqual(new.dropFirst()) {
        kind = .changed(from: word[start], to: given[start])
      } else if start + 1 < word.count, word[start] == given[start + 1],
        word[start + 1] == given[start], old.dropFirst(2).elementsEqual(new.dropFirst(2))
      {
        kind = .swapped
      } else {
        return nil
      }
    } else {
      return nil
    }
    if case .swapped = kind { isAtStart = false } else { isAtStart = start == 0 }
  }
}
