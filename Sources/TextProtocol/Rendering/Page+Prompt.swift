import ActivityKit
import Messages
import Words

extension Page {
  mutating func add(_ prompt: OpenPrompt) {
    addLines(voice.text(prompt.text), .question)
    if !prompt.readsChoicesLast { add(choicesOf: prompt) }
    if !prompt.known.privacy, let privacy = prompt.privacySentence { add(privacy) }
    if let group = prompt.group { return add(group, prompt.kind) }
    add(
      .promptsInvitation(
        invitation: prompt.asked.map { Self.watching($0, prompt) } ?? prompt.invitation,
        time: prompt.time))
    if prompt.readsChoicesLast { add(choicesOf: prompt) }
  }

  private mutating func add(choicesOf prompt: OpenPrompt) {
    guard !prompt.known.choices else { return add(.promptsChoicesAsRead) }
    let marks = prompt.marks
    for index in prompt.choices.indices {
      let mark = marks.mark(index).map { "\($0). " } ?? ""
      let label = String(voice.text(marks.line(index)).dropFirst(mark.count))
      add(Tinted(mark, .plain) + "\(label)", indent: 2, hang: 5)
    }
  }

  /// How a small group answers, which has read how long it talks.
  private mutating func add(_ group: OpenPrompt.Group, _ kind: OpenPrompt.Kind) {
    switch group {
    case .last: add(.promptsGroupLast)
    case .majority: add(.promptsGroupMajority)
    case .yours: add(.promptsGroupYours)
    case .scribe(let name): return add(.promptsGroupScribe(name: name))
    }
    add(kind == .text ? .promptsGroupLine : .promptsGroupShort)
  }

  /// What stands for whoever watches where others read how to answer.
  private static func watching(_ asked: Int, _ prompt: OpenPrompt) -> Sentence {
    switch prompt.people.count {
    case 0 where asked == 0: .promptsWatchingNobody
    case 0 where prompt.responded > 0:
      .listsFollowing(
        rest: .promptsWatching(count: asked), next: .promptsResponded(count: prompt.responded))
    case 0: .promptsWatching(count: asked)
    case 1: .promptsWatchingOne(name: prompt.people[0])
    default: .promptsWatchingSome(people: prompt.people)
    }
  }
}

extension OpenPrompt {
  fileprivate var time: Sentence {
    if isUntimed { return .promptsUntimed }
    let left: Sentence = .promptsTime(time: .seconds(seconds))
    let time = again ? Sentence.promptsTimeLeft(time: left) : left
    return paused ? .promptsTimePaused(time: time) : time
  }

  /// Who sees what is answered, and whether anybody does; nil when everyone knows who said what.
  fileprivate var privacySentence: Sentence? {
    guard let uncounted, let promise else { return promise }
    return .listsFollowing(
      rest: promise,
      next: .promptsUncounted(floor: uncounted.floor, people: uncounted.people))
  }

  private var promise: Sentence? {
    switch privacy {
    case .named: nil
    // Where no counts are shown, none tell whose an answer is.
    case .anonymous where uncounted != nil: .promptsNobodySeesWhoAnswered
    case .anonymous where few && asked != nil:
      kind == .text ? .promptsFewOfThemWrote : .promptsFewOfThemAnswered
    case .anonymous where few: kind == .text ? .promptsFewWrote : .promptsFewAnswered
    case .anonymous: kind == .text ? .promptsNobodySeesWhoWrote : .promptsNobodySeesWhoAnswered
    case .facilitator: asked == nil ? .promptsFacilitatorsSee : .promptsFacilitatorsSeeTheirs
    case .nobody where kind == .ready:
      asked == nil ? .promptsReadyReachesNobody : .promptsTheirsReachesNobody
    case .nobody: asked == nil ? .promptsNobodySees : .promptsNobodySeesTheirs
    }
  }

  /// How to answer.
  fileprivate var invitation: Sentence {
    switch kind {
    case .choice:
      switch marks.kind {
      case .letters: .promptsLetter
      case .numbers: .promptsNumberMark
      case .none: .promptsOneOfThese
      }
    case .several, .order: .promptsSeveral(many: many, example: example)
    case .text where isForTurn: .promptsTurn
    case .text where lines != nil: .promptsSeveralLines(most: lines ?? 0)
    case .text:
      words.map { .promptsLineOfWords(count: $0, talk: talk) } ?? .promptsLine(talk: talk)
    case .number:
      range.map { .promptsNumberBetween(least: $0.lowerBound.plain, most: $0.upperBound.plain) }
        ?? .promptsNumber
    case .ready: .promptsReady
    }
  }

  private var talk: Sentence? { saysHowToTalk ? .promptsToTalk : nil }

  /// "2 letters", "1 to 4 of these".
  private var many: Sentence {
    let count: Sentence =
      switch pick.count {
      case 1: .promptsExactly(count: pick.lowerBound)
      case 2: .promptsEither(least: pick.lowerBound, most: pick.upperBound)
      default: .promptsFromTo(least: pick.lowerBound, most: pick.upperBound)
      }
    return switch marks.kind {
    case .letters: .promptsLetters(count: count)
    case .numbers: .promptsNumbers(count: count)
    case .none: .promptsThese(count: count)
    }
  }

  private var example: String {
    let count = min(max(pick.lowerBound, min(2, pick.upperBound)), choices.count)
    return marks.line(of: Array(0..<count))
  }
}
