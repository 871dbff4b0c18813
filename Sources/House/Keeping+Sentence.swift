import EventPlan
import EventTerms
import Messages
import TextProtocol

extension Keeping {
  /// What people are told when they take a seat.
  /// - Parameter known: the kinds of which the event may learn something.
  func sentence(of known: [Kind]) -> Sentence {
    var kept: [(lifetime: Lifetime, kinds: [Sentence])] = []
    var notKept = [Sentence.keepingSpeech]
    for (kind, lifetime) in known.map({ ($0.sentence, self[$0]) }) {
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

extension PlannedEvent {
  /// The kinds of records that it may learn something for.
  var learns: [Keeping.Kind] {
    Keeping.Kind.allCases.filter { kind in
      switch kind {
      case .attendance, .answers, .moderation: true
      case .scores: scores != .off
      case .store: stores
      case .feedback: asksFeedback
      }
    }
  }
}
