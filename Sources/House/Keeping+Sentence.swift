import EventPlan
import EventTerms
import Messages
import TextProtocol

extension Keeping {
  /// What people are told when they take a seat.
  /// - Parameters:
  ///   - countsScores: whether the event counts points at all.
  ///   - hasStores: whether its activities keep something for its next occurrence.
  ///   - asksFeedback: whether people are asked how it was.
  func sentence(
    scores countsScores: Bool, store hasStores: Bool = false, feedback asksFeedback: Bool = false
  ) -> Sentence {
    var kept: [(lifetime: Lifetime, kinds: [Sentence])] = []
    var notKept = [Sentence.keepingSpeech]
    for (kind, lifetime) in [(Sentence.keepingAttendance, attendance), (.keepingAnswers, answers)]
      + (countsScores ? [(.keepingScores, scores)] : []) + [(.keepingModeration, moderation)]
      + (hasStores ? [(.keepingStore, store)] : [])
      + (asksFeedback ? [(.keepingFeedback, feedback)] : [])
    {
      if lifetime == .none {
        notKept.append(kind)
      } else if let index = kept.firstIndex(where: { $0.lifetime == lifetime }) {
        kept[index].kinds.append(kind)
      } else {
        kept.append((lifetime, [kind]))
      }
    }
    let notStored: Sentence =
      notKept.count == 1
      ? .keepingSpeechNotStored : .keepingNotStored(kinds: .list(notKept) ?? .keepingSpeech)
    var clauses: Sentence?
    for (lifetime, kinds) in kept {
      guard let list = Sentence.list(kinds) else { continue }
      if let before = clauses {
        clauses = .listsAlso(rest: before, next: .keepingAlso(kinds: list, time: lifetime.sentence))
      } else {
        clauses =
          kinds == [.keepingAttendance]
          ? .keepingAttendanceKept(time: lifetime.sentence)
          : .keepingKept(kinds: list, time: lifetime.sentence)
      }
    }
    return clauses.map { .keepingPromise(notStored: notStored, kept: $0) }
      ?? .keepingNothing(notStored: notStored)
  }
}
