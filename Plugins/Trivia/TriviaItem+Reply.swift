import ActivityKit

/// What somebody who did not have it reads.
extension TriviaItem {
  /// What they gave, in their words or in those of the choices.
  func said(in value: Answer.Value) -> String? {
    switch (key, value) {
    case (.choices(let labels, _), .choice(let picked)):
      Self.list(picked.filter(labels.indices.contains).map { labels[$0] })
    case (.order(let labels, _), .choice(let picked)):
      picked.filter(labels.indices.contains).map { labels[$0] }.joined(separator: ", ")
    case (_, .text(let text)): text
    case (_, .number(let number)): number.plain
    case (_, .choice), (_, .ready): nil
    }
  }

  /// What is right.
  var rightInWords: String {
    switch key {
    case .choices(let labels, let right): Self.list(right.map { labels[$0] })
    case .order(let labels, let right): right.map { labels[$0] }.joined(separator: ", ")
    case .typed(let key): key.answer
    case .within(let key, _), .nearest(let key): key.text
    }
  }

  /// "Lima", "Lima and Quito".
  private static func list(_ labels: [String]) -> String {
    guard labels.count > 1, let last = labels.last else { return labels.joined() }
    return labels.dropLast().joined(separator: ", ") + " and " + last
  }
}
