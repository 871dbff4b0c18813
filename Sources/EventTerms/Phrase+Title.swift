package import ActivityKit

extension Phrase {
  /// A title for something known by its lower-case word: "Friday social" for `friday-social`.
  package static func title(of word: String) -> String {
    let text = word.replacing("-", with: " ").trimmingPrefix(" ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
