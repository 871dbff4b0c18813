import ActivityKit

/// Two teams answer questions, and see which has more points.
struct TeamsTemplate: Module {
  static let name = "teams-template"
  static let summary = "Two teams answer questions, and see which has more points."

  enum Cue: Codable, Sendable {
    case ask(Int)
    case solve(Int)
    case end
  }

  struct Item: Codable, Sendable {
    var question: String
    var key: TypedKey
  }

  static let ask = Setting.text("ask", maxLength: 200, "The question.")
  static let answer = Setting.text("answer", maxLength: 100, "What is right.")
  static let questions = Setting.records(
    "questions", of: SettingsSchema(Self.ask, Self.answer), count: 0...50,
    "What people are asked; two questions to try it with when absent.")
  static let time = Setting.duration(
    "time", default: .seconds(45), in: .seconds(10)...(.minutes(5)),
    "To talk in the team and answer.")
  static let points = Setting.integer(
    "points", default: 100, in: 1...1_000, "For each right answer.")

  static let settings = SettingsSchema(Self.questions, Self.time, Self.points)

  var items: [Item]
  var time: Duration
  var points: Int

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    items = settings[Self.questions].map { given in
      Item(question: given[Self.ask], key: TypedKey(given[Self.answer]))
    }
    if items.isEmpty {
      items = [
        Item(question: "What is the capital of Peru?", key: TypedKey("Lima")),
        Item(question: "Which planet is nearest to the sun?", key: TypedKey("Mercury")),
      ]
    }
    time = settings[Self.time]
    points = settings[Self.points]
  }

  func begin(in room: inout Room<Cue>) {
    room.drawTeams(named: ["Reds", "Blues"])
    room.say("To talk in your team, type /team and what you want to say.")
    room.wait(.seconds(10), then: .ask(0))
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .ask(let n) where n < items.count:
      let item = items[n]
      room.nameStep("Question \(n + 1) of \(items.count)")
      room.ask(.text(Text(item.question), key: item.key), for: time, then: .solve(n))
    case .ask:
      room.show(.scores)
      room.wait(.seconds(10), then: .end)
    case .solve(let n):
      solve(n, in: &room)
      room.wait(.seconds(5), then: .ask(n + 1))
    case .end:
      room.finish()
    }
  }

  /// What people get counts for their team.
  private func solve(_ n: Int, in room: inout Room<Cue>) {
    let item = items[n]
    let judge = AnswerJudge(item.key, of: item.question)
    room.say("It is \(item.key.answer).")
    for answer in room.answers {
      guard let person = answer.person, let text = answer.text, judge.accepts(text) else {
        continue
      }
      room.award(points, to: person, for: "question \(n + 1)")
    }
  }
}
