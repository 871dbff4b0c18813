import ActivityKit

/// How much a list of steps comes to, so that no recipe can flood a room.
struct RecipeExtent {
  /// Steps in all, those within a loop once for each of its turns.
  private(set) var steps = 0
  /// The most lines that are said without a pause between them.
  private(set) var burst = 0
  /// Lines before the first step that takes time, and after the last one; all of them when there is
  /// none.
  private var head = 0
  private var tail = 0
  private var takesTime = false

  init(_ steps: [RecipeStep]) {
    for step in steps { self.append(RecipeExtent(step)) }
  }

  private init(_ step: RecipeStep) {
    steps = 1
    switch step {
    case .loop(let loop):
      let bodies = loop.bodies.map { RecipeExtent($0) }
      if bodies.count == 1, let body = bodies.first {
        // The third turn is to the second as the second is to the first.
        for _ in 0..<min(loop.turns, 2) { append(body) }
        let rest = max(0, loop.turns - 2)
        steps += rest * body.steps
        if !takesTime { addLines(rest * body.head) }
      } else {
        for body in bodies { append(body) }
      }
    case .wait, .alone, .vote, .groups, .round: takesTime = true
    case .ask(let ask):
      takesTime = true
      // It is said once the question has closed.
      if ask.hasSolution { (tail, burst) = (1, 1) }
    case .teams(let teams):
      let lines = max(teams.count, teams.names.count) + 1
      switch teams.by {
      case .chance: addLines(lines)
      // They are told once people have chosen.
      case .choice: (takesTime, tail, burst) = (true, lines, lines)
      }
    case .say(let texts): addLines(texts.count)
    case .list(let list): addLines(list.lines.count + 1)
    case .share, .award, .scores: addLines(1)
    case .board(let lines, _):
      addLines(lines.reduce(0) { $0 + Board.rows(of: $1.filled([:]).words()).count })
    }
  }

  private mutating func addLines(_ count: Int) {
    head += count
    tail += count
    burst = max(burst, tail)
  }

  private mutating func append(_ other: RecipeExtent) {
    steps += other.steps
    burst = max(burst, other.burst, tail + other.head)
    if !takesTime { head += other.head }
    tail = other.takesTime ? other.tail : tail + other.tail
    takesTime = takesTime || other.takesTime
  }
}
