import ActivityKit

/// How long people need for what they are shown.
enum ReadingTime {
  /// What takes less is read at a glance.
  static let least = Duration.seconds(3)
  /// Nobody waits longer for what comes next.
  static let most = Duration.seconds(20)
  /// People look where they stand, and say something to it.
  static let ofScores = Duration.seconds(6)
  static let ofRow = Duration.seconds(1)
  static let mostRows = 20

  /// What a sentence of a catalogue takes, besides what people wrote of it.
  private static let bytesOfSentence = 40

  /// - Parameter scores: the time for the standings, as far as people see them.
  static func of(_ effect: Effect, scores: () -> Duration) -> Duration {
    switch effect {
    case .say(let text), .sayOf(_, _, let text): time(bytes(of: text))
    case .show(.list(let title, let items, _)):
      time(items.reduce(bytes(of: title)) { $0 + bytes(of: $1) })
    case .show(.tally(let title, let counts)):
      time(bytes(of: title)) + ofRow * counts.count
    case .show(.scores): scores()
    case .board(let board, _): time(bytes(of: board.spoken))
    case .teams(let teams, _): ofRow * teams.count
    case .show(.phase), .tell, .tellFacilitators, .award, .takeBack, .awardTeam, .result, .store,
      .fault:
      .zero
    }
  }

  // MARK: By a voice

  /// How an activity goes takes more words than most of what it says, and so does how to answer.
  private static let bytesOfRules = 160
  private static let bytesOfAdvice = 80
  private static let bytesOfTitle = 40

  /// How an activity is introduced, below its title.
  static func byVoice(_ introduction: [Effect]) -> Duration {
    guard !introduction.isEmpty else { return .zero }
    return introduction.reduce(time(bytesOfTitle)) { $0 + byVoice($1, sentence: bytesOfRules) }
  }

  /// A question with how to answer it.
  /// - Parameter output: what people are told at the same moment, before it.
  static func byVoice(_ prompt: Prompt, after output: [StageOutput]) -> Duration {
    var before = Duration.zero
    // Of what each is told alone, the longest.
    var own = Duration.zero
    for output in output {
      switch output {
      case .effect(.tell(let people, let text))
      where people.contains(where: prompt.audience.contains):
        own = max(own, time(bytes(of: text)))
      case .effect(let effect): before += byVoice(effect, sentence: bytesOfAdvice)
      case .board(let board, _): before += time(bytes(of: board.spoken))
      case .outcome, .result, .alone, .aloneEnded, .opened, .closed, .answered, .withdrawn,
        .groupAnswered, .groupWithdrew, .lineTakenBack, .reminder, .ownReminder, .stillOpen,
        .split, .regrouped, .floor, .held, .keptBack, .outOfTime, .finished, .lingered, .fault:
        break
      }
    }
    let question = prompt.question
    var size = bytesOfAdvice + bytes(of: question.text)
    if case .choice(let choices) = question.kind {
      for label in choices.labels { size += bytes(of: label) + bytesOfMark }
    }
    return before + own + time(size)
  }

  /// What was right, with what each is told of their own answer at that moment, the longest; nothing where nobody is.
  static func byVoice(resultsIn output: [StageOutput]) -> Duration {
    guard
      let place = output.firstIndex(where: { if case .result = $0 { true } else { false } })
    else { return .zero }
    var right = Duration.zero
    var own: [Int: Duration] = [:]
    for (index, output) in output.enumerated() {
      if case .effect(.say(let text)) = output, index < place { right += time(bytes(of: text)) }
      if case .effect(.tell(let people, let text)) = output {
        for person in people { own[person.seat, default: .zero] += time(bytes(of: text)) }
      }
      if case .effect(.award(_, let person, let reason)) = output {
        own[person.seat, default: .zero] += time(bytes(of: reason) + bytesOfSentence)
      }
    }
    return own.values.max().map { right + $0 } ?? .zero
  }

  /// A letter before a choice.
  private static let bytesOfMark = 3

  private static func byVoice(_ effect: Effect, sentence: Int) -> Duration {
    switch effect {
    case .say(let text), .sayOf(_, _, let text): time(bytes(of: text, sentence: sentence))
    case .show(.list): min(most, of(effect) { ofScores })
    case .show, .board, .teams, .tell, .tellFacilitators, .award, .takeBack, .awardTeam, .result,
      .store, .fault:
      of(effect) { ofScores }
    }
  }

  private static func time(_ bytes: Int) -> Duration { UnhurriedVoice.time(bytes: bytes) }

  /// In the longest of its languages.
  /// - Parameter sentence: what one of a catalogue takes, besides others in it.
  private static func bytes(of text: Text, sentence: Int = bytesOfSentence) -> Int {
    switch text {
    case .verbatim(let text): text.utf8.count
    case .sentence(_, let arguments):
      arguments.reduce(sentence) { sum, argument in
        if case .text(let text?) = argument {
          sum + bytes(of: text)
        } else {
          sum
        }
      }
    case .translations(let texts):
      texts.values.map { bytes(of: $0, sentence: sentence) }.max() ?? 0
    case .joined(let parts): parts.reduce(0) { $0 + bytes(of: $1, sentence: sentence) }
    }
  }
}
