import Foundation

extension StringProtocol {
  /// In small letters of normal width without accents, in which people mean the same.
  package var folded: String {
    utf8.allSatisfy { $0 < 0x80 }
      ? lowercased()
      : folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
