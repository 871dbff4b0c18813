/// Turns of phrase of what is written in English.
public enum Phrase {
  /// "a", "a and b", "a, b and c".
  public static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// "1 item", "2 items", "1,000 items".
  /// - Parameter many: the plural of the noun, where it takes more than an s.
  public static func count(_ count: Int, _ noun: String, _ many: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? noun : many ?? noun + "s")"
  }

  /// In groups of three digits, as English writes them where nothing else is said.
  /// - Parameters:
  ///   - mark: what stands between the groups.
  ///   - leastDigits: from how many digits on there are any.
  public static func number(_ number: Int, mark: String = ",", leastDigits: Int = 4) -> String {
    var digits = String(number.magnitude)[...]
    guard digits.utf8.count >= leastDigits else { return String(number) }
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: mark)
  }

  /// A text of at most `limit` characters; of a longer one the beginning, to the end of a word where there
  /// is one, with `…` for the rest.
  public static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit - 1)
    return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + "…"
  }
}
