import ActivityKit

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

  init(_ steps: [RecipeStep], isQuiet: Bool = false, commands: [RecipeCommand] = []) {
    self.steps = steps
    quiet = isQuiet ? true : nil
    replies = commands.isEmpty ? nil : commands
  }

  public var isQuiet: Bool { quiet == true }

  public var countsAnonymousAnswers: Bool { steps.contains(where: \.countsAnonymousAnswers) }

  public var length: Duration? { RecipeStep.length(of: steps) }

  public mutating func begin(in room: inout Room<Cue>) { run(in: &room) }

  public mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard case .ask(let ask)? = position.step(of: steps), ask.closes == .firstRight else { return }
    if ask.accepts(answer, to: ask.questions(facts(in: room))[0]) {
      room.go(to: .gather)
    } else if let person = answer.person {
      room.tell(person, .commonNotRight)
    }
  }

  public mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
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
    default: break
    }
    position.advance(in: steps)
    run(in: &room)
  }

  /// Carries out steps up to one that takes time. ``RecipeCompiler`` bounds how many there are.
  private mutating func run(in room: inout Room<Cue>) {
    while let step = position.step(of: steps) {
      if case .loop(let loop) = step {
        var order = loop.bodies.count == 1 ? Array(repeating: 0, count: loop.turns) : []
        if loop.bodies.count > 1 {
          order = Array(loop.bodies.indices)
          if loop.isShuffled { order.shuffle(using: &room.random) }
          order = Array(order.prefix(loop.turns))
        }
        if order.isEmpty || loop.bodies[order[0]].isEmpty {
          position.advance(in: steps)
        } else {
          position.enter(order: order)
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
