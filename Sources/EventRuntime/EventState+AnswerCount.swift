import ActivityKit
import Messages

/// How many had answered the open prompt or passed when those who watch were last told.
struct AnswerCount: Codable, Sendable, Equatable {
  let prompt: Int
  let responses: Int
  /// In the event's time.
  let toldAt: Duration

  /// So that a crowd which answers fills nobody's screen.
  static let pace = Duration.seconds(5)
}

/// How many have answered, for those who watch. Answers and passes are one number, so that it tells of nobody
/// that they passed.
extension EventState {
  /// The event's time at which there is a new number to tell; nil while there is none, or nobody watches.
  var answerCountDue: Duration? {
    guard let open = openPrompt, let due = prompts.countDue(of: open), watchersHere > 0,
      !isNamed(open.prompt)
    else { return nil }
    return due
  }

  /// Whether so few were chosen that whoever watches reads their names.
  /// Where nobody is to see who answers, they would tell too much.
  func isNamed(_ prompt: Prompt) -> Bool {
    guard case .only(let people) = prompt.audience, !prompt.privacy.hidesAuthor else {
      return false
    }
    return people.count <= Self.mostNamed
  }

  private static let mostNamed = 3

  /// How many are here and do not take part.
  var watchersHere: Int {
    let stopped = company.stopped ?? []
    return here - company.people.count - stopped.count { seat($0)?.standing == .here }
  }

  mutating func tellAnswerCount(in work: inout Work) {
    guard let due = answerCountDue, due <= work.now, let open = openPrompt else { return }
    prompts.noteCount(of: open, at: work.now)
    let asked = company.people.filter { open.isOpen(to: $0.id) }
    let responded = asked.count { open.hasResponded($0.id) }
    // Once all have, it closes by itself.
    guard responded < asked.count else { return }
    let watching = seats.filter { $0.standing == .here && !$0.role.takesPart }
    work.notice(
      .answerCount(responded: responded, asked: asked.count),
      to: .seats(watching.map(\.number)))
  }
}
