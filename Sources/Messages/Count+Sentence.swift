public import ActivityKit

extension Display.Count {
  /// What was counted, then the number: that is how it is understood when it is read aloud.
  public func sentence(of what: Sentence) -> Sentence {
    let number: Sentence =
      areVotes == true ? .countsVotes(count: count) : .promptsExactly(count: count)
    return remark.map {
      .activitiesTallyRemark(label: what, count: number, remark: Sentence($0))
    } ?? .activitiesTally(label: what, count: number)
  }
}
