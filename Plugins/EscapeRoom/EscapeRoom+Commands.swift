import ActivityKit

/// What people do in the room. What helps all is told to all; what leads nowhere reads only who tried.
extension EscapeRoom {
  var commands: [ModuleCommand] {
    [
      ModuleCommand("look", .escapeRoomHelpLook, text: .optional, isSpoken: false),
      ModuleCommand("try", .escapeRoomHelpTry, text: .required, isSpoken: false),
      ModuleCommand("use", .escapeRoomHelpUse, text: .required, isSpoken: false),
      ModuleCommand("bag", .escapeRoomHelpBag),
      ModuleCommand("hint", .escapeRoomHelpHint, text: .optional, isSpoken: false),
    ]
  }

  mutating func called(_ call: CommandCall, in room: inout Room<Cue>) {
    let person = call.person
    switch call.command {
    case "look" where EscapeNames.words(of: call.text).isEmpty: lookAround(person, in: &room)
    case "look": look(at: call.text, person, in: &room)
    case "try": attempt(call.text, person, in: &room)
    case "use": use(call.text, person, in: &room)
    case "bag": room.tell(person.id, bag ?? emptyBag)
    default: hint(call.text, person, in: &room)
    }
  }

  // MARK: Looking

  private var bag: Text? {
    let bag = names(progress.bag(in: plan))
    return bag.isEmpty ? nil : .escapeRoomCarried(things: bag)
  }

  private var emptyBag: Text {
    progress.hasUsedSomething(in: plan) ? .escapeRoomBagEmptyNow : .escapeRoomBagEmpty
  }

  private func lookAround(_ person: Person, in room: inout Room<Cue>) {
    for place in progress.places(in: plan) {
      let things = names(progress.things(at: place, in: plan))
      if !things.isEmpty {
        room.tell(
          person.id, .escapeRoomAt(place: Text(plan.places[place].name), things: things))
      }
    }
    if let bag { room.tell(person.id, bag) }
  }

  private mutating func look(at text: String, _ person: Person, in room: inout Room<Cue>) {
    let things = progress.things(in: plan)
    let places = progress.places(in: plan)
    // Places are counted on from the things.
    let named =
      named(things)
      + places.map { place in
        (id: plan.things.count + place, names: plan.places[place].names)
      }
    let meant = EscapeNames(named).meant(by: EscapeNames.words(of: text))
    guard let id = only(of: meant, person, in: &room) else { return }
    guard plan.things.indices.contains(id) else {
      return room.tell(person.id, description(of: id - plan.things.count))
    }
    let thing = plan.things[id]
    if thing.isPuzzle, progress.solved[id] { return room.tell(person.id, Text(thing.then)) }
    if progress.seen[id] { return room.tell(person.id, Text(thing.look)) }
    let news = progress.look(at: id, in: plan)
    room.say(
      .escapeRoomLooks(name: person.name, thing: Text(thing.name), text: Text(thing.look)))
    tell(news, in: &room)
  }

  private func named(_ things: [Int]) -> [(id: Int, names: [String])] {
    things.map { (id: $0, names: plan.things[$0].names) }
  }

  /// The one that was meant; where it is none or several, whoever typed it reads so.
  private func only(of meant: [Int], _ person: Person, in room: inout Room<Cue>) -> Int? {
    if meant.count == 1 { return meant[0] }
    let names = meant.map { id in
      plan.things.indices.contains(id)
        ? plan.things[id].name : plan.places[id - plan.things.count].name
    }
    room.tell(
      person.id,
      names.isEmpty ? .escapeRoomNotHere(look: "/look") : .escapeRoomWhich(things: names))
    return nil
  }

  // MARK: Solving

  private mutating func attempt(_ text: String, _ person: Person, in room: inout Room<Cue>) {
    let locked = progress.things(in: plan).filter { !plan.things[$0].answers.isEmpty }
    let open = locked.filter { !progress.solved[$0] }
    guard let solved = puzzle(solvedBy: text, among: open) else {
      if let done = puzzle(solvedBy: text, among: locked) {
        return room.tell(person.id, .escapeRoomSolvedAlready(thing: Text(plan.things[done].name)))
      }
      return room.tell(person.id, open.isEmpty ? .escapeRoomNothingToTry : .escapeRoomNotThat)
    }
    let thing = plan.things[solved]
    solve(
      solved,
      .escapeRoomTries(
        name: person.name, answer: Text(thing.answers.first ?? text), thing: Text(thing.name),
        text: Text(thing.then)),
      in: &room)
  }

  /// The one of some puzzles that a line is the answer to, alone or with what it is meant for.
  private func puzzle(solvedBy text: String, among puzzles: [Int]) -> Int? {
    if let hit = puzzles.first(where: { plan.things[$0].isSolved(by: text) }) { return hit }
    // "box 4512" is meant for the box.
    let words = EscapeNames.words(of: text)
    let names = EscapeNames(named(puzzles))
    for cut in words.indices.dropFirst() {
      let meant = names.meant(by: Array(words[..<cut]))
      let rest = words[cut...].joined(separator: " ")
      if meant.count == 1, plan.things[meant[0]].isSolved(by: rest) { return meant[0] }
    }
    return nil
  }

