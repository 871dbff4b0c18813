/// How many syllables a Spanish verse has: two strong vowels, or a weak one with a mark, belong to two; the last vowel
/// of a word and the first of the next are mostly read as one (synalepha); a verse that ends with a stressed syllable
/// counts one more, and one whose last stress is third from the end one less. Who counts the bare syllables, or reads
/// words apart, is within the bounds.
enum SpanishSyllables {
  static func count(_ words: [String]) -> Syllables.Count {
    var count = words.last.map(ending(of:)) ?? Syllables.Count(0, 0, 0)
    for (index, word) in words.enumerated() {
      if word.allSatisfy(\.isNumber) {
        count = count + Syllables.ofNumber(word)
        continue
      }
      let syllables = max(1, nuclei(of: word).count)
      count = count + Syllables.Count(syllables, syllables, syllables)
      if index > 0, endsOpen(words[index - 1]), beginsOpen(word) {
        count = count + Syllables.Count(-1, -1, 0)
      }
    }
    return count
  }

  /// The syllables of a word, and of each whether its vowel has a mark.
  static func nuclei(of word: String) -> [Bool] {
    let letters = Array(word)
    var nuclei: [Bool] = []
    var run: [Character] = []
    for (index, letter) in letters.enumerated() {
      if isVowel(at: index, in: letters) {
        run.append(letter)
      } else if letter != "h" {
        // An h is not heard: the vowels around it are in a row.
        nuclei += Self.nuclei(ofRun: run)
        run = []
      }
    }
    return nuclei + Self.nuclei(ofRun: run)
  }

  private static func nuclei(ofRun run: [Character]) -> [Bool] {
    let nuclei = run.filter { strong.contains($0) || marked.contains($0) }.map(marked.contains)
    guard nuclei.isEmpty else { return nuclei }
    let isTwice = run.count > 1 && run[0] == run[1]
    return Array(repeating: false, count: run.isEmpty ? 0 : isTwice ? 2 : 1)
  }

  private static let strong: Set<Character> = ["a", "e", "o"]
  private static let marked: Set<Character> = ["á", "é", "í", "ó", "ú"]
  private static let weak: Set<Character> = ["i", "u", "ü"]

  /// The u of "que" and "guitarra" is silent, and a y is a vowel at the end only.
  private static func isVowel(at index: Int, in letters: [Character]) -> Bool {
    let letter = letters[index]
    if letter == "y" { return index == letters.count - 1 }
    if letter == "u", index > 0, index + 1 < letters.count, "eiéí".contains(letters[index + 1]) {
      return !"qg".contains(letters[index - 1])
    }
    return strong.contains(letter) || marked.contains(letter) || weak.contains(letter)
  }

  private static func endsOpen(_ word: String) -> Bool {
    let letters = Array(word)
    return !letters.isEmpty && isVowel(at: letters.count - 1, in: letters)
  }

  private static func beginsOpen(_ word: String) -> Bool {
    // "Hueso" and "hierba" begin like a consonant.
    if ["hue", "hie", "hia"].contains(where: { word.hasPrefix($0) }) { return false }
    let letters = Array(word.drop { $0 == "h" })
    return !letters.isEmpty && isVowel(at: 0, in: letters)
  }

  /// What the stress of the last word adds.
  private static func ending(of word: String) -> Syllables.Count {
    let nuclei = nuclei(of: word)
    let none = Syllables.Count(0, 0, 0)
    guard let isLastMarked = nuclei.last else { return none }
    if let place = nuclei.lastIndex(of: true), !isLastMarked {
      return place < nuclei.count - 2 ? Syllables.Count(-1, -1, 0) : none
    }
    let isStressedLast = isLastMarked || nuclei.count == 1 || !"aeiouns".contains(word.last ?? "a")
    return isStressedLast ? Syllables.Count(0, 1, 1) : none
  }
}
