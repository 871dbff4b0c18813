/// Turns of phrase that several messages share.
enum Phrase {
  /// "a", "a and b", "a, b and c".
  static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// "1 item", "2 items".
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A title for something known by its lower-case word: "Friday social" for `friday-social`.
  static func title(of word: String) -> String {
    let text = word.replacing("-", with: " ").trimmingPrefix(" ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
