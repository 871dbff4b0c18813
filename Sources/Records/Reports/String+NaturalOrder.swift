import Foundation

extension String {
  /// Whether it comes before another where people put things in order: numbers in it count as numbers,
  /// so that `question 9` comes before `question 10`, and case makes a difference only between equals.
  public func isNaturallyBefore(_ other: String) -> Bool {
    switch compare(other, options: [.numeric, .caseInsensitive]) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: self < other
    }
  }
}