  private mutating func use(_ text: String, _ person: Person, in room: inout Room<Cue>) {
    let words = EscapeNames.words(of: text)
    let (bag, here) = (progress.bag(in: plan), progress.things(in: plan))
    let (items, things) = (EscapeNames(named(bag)), EscapeNames(named(here)))
    // The item alone, or with what it is used on, in either order.
    let alone = items.meant(by: words)
    var pairs: [(item: Int, thing: Int?)] = alone.count == 1 ? [(item: alone[0], thing: nil)] : []
    for cut in words.indices.dropFirst() where pairs.isEmpty {
      let (head, tail) = (Array(words[..<cut]), Array(words[cut...]))
      for (item, thing) in [(head, tail), (tail, head)] where pairs.isEmpty {
        let (items, things) = (items.meant(by: item), things.meant(by: thing))
        if items.count == 1, things.count == 1 {
          pairs.append((item: items[0], thing: things[0]))
        }
      }
    }
    guard let pair = pairs.first else {
      return room.tell(
        person.id,
        alone.isEmpty ? .escapeRoomNotInBag(bag: "/bag") : .escapeRoomWhich(things: names(alone)))
    }
    let puzzle = here.first { thing in
      plan.things[thing].needs.contains(pair.item) && !progress.solved[thing]
        && thing == pair.thing ?? thing
    }
    // One item on another works both ways.
    let turned = pair.thing.flatMap { thing in
      plan.things[pair.item].needs.contains(thing) && !progress.solved[pair.item] ? pair.item : nil
    }
    guard let solved = puzzle ?? turned else {
      return room.tell(person.id, .escapeRoomNoUse(thing: Text(plan.things[pair.item].name)))
    }
    let item = puzzle == nil ? pair.thing ?? pair.item : pair.item
    let thing = plan.things[solved]
    solve(
      solved,
      .escapeRoomUses(
        name: person.name, item: Text(plan.things[item].name), thing: Text(thing.name),
        text: Text(thing.then)),
      in: &room)
  }

  /// - Parameter told: who has solved it, and how.
  private mutating func solve(_ puzzle: Int, _ told: Text, in room: inout Room<Cue>) {
    let news = progress.solve(puzzle, in: plan)
    room.say(told)
    guard !plan.things[puzzle].ends else { return room.go(to: .out) }
    tell(news, in: &room)
  }

  private func tell(_ news: EscapeProgress.News, in room: inout Room<Cue>) {
    if !news.found.isEmpty { room.say(.escapeRoomFound(things: names(news.found))) }
    if !news.things.isEmpty { room.say(.escapeRoomAppears(things: names(news.things))) }
    for place in news.places { room.say(description(of: place, isNew: true)) }
    showBoard(in: &room)
  }

  // MARK: Hints

  private mutating func hint(_ text: String, _ person: Person, in room: inout Room<Cue>) {
    let words = EscapeNames.words(of: text)
    let things = progress.things(in: plan)
    guard words.isEmpty else {
      let puzzles = things.filter { plan.things[$0].isPuzzle && !progress.solved[$0] }
      let meant = EscapeNames(named(puzzles)).meant(by: words)
      if meant.isEmpty { return room.tell(person.id, .escapeRoomNoPuzzle) }
      guard let puzzle = only(of: meant, person, in: &room) else { return }
      return help(with: puzzle, in: &room)
    }
    let unseen = things.filter { !progress.seen[$0] }
    if !unseen.isEmpty { return room.tell(person.id, .escapeRoomUnseen(things: names(unseen))) }
    guard let puzzle = progress.puzzleToHelpWith(in: plan) else {
      return room.tell(person.id, .escapeRoomNoPuzzle)
    }
    help(with: puzzle, in: &room)
  }

  private mutating func help(with puzzle: Int, in room: inout Room<Cue>) {
    let hints = plan.things[puzzle].hints
    let (number, isNew) = progress.hint(for: puzzle, in: plan)
    guard hints.indices.contains(number) else { return }
    room.say(
      .escapeRoomHint(
        thing: Text(plan.things[puzzle].name), number: number + 1, count: hints.count,
        text: Text(hints[number])))
    guard isNew, hintCost > .zero, room.isTimed else { return }
    deadline -= hintCost
    room.until(max(.seconds(1), deadline - room.elapsed), then: .over)
    room.say(.escapeRoomHintCost(time: hintCost))
  }
}

extension EscapePlan.Place {
  fileprivate var names: [String] { [name] + also }
}

extension EscapePlan.Thing {
  fileprivate var names: [String] { [name] + also }
}
