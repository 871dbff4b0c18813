public import ActivityKit

/// An activity that carries out a list of steps.
///
/// The steps are part of its state, so that one that is running goes on as it began, whatever becomes
/// of the file they were read from.
public struct Recipe: Activity {
  /// Raised when the state changes its meaning.
  public static let version = 1

  public enum Cue: Codable, Sendable {
    /// The step has had its time.
    case next
    /// The prompt of an `ask` is closed.
    case gather
    /// The prompt of a `vote` is closed.
    case count
    /// The groups that were announced begin.
    case meet
    /// The groups are over, which were asked something.
    case compare
    /// The next turn of a `round`.
    case turn
    /// The turn of a loop is skipped.
    case skip
    /// The time of a loop as a whole is up.
    case over
  }

  let steps: [RecipeStep]
  /// nil of one that began before there was such a thing.
  private let quiet: Bool?
  /// The commands that it takes; nil where there are none.
  let replies: [RecipeCommand]?
  var position = RecipePosition()
  var asked: [AskedQuestion] = []
  /// Whose pieces were picked most often in the last vote.
  var favourites: [Person.ID] = []
  /// Who had the last question right; nil where nobody can know.
  var right: [Person.ID]?
  /// Which of the questions of the `ask` that is open were dealt; nil where it is one.
  var dealt: [Int]?
  var turns = TurnOrder()
  /// Whether the clock of a loop runs; nil where none does.
  private var isLimited: Bool?
  /// Whether groups are being asked something; nil where none are.
  var areGroupsAsked: Bool?

  init(_ steps: [RecipeStep], isQuiet: Bool = false, commands: [RecipeCommand] = []) {
    self.steps = steps
    quiet = isQuiet ? true : nil
    replies = commands.isEmpty ? nil : commands
  }

  public var isQuiet: Bool { quiet == true }

  public var stores: Bool { steps.contains(where: \.stores) }

  public var countsAnonymousAnswers: Bool { steps.contains(where: \.countsAnonymousAnswers) }

  public var length: Duration? { RecipeStep.length(of: steps) }

  public func length(among people: Int) -> Duration? {
    RecipeStep.length(of: steps, among: people)
  }

  public mutating func begin(in room: inout Room<Cue>) { run(in: &room) }

  public mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard case .ask(let ask)? = position.step(of: steps), ask.closes == .firstRight else { return }
    let isRight = ask.judge(of: ask.questions(facts(in: room))[0])
    if isRight(answer) {
      room.go(to: .gather)
    } else if let person = answer.person {
      room.tell(person, .commonNotRight)
    }
  }

  public mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    let wereGroupsAsked = areGroupsAsked == true
    areGroupsAsked = nil
    if case .over = cue { return leaveLimited(asked: wereGroupsAsked, in: &room) }
    if case .skip = cue {
      if let called = position.called(in: steps) {
        position.skipTurn(at: called.depth, in: steps)
      } else {
        position.advance(in: steps)
      }
      return run(in: &room)
    }
    nameStep(in: &room)
    switch (cue, position.step(of: steps)) {
    case (.gather, .ask(let ask)): gather(ask, in: &room)
    case (.count, .vote(let vote)): count(vote, in: &room)
    case (.meet, .groups(let groups)):
      if meet(groups, in: &room) { return }
    case (.compare, .groups(let groups)):
      if let asking = groups.asking { compare(asking, in: &room) }
    case (.turn, .round(let round)):
      if giveTurn(round, in: &room) { return }
    case (.gather, _), (.count, _), (.meet, _), (.compare, _), (.turn, _), (.next, _), (.skip, _),
      (.over, _):
      break
    }
    position.advance(in: steps)
    run(in: &room)
  }

  /// Carries out steps up to one that takes time. ``RecipeCompiler`` bounds how many there are.
  private mutating func run(in room: inout Room<Cue>) {
    while let step = position.step(of: steps) {
      if isLimited == true, position.limitedDepth(in: steps) == nil {
        room.liftLimit()
        isLimited = nil
      }
      if case .loop(let loop) = step {
        var order = loop.bodies.count == 1 ? Array(repeating: 0, count: loop.turns) : []
        if loop.bodies.count > 1 {
          order = Array(loop.bodies.indices)
          if loop.isShuffled { order.shuffle(using: &room.random) }
          if let marks = loop.fresh { order = drawFresh(order, by: marks, loop.turns, in: &room) }
          order = Array(order.prefix(loop.turns))
        }
        if order.isEmpty || loop.bodies[order[0]].isEmpty {
          position.advance(in: steps)
        } else {
          position.enter(order: order)
          if let limit = loop.limit {
            room.until(limit, then: .over)
            isLimited = true
          }
        }
        continue
      }
      nameStep(in: &room)
      if begin(step, in: &room) { return }
      position.advance(in: steps)
    }
    showSigned(in: &room)
    room.finish()
  }

  /// The time of a loop is up. What was answered until then counts.
  /// - Parameter wereGroupsAsked: rather than that they were announced.
  private mutating func leaveLimited(asked wereGroupsAsked: Bool, in room: inout Room<Cue>) {
    isLimited = nil
    switch position.step(of: steps) {
    case .ask(let ask): gather(ask, in: &room)
    case .vote(let vote): count(vote, in: &room)
    case .groups(let groups) where wereGroupsAsked:
      if let asking = groups.asking { compare(asking, in: &room) }
    case .say, .wait, .alone, .share, .groups, .round, .teams, .loop, .award, .list, .scores,
      .board, nil:
      break
    }
    if let depth = position.limitedDepth(in: steps) {
      position.leaveLoop(at: depth, in: steps)
    } else {
      position.advance(in: steps)
    }
    run(in: &room)
  }

  /// Those first that the group has not had, and notes that it has so many now.
  private func drawFresh(
    _ order: [Int], by marks: [String], _ turns: Int, in room: inout Room<Cue>
  ) -> [Int] {
    var used = room.stored(UsedItems.self) ?? UsedItems()
    let fresh = used.freshFirst(order.map { marks[$0] }).map { order[$0] }
    for index in fresh.prefix(turns) { used.note(marks[index]) }
    room.store(used)
    return fresh
  }

  /// What goes on is called as the turn of the loop that it is in.
  private func nameStep(in room: inout Room<Cue>) {
    guard let called = position.called(in: steps) else { return }
    var facts = facts(in: room)
    facts[.number] = String(called.frame.turn + 1)
    facts[.total] = String(called.frame.order.count)
    room.nameStep(called.text.filled(facts), skipTo: .skip)
  }

  /// What a text may say of the room.
  func facts(in room: Room<Cue>, about person: Person.ID? = nil) -> [RecipeFact: String] {
    var facts: [RecipeFact: String] = [.people: String(room.people.count)]
    if let loop = position.loop {
      facts[.number] = String(loop.turn + 1)
      facts[.total] = String(loop.order.count)
    }
    facts[.count] = asked.last.map { String($0.count) }
    facts[.name] = person.map(room.name)
    return facts
  }

  func asked(_ name: String) -> AskedQuestion? { asked.first { $0.name == name } }
}
