import ActivityKit

/// People look around together, find out what belongs to what, and get out before the time is up.
///
/// They talk as ever, and act by commands: nobody has to, and what one finds all read.
struct EscapeRoom: Module {
  static let name = "escape-room"
  static let summary = "Find the way out together: look around, combine, try, ask for hints."

  enum Cue: Codable, Sendable {
    /// The time is up.
    case over
    case out
  }

  var plan: EscapePlan
  var time: Duration
  /// What a hint takes off the clock.
  var hintCost: Duration
  var progress: EscapeProgress
  /// The activity's time at which it is over.
  var deadline = Duration.zero

  var length: Duration? { time }

  mutating func begin(in room: inout Room<Cue>) {
    deadline = room.elapsed + time
    room.say(Text(plan.opening))
    room.say(
      .escapeRoomHowTo(
        look: "/look TEXT", attempt: "/try TEXT", use: "/use TEXT", hint: "/hint",
        time: room.isTimed ? .escapeRoomTime(time: time) : nil))
    for place in progress.places(in: plan) { room.say(description(of: place)) }
    showBoard(in: &room)
    room.nameStep(Text(plan.title))
    room.until(time, then: .over)
    room.wait(time, then: .over)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .out:
      let hints: Text =
        progress.hintsGiven == 0
        ? .escapeRoomWithoutHints : .escapeRoomWithHints(count: progress.hintsGiven)
      room.say(.escapeRoomOut(time: room.elapsed, hints: hints))
    case .over:
      let puzzles = plan.things.indices.filter { plan.things[$0].isPuzzle }
      let left = puzzles.filter { !progress.solved[$0] }
      let solved = puzzles.count - left.count
      room.say(
        solved == 0
          ? .escapeRoomOverAtOnce
          : .escapeRoomOver(solved: solved, puzzles: puzzles.count))
      let solutions = left.map { puzzle -> Text in
        .escapeRoomSolution(
          thing: Text(plan.things[puzzle].name), text: Text(plan.things[puzzle].hints.last ?? ""))
      }
      if !solutions.isEmpty { room.say(.escapeRoomRest) }
      for solution in solutions { room.say(solution) }
    }
    room.finish()
  }

  mutating func extended(by time: Duration, in room: inout Room<Cue>) { deadline += time }

  // MARK: What people read of it

  /// - Parameter isNew: whether people can go there from now on.
  func description(of place: Int, isNew: Bool = false) -> Text {
    let things = names(progress.things(at: place, in: plan))
    let here: Text? = things.isEmpty ? nil : .escapeRoomHere(things: things)
    let (name, look) = (Text(plan.places[place].name), Text(plan.places[place].look))
    return isNew
      ? .escapeRoomOpens(place: name, text: look, here: here)
      : .escapeRoomPlace(place: name, text: look, here: here)
  }

  func names(_ things: [Int]) -> [String] { things.map { plan.things[$0].name } }

  /// Where people can go, what is to be solved, and what they carry.
  func showBoard(in room: inout Room<Cue>) {
    let places = progress.places(in: plan).map { plan.places[$0].name }
    let puzzles = names(progress.puzzles(in: plan))
    let bag = names(progress.bag(in: plan))
    let parts: [(title: Text, names: [String])] = [
      (.escapeRoomPlaces, places), (.escapeRoomPuzzles, puzzles), (.escapeRoomBag, bag),
    ]
    func lines(_ columns: Int) -> [Text] {
      parts.filter { !$0.names.isEmpty }.flatMap { part in
        [part.title] + Self.rows(of: part.names, columns).map(Text.verbatim)
      }
    }
    let narrow = lines(36)
    room.board(
      narrow.count > Board.mostLines ? lines(76) : narrow,
      spoken: .escapeRoomBoard(
        places: places, puzzles: puzzles.isEmpty ? nil : .escapeRoomToSolve(things: puzzles),
        bag: bag.isEmpty ? nil : .escapeRoomCarried(things: bag)))
  }

  /// Names one after the other, in as many lines as they take.
  static func rows(of names: [String], _ columns: Int) -> [String] {
    var rows: [String] = []
    for (index, name) in names.enumerated() {
      let item = index + 1 < names.count ? name + "," : name
      if let last = rows.last, last.count + 1 + item.count <= columns {
        rows[rows.count - 1] = last + " " + item
      } else {
        rows.append("  " + item)
      }
    }
    return rows
  }
}
