import ActivityKit

extension Display.Count {
  /// What was counted, then the number: that is how it is understood when it is read aloud.
  public var sentence: Sentence {
    let text = label.last == "." ? String(label.dropLast()) : label
    let what: Sentence = marked ? .pagesTitle(title: text) : .pagesText(text: text)
    let number: Sentence =
      areVotes == true ? .countsVotes(count: count) : .promptsExactly(count: count)
    return remark.map { .activitiesTallyRemark(label: what, count: number, remark: $0) }
      ?? .activitiesTally(label: what, count: number)
  }
}
