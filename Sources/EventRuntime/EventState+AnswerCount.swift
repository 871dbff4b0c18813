import ActivityKit
import Messages

/// How many had answered the open prompts or passed when those who watch were last told.
struct AnswerCount: Codable, Sendable, Equatable {
  /// The first of them.
  let prompt: Int
  let responses: Int
  /// In the event's time.
  let toldAt: Duration
  /// How many of those who were here then; nil where nobody was told a number.
  var heard: Int?
  /// Whether somebody is back since whom that number does not count; nil where nobody is.
  var isOld: Bool?

  /// So that a crowd which answers fills nobody's screen.
  static let pace = Duration.seconds(5)
}

/// How many have answered, for those who watch. Answers and passes are one number, so that it tells of nobody
/// that they passed.
extension EventState {
  /// The event's time at which there is a new number to tell; nil while there is none, or nobody watches.
  var answerCountDue: Duration? {
    guard let asking = stage?.asking, let due = prompts.countDue(of: asking), watchersHere > 0,
      !asking.prompts.contains(where: { isOwn($0.prompt) }),
      asking.prompts.count > 1 || asking.prompts.contains(where: { !isNamed($0.prompt) })
    else { return nil }
    return due
  }

  /// Whether so few were chosen that whoever watches reads their names.
  /// Where nobody is to see who answers, they would tell too much.
  func isNamed(_ prompt: Prompt) -> Bool {
    guard !prompt.privacy.hidesAuthor, !isOwn(prompt) else { return false }
    return switch prompt.audience {
    case .everyone: false
    case .only(let people): people.count <= Self.mostNamed
    case .everyoneBut: seatsAsked(by: prompt).count <= Self.mostNamed
    }
  }

  private static let mostNamed = 3

  /// Whether what it asks is the own of whoever is asked: what they give under their name beside what all say of the
  /// event itself. Nobody else learns that they are asked.
  func isOwn(_ prompt: Prompt) -> Bool { isFeedback == true && !prompt.privacy.hidesAuthor }

  /// How many are here and do not take part.
  var watchersHere: Int {
    let stopped = company.stopped ?? []
    return here - company.people.count - stopped.count { seat($0)?.standing == .here }
  }

  /// Of those who are here.
  func respondedHere(to asking: Asking) -> Int {
    company.people.count { asking.hasResponded($0.id) }
  }

  mutating func tellAnswerCount(in work: inout Work) {
    guard let due = answerCountDue, due <= work.now, let asking = stage?.asking else { return }
    let heard = prompts.answerCount?.heard
    prompts.noteCount(of: asking, heard: respondedHere(to: asking), at: work.now)
    let asked = company.people.filter { asking.isFor($0.id) }
    let responded = asked.count { asking.hasResponded($0.id) }
    let waiting = responded == asked.count ? awaited(by: asking, at: work.now) : nil
    // Once all have, they close by themselves, unless somebody may be back any moment. Whoever has read that it is far
    // from all is told even so.
    let isFarFromHeard = heard.map { $0 + 1 < responded } ?? false
    guard responded < asked.count || waiting != nil || isFarFromHeard else { return }
    let watching = seats.filter { $0.standing == .here && !$0.role.takesPart }
    work.notice(
      .answerCount(responded: responded, asked: asked.count, waiting: waiting),
      to: .seats(watching.map(\.number)))
  }

  /// Who is waited for and has lost the connection; nil where nobody is. Where nobody is to see who answers, they are
  /// counted.
  private func awaited(by asking: Asking, at now: Duration) -> Sentence? {
    let missing = company.awaited(at: now).filter {
      asking.isFor($0) && !asking.hasResponded($0)
    }
    guard !missing.isEmpty else { return nil }
    return asking.prompts.contains(where: \.prompt.privacy.hidesAuthor)
      ? .partsWaitsForMany(count: missing.count) : .partsWaitsFor(names: missing.map(name))
  }
}
