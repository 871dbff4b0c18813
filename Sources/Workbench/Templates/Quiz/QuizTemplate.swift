import ActivityKit

/// Questions with a right answer, and points for those who have it.
struct QuizTemplate: Module {
  static let name = "quiz-template"
  static let summary = "Questions with a right answer, and points for those who have it."

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
    "time", default: .seconds(30), in: .seconds(10)...(.minutes(5)), "To answer a question.")
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

  func begin(in room: inout Room<Cue>) { room.go(to: .ask(0)) }

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

  private func solve(_ n: Int, in room: inout Room<Cue>) {
    let item = items[n]
    let solution = Text(item.key.answer)
    let judge = AnswerJudge(item.key, of: item.question)
    var right: [Person.ID] = []
    for answer in room.answers {
      if let person = answer.person, let text = answer.text, judge.accepts(text) {
        right.append(person)
      }
    }
    room.say("It is \(solution).")
    room.tellResults([solution], right: right)
    for person in right { room.award(points, to: person, for: "question \(n + 1)") }
  }
}
