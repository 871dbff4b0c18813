public import ActivityKit

extension Display.Count {
  /// What was counted, then the number: that is how it is understood when it is read aloud.
  public func sentence(of what: Sentence) -> Sentence {
    let number: Sentence =
      areVotes == true
      ? .countsVotes(count: count)
      : arePeople == true ? .countsPeople(count: count) : .promptsExactly(count: count)
    guard let remark else { return .activitiesTally(label: what, count: number) }
    let more = Sentence(remark)
    // Of people it tells who they are, unless it is about what is pointed out.
    return arePeople == true && marked
      ? .activitiesTallyMarked(label: what, remark: more, count: number)
      : .activitiesTallyRemark(label: what, count: number, remark: more)
  }
}
