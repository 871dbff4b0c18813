import ActivityKit
import Foundation
import Messages

extension UnplannedPoll {
  private static let mostChoices = 40
  private static let longestChoice = 80
  private static let longestQuestion = 300

  /// Reads `Walk or nap? | walk | nap`; only a choice has bars.
  /// - Throws: what is wrong with the line.
  init(_ kind: Kind, typed line: String) throws(Refusal) {
    let parts =
      kind == .choice ? line.split(separator: "|", omittingEmptySubsequences: false) : [line[...]]
    let texts = parts.map { $0.trimmingCharacters(in: .whitespaces) }
    let choices = texts.dropFirst().filter { !$0.isEmpty }
    guard let ask = texts.first, !ask.isEmpty else {
      throw .badArgumentNoQuestion(example: kind.example)
    }
    guard ask.count <= Self.longestQuestion else {
      throw .badArgumentQuestionLength(most: Self.longestQuestion)
    }
    guard texts.count == 1 || (2...Self.mostChoices).contains(choices.count) else {
      throw .badArgumentChoiceCount(least: 2, most: Self.mostChoices, example: kind.example)
    }
    guard choices.allSatisfy({ $0.count <= Self.longestChoice }),
      Set(choices.map { $0.lowercased() }).count == choices.count
    else { throw .badArgumentChoiceLength(most: Self.longestChoice) }
    self.init(kind, ask, choices: choices)
  }
}

extension UnplannedPoll.Kind {
  /// A command that asks so.
  fileprivate var example: String {
    switch self {
    case .choice: "/poll Walk or nap? | walk | nap"
    case .words: "/ask How was it?"
    case .ideas: "/ideas What next?"
    }
  }
}
