import ActivityKit

/// The room is asked something, and sees how it has answered.
struct Poll: Module, PollModule {
  static let name = "poll"
  static let summary =
    "Ask the room: a choice, several, a scale, a ranking, words, or ideas to vote on."

  enum Cue: Codable, Sendable {
    case vote
    case results
    case end
  }

  let ask: Text
  let kind: PollKind
  let choices: [Text]
  /// The most that one person picks of several.
  var pick: Int
  var top = 10
  var privacy = PollPrivacy.anonymous
  var isLive = false
  var time: Duration
  var vote = Duration.minutes(1)
  var votes = 3
  var talk = Duration.zero
  /// What people vote on; none before that.
  private(set) var ideas: [Idea] = []
  /// How many had answered when results were last shown while people answered.
  private var shown = 0

  init(_ ask: Text, _ kind: PollKind, choices: [Text]) {
    (self.ask, self.kind, self.choices) = (ask, kind, choices)
    pick = choices.count
    time = kind.time
  }

  init(_ poll: UnplannedPoll) {
    let choices = poll.choices.map(Text.verbatim)
    switch poll.kind {
    case .choice:
      self.init(Text(poll.ask), .choice, choices: choices.isEmpty ? Self.yesOrNo : choices)
    case .words: self.init(Text(poll.ask), .words, choices: [])
    case .ideas: self.init(Text(poll.ask), .ideas, choices: [])
    }
  }

  var countsAnonymousAnswers: Bool { privacy == .anonymous }
  /// Ideas are voted on only if there are two or more.
  var length: Duration? { kind == .ideas ? nil : time + talk }

  func length(among people: Int) -> Duration? {
    kind == .ideas ? time + vote + talk : length
  }

  mutating func begin(in room: inout Room<Cue>) {
    // Of a choice or a number the house says it.
    if kind == .words, privacy == .anonymous, room.people.count < room.tallyFloor {
      room.say(.pollUncounted(floor: room.tallyFloor))
    }
    room.ask(
      question, privacy: privacy.ofPrompt, for: time, then: kind == .ideas ? .vote : .results)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .vote: openVote(in: &room)
    case .results:
      tellResults(in: &room)
      goOn(in: &room)
    case .end: room.finish()
    }
  }

  /// At the floor, and each time that twice as many have answered: so nobody can tell what the last one gave, and
  /// a large room is not told forty times.
  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard isLive, kind != .ideas || !ideas.isEmpty else { return }
    let count = room.answers.count
    // All of them see the result in a moment.
    guard count >= (shown == 0 ? max(2, room.tallyFloor) : 2 * shown), count < room.people.count
    else { return }
    shown = count
    show(.pollSoFar(ask: ask), in: &room)
  }

  private var question: Question {
    switch kind {
    case .choice: .choice(asked, choices)
    case .several: .choice(asked, choices, pick: 1...max(1, pick))
    case .scale: .number(asked, in: 1...Double(top))
    case .ranking: .choice(ranked, choices, pick: choices.count...choices.count)
    case .words: .text(named(.pollAskedWords(ask: ask)), maxLength: 80)
    case .ideas: .text(named(.pollAskedIdeas(ask: ask, bar: "|")), maxLength: 400)
    }
  }

  private var asked: Text { named(ask) }
  private var ranked: Text { named(.pollAskedRanking(ask: ask)) }

  /// Whoever answers knows before that everyone reads it with their name.
  private func named(_ text: Text) -> Text {
    privacy == .named ? .pollNamed(ask: text) : text
  }

  private mutating func openVote(in room: inout Room<Cue>) {
    ideas = Idea.all(of: room.answers, using: &room.random)
    guard ideas.count >= 2 else {
      listIdeas(in: &room)
      return goOn(in: &room)
    }
    room.ask(
      .choice(
        named(.pollWhichIdeas(ask: ask)), ideas.map { Text($0.text) },
        pick: 1...min(votes, ideas.count - 1), from: ideas.map(\.answer)),
      privacy: privacy.ofPrompt, for: vote, then: .results)
  }

  private func goOn(in room: inout Room<Cue>) {
    guard talk > .zero else { return room.finish() }
    room.say(.pollTalk(time: room.bounded(talk)))
    room.nameStep(.commonTimeToTalk)
    room.wait(talk, then: .end)
  }
}
