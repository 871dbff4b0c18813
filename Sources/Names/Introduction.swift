import Foundation

/// A name given in a sentence, as people answer who are asked for one: "my name is Dee".
public enum Introduction {
  /// What stands before a name, in small letters.
  private static let forms: Set<String> = [
    "my name is", "my name's", "the name is", "the name's", "call me", "please call me",
    "just call me", "you can call me", "you may call me", "me llamo", "mi nombre es", "llámame",
    "puedes llamarme",
  ]

  /// The same, where often something else follows, as in "I'm new here".
  private static let vagueForms: Set<String> = ["i'm", "i am", "it's", "it is", "this is", "soy"]

  private static let longestForm = 4

  private static let greetings: Set<String> = ["hi", "hello", "hey", "hola"]

  /// With these something else begins than a name.
  private static let others: Set<String> = [
    "a", "an", "the", "not", "no", "nobody", "just", "only", "still", "here", "there", "back", "in",
    "new", "late", "ready", "sorry", "fine", "good", "well", "ok", "okay", "sure", "lost", "from",
    "with", "so", "very", "too", "your", "my", "me", "un", "una", "el", "la", "los", "las", "muy",
    "nuevo", "nueva", "aquí", "tu", "mi", "de",
  ]

  private static let mostWords = 4

  /// A greeting and nothing else, as words without marks.
  private static let wholeGreetings: Set<String> = [
    "hi", "hello", "hey", "hi there", "hello there", "hey there", "hi all", "hello all",
    "hi everyone",
    "hello everyone", "good morning", "good afternoon", "good evening", "good day", "greetings",
    "howdy",
    "hola", "hola a todos", "hola a todas", "buenas", "muy buenas", "buenos días", "buenos dias",
    "buenas tardes", "buenas noches", "saludos",
  ]

  private static let beforeOneself = greetings.union(["yes", "yeah", "sí", "si"])

  /// What somebody says who is not asked who they are, without a greeting or a yes before it.
  private static let oneself: Set<String> = [
    "me", "it's me", "its me", "it is me", "that's me", "thats me", "that is me", "this is me",
    "me again",
    "it's me again", "it is me again", "i am me", "that was me", "i'm back", "i am back", "yo",
    "soy yo",
    "ese soy yo", "esa soy yo", "yo soy", "soy yo otra vez", "he vuelto",
  ]

  /// Words for a code, without accents.
  private static let codeWords: Set<String> = ["code", "codigo"]
  /// What is said of one that somebody does not have.
  private static let lacking: Set<String> = [
    "no", "not", "dont", "don't", "didnt", "didn't", "havent", "haven't", "lost", "lose", "forgot",
    "forgotten", "without", "where", "wheres", "where's", "what", "which", "whats", "what's",
    "perdi", "perdido", "olvide", "olvidado", "sin", "donde", "que", "cual", "ningun",
  ]
  /// The same where the code is not named.
  private static let lackingIt: Set<String> = [
    "i dont have it", "i don't have it", "dont have it", "don't have it", "i do not have it",
    "i dont have one", "i don't have one", "dont have one", "don't have one", "i do not have one",
    "i lost it", "lost it", "i forgot it", "forgot it", "i lost mine", "no lo tengo", "lo perdi",
    "lo he perdido", "ya no lo tengo", "se me perdio", "lo olvide", "no tengo", "no tengo ninguno",
  ]

  /// Whether a line says that its author has no code: "I lost the code", "perdí el código".
  public static func lacksCode(_ line: String) -> Bool {
    guard let words = bareWords(of: line)?.map(withoutAccents) else { return false }
    if lackingIt.contains(words.joined(separator: " ")) { return true }
    return words.contains(where: codeWords.contains) && words.contains(where: lacking.contains)
  }

  private static func withoutAccents(_ word: String) -> String {
    word.folding(options: .diacriticInsensitive, locale: nil)
  }

  /// Whether a line greets, and gives no name.
  public static func isGreeting(_ line: String) -> Bool {
    bareWords(of: line).map { wholeGreetings.contains($0.joined(separator: " ")) } ?? false
  }

  /// Whether a line says that it is oneself, and not who that is: "it is me!", "yes, that's me".
  public static func isOneself(_ line: String) -> Bool {
    guard var words = bareWords(of: line) else { return false }
    while words.count > 1, beforeOneself.contains(words[0]) { words.removeFirst() }
    return oneself.contains(words.joined(separator: " "))
  }

  /// The words of a short line in small letters, without the marks around them.
  private static func bareWords(of line: String) -> [String]? {
    guard line.utf8.count <= 4 * Nickname.maxBytes else { return nil }
    return line.lowercased().replacing("\u{2019}", with: "'").split(separator: " ").map { word in
      String(word.filter { $0.isLetter || $0 == "'" })
    }.filter { !$0.isEmpty }
  }

  /// The name that a line gives: what follows such a form, or else the line itself.
  public static func name(in line: String) -> String { name(in: line, vaguely: true) ?? line }

  /// The name that a line gives where it can be nothing else; nil of any other line.
  public static func given(in line: String) -> String? { name(in: line, vaguely: false) }

  private static func name(in line: String, vaguely mayBeVague: Bool) -> String? {
    guard line.utf8.count <= 4 * Nickname.maxBytes else { return nil }
    var typed = line.split(separator: " ")[...]
    if typed.count > 1, let first = typed.first, greetings.contains(folded(first)) {
      typed.removeFirst()
    }
    for count in stride(from: 1, to: min(typed.count, longestForm + 1), by: 1) {
      let form = typed.prefix(count).map(folded).joined(separator: " ")
      let isVague = vagueForms.contains(form)
      guard isVague ? mayBeVague : forms.contains(form) else { continue }
      return name(of: typed.dropFirst(count), isVague: isVague)
    }
    return nil
  }

  private static func name(of rest: ArraySlice<Substring>, isVague: Bool) -> String? {
    let text = rest.joined(separator: " ").prefix { !",;!?".contains($0) }
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= mostWords, !others.contains(folded(first)) else {
      return nil
    }
    if isVague, words.count > 1, words.contains(where: { $0.first?.isLowercase == true }) {
      return nil
    }
    return words.joined(separator: " ")
  }

  /// A word in small letters, without a mark after it.
  private static func folded(_ word: Substring) -> String {
    let bare = word.last.map { ",:.!".contains($0) } == true ? word.dropLast() : word
    return bare.lowercased().replacing("\u{2019}", with: "'")
  }
}
