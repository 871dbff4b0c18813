import ActivityKit

/// An escape room as it was written: places, what is to be seen in them, and what opens what.
struct EscapePlan: Codable, Sendable {
  struct Place: Codable, Sendable {
    var name: String
    var also: [String]
    var look: String
    /// The things that have to be solved before it is open.
    var after: [Int] = []
  }

  /// Something to look at, to solve or to carry.
  struct Thing: Codable, Sendable {
    var name: String
    var also: [String]
    var look: String
    /// Where it is; nil of what people carry once they have found it.
    var place: Int?
    /// The things that have to be solved before it is there.
    var after: [Int] = []
    /// What people find as they solve it.
    var gives: [Int] = []
    /// What solves it when it is tried.
    var answers: [String]
    /// What solves it when it is used on it.
    var needs: [Int] = []
    /// What people read who have solved it.
    var then: String
    var hints: [String]
    /// Whether all is over once it is solved.
    var ends: Bool

    /// Whether looking at it is not enough.
    var isPuzzle: Bool { !answers.isEmpty || !needs.isEmpty }

    func isSolved(by line: String) -> Bool {
      guard let answer = answers.first else { return false }
      // 4 5 1 2 and 4-5-1-2 are 4512.
      let bare = EscapeNames.letters(of: line)
      return answers.contains { EscapeNames.letters(of: $0) == bare }
        || answers.contains { EscapeNames.words(of: $0) == EscapeNames.words(of: line) }
        || AnswerJudge(TypedKey(answer, aliases: Array(answers.dropFirst()))).accepts(line)
    }
  }

  var title: String
  var opening: String
  var time: Duration
  var places: [Place]
  var things: [Thing]
}
