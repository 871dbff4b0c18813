import ActivityKit

/// A module that does what a list says, one step after the other.
struct Script: Module {
  static let name = "script"
  static let summary = "Does what a test says."
  static let settings = SettingsSchema([])

  enum Step: Codable, Sendable {
    case say(String)
    case ask(Prompt, Duration)
    /// Several at once.
    case asks([Prompt], Closing, Duration)
    /// Says how many answers there were, and whose and which.
    case share
    /// Says of each of several prompts how many answers there were, and which.
    case results
    /// Says what the activity knows of the last prompt without looking at answers.
    case turnout
    /// Says what the step that follows is called.
    case name(String)
    case wait(Duration)
    case alone([Text], Duration)
    case split([[Int]], Duration)
    /// The groups answer a question.
    case compare([[Int]], GroupQuestion, Duration)
    /// Says what each of them has answered, and who gave it.
    case groupAnswers
    /// Draws groups of this size.
    case draw(Int, Duration)
    case floor(Int, Duration)
    case award(Int, Int)
    /// Gives 100 to everyone who answered.
    case reward
    case scores
    /// Makes teams as a plan says.
    case teams(TeamPlan)
    /// Makes teams of these seats.
    case given([[Int]], TeamRules)
    /// Gives points to a team.
    case awardTeam(Int, Int)
    /// Says who is in which team.
    case listTeams
    /// Tells what was right, and that these seats were.
    case result([String], [Int])
    /// Puts a board of these lines before everyone, or before these seats; none take it down.
    case board([String], [Int]?)
    /// Shows how often the first two choices were taken.
    case tally
    /// Lets a clock run beside the steps, and goes to a step when it is out.
    case limit(Duration, Int)
    /// Stops that clock.
    case lift
    /// Says who signed an answer.
    case signatures(Int)
    /// Names nothing to do next.
    case nothing
    /// Names two things to do next.
    case two
    /// Goes to itself for ever.
    case circle
  }

  var steps: [Step] = []
  /// The prompts close with this many answers.
  var enough: Int?
  /// What is right is told when somebody answers, which is too early.
  var isRash: Bool?
  /// The commands that it takes: `hint` tells whoever gives it, `key` goes on, others are said to all.
  var takes: [ModuleCommand]?
  /// Whether it says who comes and goes, and what is skipped and extended.
  var isCurious: Bool?
  /// What it asks about the event itself.
  var items: [Text]?
  /// Where to go when somebody answers: something else than the cue of the prompt.
  private var place = 0
  private var count = 0

  init(_ steps: [Step], enough: Int? = nil, isRash: Bool? = nil) {
    self.steps = steps
    self.enough = enough
    self.isRash = isRash
  }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  var feedback: [Text] { items ?? [] }

  func begin(in room: inout Room<Int>) { room.go(to: 0) }

  mutating func answered(_ answer: Answer, in room: inout Room<Int>) {
    count += 1
    if isRash == true { room.tellResults(["Lima"], right: []) }
    if count == enough { room.go(to: place + 1) }
  }

  var commands: [ModuleCommand] { takes ?? [] }

  func called(_ call: CommandCall, in room: inout Room<Int>) {
    switch call.command {
    case "hint": room.tell(call.person.id, "Look again.")
    case "key": room.go(to: place + 1)
    default: room.say("\(call.person.name): \(call.command) \(call.text)")
    }
  }

  func joined(_ person: Person, in room: inout Room<Int>) {
    if isCurious == true { room.say("\(person.name) of \(room.people.count) is here.") }
  }

  func left(_ person: Person, in room: inout Room<Int>) {
    if isCurious == true { room.say("\(person.name) is gone, \(room.people.count) are left.") }
  }

  func skipped(in room: inout Room<Int>) {
    if isCurious == true { room.say("Skipped.") }
  }

  func extended(by time: Duration, in room: inout Room<Int>) {
    if isCurious == true { room.say("\(time.secondsUp) seconds more.") }
  }

