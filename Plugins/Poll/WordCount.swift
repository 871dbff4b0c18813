import ActivityKit
import Foundation

/// How many have given a word.
struct WordCount: Sendable, Equatable {
  /// As the first of them wrote it.
  let word: String
  /// Those who gave it, by their place among the answers.
  private(set) var answers: [Int]

  var count: Int { answers.count }

  /// The words of all answers, the most frequent first. Commas stand between the words of one person, who counts
  /// once for each. Letters are compared without their case and accents.
  static func all(of texts: [String]) -> [WordCount] {
    var counts: [WordCount] = []
    var places: [String: Int] = [:]
    for (index, text) in texts.enumerated() {
      for part in text.split(whereSeparator: { ",;/|，、،".contains($0) }) {
        let word = String(part).trimmed
        guard !word.isEmpty else { continue }
        if let place = places[word.folded] {
          if counts[place].answers.last != index { counts[place].answers.append(index) }
        } else {
          places[word.folded] = counts.count
          counts.append(WordCount(word: word, answers: [index]))
        }
      }
    }
    return counts.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }
}

extension String {
  /// Without blanks and full stops around it.
  var trimmed: String { trimmingCharacters(in: Self.blanksAndFullStops) }

  private static let blanksAndFullStops = CharacterSet.whitespaces.union(
    CharacterSet(charactersIn: "."))
}
