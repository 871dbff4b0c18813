import ActivityKit

extension Trivia {
  /// Pairs that are told; those after them are counted.
  private static let toldPairs = 10

  /// Tells the keys of typed answers what else in the quiz is one letter away, and the author where two
  /// typed answers are.
  static func noteNearAnswers(
    among items: inout [TriviaItem], _ questions: [Settings], _ problems: inout [SettingsProblem]
  ) {
    let near = NearAnswers(items.map { ($0.typedKey, $0.labels) })
    for pair in near.pairs {
      for place in pair.questions where pair.others != [place] {
        items[place].add(neighbour: pair.near)
      }
    }
    var twins: Set<Set<String>> = []
    var told = 0
    for pair in near.pairs {
      let first = pair.questions[0]
      guard let second = pair.others.first(where: { $0 > first && items[$0].typedKey != nil }),
        twins.insert([pair.answer, pair.near]).inserted
      else { continue }
      told += 1
      guard told <= toldPairs else { continue }
      problems.append(
        questions[second].warning(
          "answer",
          "'\(pair.near)' is one letter away from '\(pair.answer)', the answer to question "
            + "\(first + 1); a slip that makes one of the other is not forgiven"))
    }
    if told > toldPairs, let last = questions.last {
      problems.append(
        last.warning("ask", "\(told - toldPairs) more pairs of answers are one letter apart"))
    }
  }
}

extension TriviaItem {
  var typedKey: TypedKey? { if case .typed(let key) = key { key } else { nil } }

  /// What people choose from or put in order.
  var labels: [String] {
    switch key {
    case .choices(let labels, _), .order(let labels, _): labels
    case .typed, .within, .nearest: []
    }
  }

  mutating func add(neighbour: String) {
    guard case .typed(var key) = key, !key.neighbours.contains(neighbour) else { return }
    key.neighbours.append(neighbour)
    self.key = .typed(key)
  }
}
