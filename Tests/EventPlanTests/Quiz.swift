import ActivityKit

/// A module like trivia, with a setting of every type.
struct Quiz: Module {
  enum Cue: Codable, Sendable { case end }
  enum Order: String, Codable, Sendable, CaseIterable {
    case asWritten = "as-written"
    case shuffled
  }

  static let name = "quiz"
  static let summary = "Questions with choices."
  static let settings = SettingsSchema(
    time, questions, order, rounds, weight, hints, note, teams, tags)

  static let time = Setting.duration(
    "time", default: .seconds(20), in: .seconds(5)...(.minutes(10)), "How long a question is open.")
  static let questions = Setting<[Settings]>.records(
    "questions", of: SettingsSchema(ask, choices, answer, because), count: 1...5_000,
    "What is asked.")
  static let order = Setting.word("order", default: Order.asWritten, "In which order.")
  static let rounds = Setting<Int>.integer("rounds", default: 1, in: 1...9, "How often.")
  static let weight = Setting<Double?>.optionalNumber("weight", in: 0...2.5, "What it counts.")
  static let hints = Setting<Bool>.flag("hints", default: false, "Whether hints are given.")
  static let note = Setting<String?>.optionalText("note", maxLength: 60, "A word before it.")
  static let teams = Setting<SettingValue?>(
    .init(
      name: "teams",
      type: .either([.text(maxLength: 20), .list(.text(maxLength: 20), count: 2...4)]),
      fallback: nil, isRequired: false, help: "One team, or several.")
  ) { $0 }
  static let tags = Setting<[String]>.texts(
    "tags", default: [], count: 0...2, maxLength: 10, "Tags.")

  static let ask = Setting<String>.text("ask", maxLength: 200, "The question.")
  static let choices = Setting<[String]>.texts(
    "choices", count: 2...8, maxLength: 80, "The choices.")
  static let answer = Setting<String>.text("answer", maxLength: 80, "The right one.")
  static let because = Setting<String?>.optionalText("because", maxLength: 200, "Why.")

  let time: Duration
  let answers: [String]
  let choices: [[String]]

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    time = settings[Self.time]
    answers = settings[Self.questions].map { $0[Self.answer] }
    choices = settings[Self.questions].map { $0[Self.choices] }
    let asked = settings[Self.questions].map { $0[Self.ask] }
    for (index, question) in settings[Self.questions].enumerated()
    where asked[..<index].contains(question[Self.ask]) {
      problems.append(question.warning("ask", "this is asked before"))
    }
    for question in settings[Self.questions] {
      let (answer, choices) = (question[Self.answer], question[Self.choices])
      for (index, choice) in choices.enumerated() where choices[..<index].contains(choice) {
        problems.append(question.problem("choices", at: index, "'\(choice)' is a choice already"))
      }
      if !choices.contains(answer) {
        let list = choices.joined(separator: ", ")
        problems.append(
          question.problem("answer", "answer '\(answer)' is not one of the choices (\(list))"))
      }
      if answer == choices.first, question[Self.because] == nil {
        problems.append(question.problem("because", "say why the first choice is right"))
      }
    }
    if settings[Self.rounds] == 9, !settings.has(Self.note) {
      problems.append(settings.problem("note", "nine rounds need a note"))
    }
  }

  mutating func begin(in room: inout Room<Cue>) { room.finish() }
  mutating func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}

/// A module with nothing to set.
struct SilentWalk: Module {
  enum Cue: Codable, Sendable { case end }

  static let name = "silent-walk"
  static let summary = "A walk."
  static let settings = SettingsSchema([])

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  mutating func begin(in room: inout Room<Cue>) { room.finish() }
  mutating func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}
