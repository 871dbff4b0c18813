import ActivityKit

/// Each gives an idea, all are read, and people pick the ones they like.
struct VoteTemplate: Module {
  static let name = "vote-template"
  static let summary = "Each gives an idea, all are read, and people pick the ones they like."

  enum Cue: Codable, Sendable {
    case share
    case vote
    case count
    case end
  }

  struct Idea: Codable, Sendable {
    var id: Answer.ID
    var text: String
  }

  static let question = Setting.text(
    "question", default: "What could we do together next time?", maxLength: 200,
    "What people give ideas for.")
  static let write = Setting.duration(
    "write", default: .minutes(1), in: .seconds(20)...(.minutes(10)), "To write an idea.")
  static let read = Setting.duration(
    "read", default: .seconds(20), in: .seconds(5)...(.minutes(10)), "To read them all.")
  static let vote = Setting.duration(
    "vote", default: .seconds(30), in: .seconds(10)...(.minutes(10)), "To pick favourites.")

  static let settings = SettingsSchema(Self.question, Self.write, Self.read, Self.vote)

  var question: String
  var write: Duration
  var read: Duration
  var vote: Duration
  /// As they are shown.
  var ideas: [Idea] = []

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    question = settings[Self.question]
    write = settings[Self.write]
    read = settings[Self.read]
    vote = settings[Self.vote]
  }

  func begin(in room: inout Room<Cue>) {
    room.ask(.text(Text(question)), privacy: .anonymous, for: write, then: .share)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .share where room.answers.isEmpty:
      room.say("Nothing was shared this time, and that is fine.")
      room.wait(.seconds(10), then: .end)
    case .share:
      ideas = room.answers.map { Idea(id: $0.id, text: $0.text ?? "") }
        .shuffled(using: &room.random)
      let lines = ideas.map { Text.verbatim($0.text) }
      room.show(.list(title: Text(question), lines, numbered: false))
      room.wait(read, then: ideas.count > 1 ? .vote : .end)
    case .vote:
      // Nobody can pick their own, and nobody needs to know whose it is.
      let labels = ideas.map { Text.verbatim(String($0.text.prefix(60))) }
      room.ask(
        .choice("Which one do you like best?", labels, from: ideas.map(\.id)),
        privacy: .anonymous, for: vote, then: .count)
    case .count:
      count(in: &room)
      room.wait(.seconds(10), then: .end)
    case .end:
      room.finish()
    }
  }

  /// With few votes one could tell whose they are.
  private func count(in room: inout Room<Cue>) {
    guard room.answers.count >= room.tallyFloor else { return room.say(.commonTooFewVoted) }
    let counts = ideas.indices.map { index in
      Display.Count(
        .verbatim(ideas[index].text), votes: room.answers.count { $0.choice == index })
    }
    room.show(.tally(title: .commonFavourites, counts))
  }
}
