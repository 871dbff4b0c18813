import ActivityKit
import Messages

/// The prompts of an occurrence: how many there were, and what still matters of those that have closed and of
/// what people were told with them. Stored beside the other parts of a state.
struct Prompts: Codable, Sendable {
  private(set) var count = 0
  /// The one that closed last.
  private(set) var justClosed: JustClosed?
  /// Those before it, for people who were not asked the last one; nil where there are none.
  private var closedBefore: [JustClosed]?
  /// The run in which people were told how to talk while any line is an answer; nil before the first.
  private var toldToTalk: Int?
  /// What those who watch were told last of how many have answered; nil before the first prompt.
  private(set) var answerCount: AnswerCount?
  /// When people were last to themselves, in the event's time.
  private(set) var aloneUntil: Duration?

  private enum CodingKeys: String, CodingKey {
    case count = "prompts"
    case justClosed, closedBefore, toldToTalk, answerCount, aloneUntil
  }

  /// - Returns: whether people are told how to talk while they are open.
  mutating func open(_ asking: Asking, in run: Int, at now: Duration) -> Bool {
    count = asking.prompts.last?.id ?? count
    noteCount(of: asking, at: now)
    // After another kind of question it is told again.
    defer { toldToTalk = asking.prompts.allSatisfy(\.prompt.question.isText) ? run : nil }
    return toldToTalk != run
  }

  /// Small groups are asked something, and talk as ever.
  mutating func openToGroups(_ open: LivePrompt) { count = open.id }

  mutating func close(_ open: LivePrompt, of step: Text?, at now: Duration) {
    let recent = closed.filter { now - $0.closedAt < JustClosed.longPatience }
    // Those that were opened together are each somebody's last.
    let together = recent.prefix { $0.closedAt == now }
    let before = Array(together + recent.dropFirst(together.count).prefix(Self.mostClosed))
    closedBefore = before.isEmpty ? nil : before
    justClosed = JustClosed(open, of: step, at: now)
  }

  /// More prompts than these do not close within a minute, unless they are skipped.
  private static let mostClosed = 8

  /// The latest first.
  private var closed: [JustClosed] { [justClosed].compactMap { $0 } + (closedBefore ?? []) }

  /// The last one that somebody was asked.
  /// - Parameter arrival: when they took their seat. What had closed by then was never open to them.
  func lastClosed(to person: Person.ID, since arrival: Duration) -> JustClosed? {
    closed.first { $0.closedAt >= arrival && $0.prompt.audience.contains(person) }
  }

  mutating func endAlone(at now: Duration) { aloneUntil = now }

  /// A note that was being written must not be read out because the time was over first.
  func hasJustBeenAlone(at now: Duration) -> Bool {
    aloneUntil.map { now - $0 < JustClosed.patience } ?? false
  }

  // MARK: How many have answered

  /// Those who watch read just now how many have answered.
  /// - Parameter heard: the number that they read; nil where they read none.
  mutating func noteCount(of asking: Asking, heard: Int? = nil, at now: Duration) {
    answerCount = AnswerCount(
      prompt: asking.id, responses: asking.responses, toldAt: now, heard: heard)
  }

  /// Somebody is back.
  /// - Parameter responded: how many of those who are here have answered now.
  mutating func noteReturn(responded: Int) {
    guard let heard = answerCount?.heard, heard != responded else { return }
    answerCount?.isOld = true
  }

  /// The event's time at which there is a new number to tell of the prompts that are open; nil while there is
  /// none.
  func countDue(of asking: Asking) -> Duration? {
    guard let answerCount, answerCount.prompt == asking.id,
      answerCount.responses != asking.responses || answerCount.isOld == true
    else { return nil }
    return answerCount.toldAt + AnswerCount.pace
  }
}