  mutating func on(_ cue: Int, in room: inout Room<Int>) {
    guard steps.indices.contains(cue) else { return room.finish() }
    (place, count) = (cue, 0)
    let next = cue + 1
    switch steps[cue] {
    case .ask(let prompt, let time):
      room.ask([prompt], for: time, then: next)
    case .asks(let prompts, let closing, let time):
      room.ask(prompts, closing: closing, for: time, then: next)
    case .wait(let time): room.wait(time, then: next)
    case .alone(let topics, let time): room.alone(about: topics, for: time, then: next)
    case .split(let groups, let time):
      room.split(groups.map { $0.map { Person.ID($0) } }, for: time, then: next)
    case .compare(let groups, let question, let time):
      room.split(
        groups.map { $0.map { Person.ID($0) } }, asking: question.question,
        answeredBy: question.answeredBy, for: time, then: next)
    case .draw(let size, let time):
      room.split(room.drawGroups(of: size), for: time, then: next)
    case .teams(let plan): room.makeTeams(plan, then: next)
    case .floor(let seat, let time): room.giveFloor(to: Person.ID(seat), for: time, then: next)
    case .nothing: break
    case .two:
      room.finish()
      room.finish()
    case .circle: room.go(to: cue)
    case .name(let name):
      room.nameStep(Text(name))
      room.go(to: next)
    case .say, .share, .results, .groupAnswers, .turnout, .award, .reward, .scores, .result, .tally,
      .signatures, .given, .awardTeam, .listTeams, .board, .limit, .lift:
      act(steps[cue], in: &room)
      room.go(to: next)
    }
  }

  /// What takes no time.
  private func act(_ step: Step, in room: inout Room<Int>) {
    switch step {
    case .say(let text): room.say(Text(text))
    case .award(let points, let seat): room.award(points, to: Person.ID(seat), for: "a test")
    case .reward:
      for answer in room.answers {
        if let person = answer.person { room.award(100, to: person, for: "an answer") }
      }
    case .given(let groups, let rules):
      room.makeTeams(
        groups.map { $0.map { Person.ID($0) } }, keep: rules.keep, score: rules.score)
    case .awardTeam(let points, let team):
      room.award(points, toTeam: team, for: "a riddle")
    case .listTeams:
      let teams = room.teams.map { team in
        "\(team.id): \(team.members.map(room.name).joined(separator: ", "))"
      }
      room.say("\(teams.isEmpty ? "no teams" : teams.joined(separator: "; "))")
    case .scores: room.show(.scores)
    case .result(let solution, let seats):
      room.tellResults(solution.map(Text.verbatim), right: seats.map { Person.ID($0) })
    case .board(let lines, let seats):
      let audience = seats.map { Audience.only($0.map { Person.ID($0) }) } ?? .everyone
      if lines.isEmpty {
        room.takeDownBoard(for: audience)
      } else {
        let spoken = lines.joined(separator: ", ")
        room.board(lines.map(Text.verbatim), spoken: Text(spoken), for: audience)
      }
    case .tally:
      room.show(
        .tally(
          title: "Votes",
          [0, 1].map { choice in
            Display.Count("\(choice)", room.answers.filter { $0.choices == [choice] }.count)
          }))
    case .signatures(let answer):
      room.say("\(answer) is by \(room.signature(of: answer) ?? "nobody")")
    case .limit(let time, let step): room.until(time, then: step)
    case .lift: room.liftLimit()
    case .turnout:
      room.say("\(room.answered) answered: \(room.counts.map { "\($0)" } ?? "no counts")")
    case .results:
      for result in room.results {
        let shared = result.answers.map { answer in
          "\(answer.person.map(room.name) ?? "someone"): \(answer.text ?? "\(answer.choices)")"
        }
        room.say("\(result.answered), \(result.counts ?? []): \(shared.joined(separator: "; "))")
      }
    case .groupAnswers:
      for given in room.groupAnswers {
        let answer = given.answer.map { $0.text ?? "\($0.choices)" } ?? "nothing"
        let author = given.answer?.person.map(room.name) ?? "nobody"
        room.say("\(given.people.map(room.name).joined(separator: " ")): \(answer) by \(author)")
      }
    case .share:
      let shared = room.answers.map { answer in
        "\(answer.person.map(room.name) ?? "someone"): \(answer.text ?? "\(answer.choices)")"
      }
      room.say("\(shared.count) answers. \(shared.joined(separator: "; "))")
    default: break
    }
  }
}

extension Script.Step {
  /// A question with three choices, A, B and C.
  static func choose(
    _ time: Duration = .seconds(20), _ privacy: Privacy = .named, of audience: Audience = .everyone,
    mayChange: Bool = true
  ) -> Script.Step {
    .ask(
      Prompt(
        .choice("Which?", ["Quito", "Lima", "La Paz"]), privacy: privacy, audience: audience,
        mayChange: mayChange), time)
  }

  static func write(_ time: Duration = .seconds(20), _ privacy: Privacy = .named) -> Script.Step {
    .ask(Prompt(.text("What?"), privacy: privacy), time)
  }
}
