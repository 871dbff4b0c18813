import ActivityKit
public import Messages

/// A prompt that has closed, remembered so that an answer that comes too late is not taken for speech
/// and read by everyone under its author's name.
struct JustClosed: Codable, Sendable {
  /// How long a late answer is held back.
  static let patience = Duration.seconds(10)
  /// The same for whoever may be writing still, where nobody was to know who wrote what.
  static let longPatience = Duration.seconds(60)
  /// For so long after a question that is answered by typing any line may have been on its way to it.
  static let briefPatience = Duration.seconds(3)

  /// nil of one that closed before this was noted.
  let id: Int?
  let prompt: Prompt
  /// What the activity called it.
  let step: Text?
  let closedAt: Duration
  /// Seats that had answered or passed. Never on disk, where it would tell, beside a single answer,
  /// whose that is; so after a restart everyone may be writing still.
  private let responded: Set<Int>
  /// Each line of talk is tried for a while.
  private let reader: AnswerReader

  private enum CodingKeys: CodingKey { case id, prompt, step, closedAt }

  init(_ open: LivePrompt, of step: Text?, at now: Duration) {
    (id, prompt, closedAt, responded) = (open.id, open.prompt, now, open.responded)
    self.step = step
    reader = open.reader
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decodeIfPresent(Int.self, forKey: .id)
    prompt = try values.decode(Prompt.self, forKey: .prompt)
    step = try values.decodeIfPresent(Text.self, forKey: .step)
    closedAt = try values.decode(Duration.self, forKey: .closedAt)
    responded = []
    reader = AnswerReader(prompt.question)
  }

  private var isTyped: Bool {
    switch prompt.question.kind {
    case .text, .number: true
    case .choice, .ready: false
    }
  }

  /// Whether a line, said when no prompt is open to the person, was likely meant as an answer.
  /// - Parameters:
  ///   - warned: when a line of theirs was last held back; they know since then that it has closed.
  ///   - isTurn: whether they are expected to speak.
  ///   - language: in which they read the house.
  func claims(
    _ line: String, of person: Person.ID, at now: Duration, warned: Duration?, isTurn: Bool,
    in language: Language, wording: (Text) -> Text
  ) -> Bool {
    if isTyped, !isTurn, now - closedAt < Self.briefPatience { return true }
    if let warned, warned >= closedAt {
      guard !isTurn, now - warned < Self.patience else { return false }
    } else {
      let mayBeWriting = prompt.privacy != .named && !responded.contains(person.seat)
      guard now - closedAt < (mayBeWriting ? Self.longPatience : Self.patience) else {
        return false
      }
    }
    switch prompt.question.kind {
    case .choice, .number, .ready:
      switch reader.read(line, in: language, wording: wording) {
      case .answer, .refused(.unclearNumber): return true
      case .speech, .refused: return false
      }
    case .text:
      // What was to stay without a name must not be said with one.
      return prompt.privacy != .named
    }
  }
}

extension EventState {
  /// Whether a line that is no answer to an open prompt was likely meant for one that has closed: for
  /// the last one that this person was asked.
  func isLate(
    _ line: String, of person: Person.ID, at now: Duration, warned: Duration?,
    in language: Language, wording: (Text) -> Text
  ) -> Bool {
    lastClosed(to: person.seat)?.claims(
      line, of: person, at: now, warned: warned, isTurn: hasTheWord(person.seat), in: language,
      wording: wording)
      ?? false
  }

  /// The last prompt that somebody was asked, of those that have closed lately.
  func lastClosed(to number: Int) -> JustClosed? {
    seat(number).flatMap { prompts.lastClosed(to: $0.id, since: $0.joinedAt) }
  }

  /// The prompt that a line of somebody was to answer which was refused; nil where it was to answer none.
  public func prompt(meantBy refusal: Refusal, of number: Int) -> Int? {
    if refusal == .tooLateLine || refusal == .tooLateAnswer {
      return lastClosed(to: number)?.id
    }
    let codes: [ErrorCode] = [.answerInvalid, .answerTooLong, .ownChoice, .noChange, .unclear]
    return codes.contains(refusal.code) ? seat(number).flatMap(openPrompt)?.id : nil
  }
}
