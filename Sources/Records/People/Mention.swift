import Foundation

/// A name as a word of its own in a text.
struct Mention {
  private let pattern: NSRegularExpression?

  init(of name: String) {
    pattern = try? NSRegularExpression(
      pattern:
        "(?<![\\p{L}\\p{N}])\(NSRegularExpression.escapedPattern(for: name))(?![\\p{L}\\p{N}])",
      options: .caseInsensitive)
  }

  func isIn(_ text: String) -> Bool {
    pattern?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  func strikeOut(in text: String) -> String {
    pattern?.stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "[forgotten]") ?? text
  }
}
