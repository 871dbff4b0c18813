/// Counts the syllables of lines, as well as spelling tells them.
///
/// Of English that is a guess with bounds (``EnglishSyllables``); of Spanish it is a rule with some freedom
/// (``SpanishSyllables``). What may be right counts as right.
enum Syllables {
  /// How many there are at least, most likely and at most.
  struct Count: Equatable {
    var low: Int
    var best: Int
    var high: Int

    init(_ low: Int, _ best: Int, _ high: Int) {
      (self.low, self.best, self.high) = (low, best, high)
    }

    static func + (left: Count, right: Count) -> Count {
      Count(left.low + right.low, left.best + right.best, left.high + right.high)
    }
  }

  /// - Returns: what was counted of each line; nil where all may have as many as were asked for.
  static func counts(of lines: [String], asked: [Int]) -> [Int]? {
    let readings = languages(of: lines).map { count in lines.map { count(words(of: $0)) } }
    let fits = readings.contains { reading in
      zip(reading, asked).allSatisfy { $0.low <= $1 && $1 <= $0.high }
    }
    return fits ? nil : readings.first?.map(\.best)
  }

  /// How lines are counted: as the language that they are in, or as either where that is open.
  private static func languages(of lines: [String]) -> [([String]) -> Count] {
    let spoken = lines.flatMap { words(of: $0) }
    let english = spoken.count { englishWords.contains($0) }
    let spanish =
      spoken.count { spanishWords.contains($0) }
      + spoken.count { !spanishLetters.isDisjoint(with: $0) }
    if english > spanish { return [EnglishSyllables.count(_:)] }
    if spanish > english { return [SpanishSyllables.count(_:)] }
    return [EnglishSyllables.count(_:), SpanishSyllables.count(_:)]
  }

  /// The words of a line in small letters; an apostrophe is left out.
  static func words(of line: String) -> [String] {
    line.lowercased().filter { !"'’".contains($0) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A letter without its marks.
  static func plain(_ letter: Character) -> Character {
    switch letter {
    case "á", "à", "â", "ä", "ã", "å": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "ö", "õ": "o"
    case "ú", "ù", "û", "ü": "u"
    case "Á", "À", "Â", "Ä", "Ã", "Å": "A"
    case "É", "È", "Ê", "Ë": "E"
    case "Í", "Ì", "Î", "Ï": "I"
    case "Ó", "Ò", "Ô", "Ö", "Õ": "O"
    case "Ú", "Ù", "Û", "Ü": "U"
    default: letter
    }
  }

  /// A number is read in some way that nobody knows.
  static func ofNumber(_ digits: String) -> Count { Count(1, digits.count, 4 * digits.count) }

  /// Short words that tell a language, without those that both have.
  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "in", "is", "it", "its", "on", "at", "for", "with", "my", "i", "you",
    "we", "she", "his",
    "her", "was", "are", "be", "this", "that", "from", "by", "not", "an", "all", "our", "your",
    "they", "their", "as",
    "but", "into", "under", "over", "one", "what", "when", "where", "still", "only", "there",
    "were", "will",
  ]
  private static let spanishWords: Set<String> = [
    "el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "se", "con", "por", "su",
    "sus", "al", "lo",
    "es", "mi", "mis", "tu", "sin", "ya", "te", "le", "o", "como", "para", "hay", "todo", "toda",
    "sobre", "bajo",
    "entre", "hasta", "cuando", "donde", "nadie", "nada", "pero", "muy", "fue", "era", "son",
    "otra", "otro",
  ]
  private static let spanishLetters: Set<Character> = ["á", "é", "í", "ó", "ú", "ñ"]
}
