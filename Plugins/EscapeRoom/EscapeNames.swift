import ActivityKit

/// Finds what people mean by the words that they type: `desk` is the desk, `key` the brass key.
struct EscapeNames {
  /// What there is to be meant, and the ways to call it as words.
  private let names: [(id: Int, words: [String])]

  init(_ named: [(id: Int, names: [String])]) {
    names = named.flatMap { item in item.names.map { (id: item.id, words: Self.words(of: $0)) } }
  }

  /// Without accents, and without what only stands between: articles and the like.
  static func words(of text: String) -> [String] {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let bare = words.filter { !small.contains($0) }
    return bare.isEmpty ? words : bare
  }

  /// Without all that is neither letter nor digit.
  static func letters(of text: String) -> String {
    text.folded.filter { $0.isLetter || $0.isNumber }
  }

  private static let small: Set<String> = [
    "the", "a", "an", "at", "on", "in", "into", "to", "with", "of", "my", "our",
    "el", "la", "los", "las", "un", "una", "unos", "unas", "en", "con", "sobre", "al", "del", "de",
    "mi", "nuestro", "nuestra",
  ]

  /// What is called so; else what has these words in its name; else what is spelt nearly so.
  func meant(by words: [String]) -> [Int] {
    guard !words.isEmpty else { return [] }
    let exact = ids { $0 == words }
    if !exact.isEmpty { return exact }
    let part = ids { name in words.allSatisfy(name.contains) }
    if !part.isEmpty { return part }
    let typed = words.joined(separator: " ")
    let near = Spelling.nearest(to: typed, among: names.map { $0.words.joined(separator: " ") })
    return near.map { near in ids { $0.joined(separator: " ") == near } } ?? []
  }

  private func ids(where isMeant: ([String]) -> Bool) -> [Int] {
    var ids: [Int] = []
    for name in names where isMeant(name.words) && !ids.contains(name.id) { ids.append(name.id) }
    return ids
  }
}
