public import ActivityKit

/// An activity whose module is a program of its own.
///
/// It calls nothing itself. It keeps what is to be asked of the module as numbered requests in its
/// state; the shell sends them, and each reply comes back as an input. Between a cue and its reply the
/// room is quiet.
public struct RemoteActivity: Activity {
  public enum Cue: Codable, Sendable, Equatable {
    /// What the module named is due.
    case next(String)
    /// A reply is being waited for since then; or somebody skips the wait.
    case awaiting(since: Duration)
  }

  /// What is known of the last prompt.
  struct Asked: Codable, Sendable, Equatable {
    let number: Int
    let each: Bool
  }

  /// JSON: an object by name.
  public let settings: String
  /// How long the activity waits for a reply before it gives up. The shell gives up earlier and says
  /// so; this is for when it does not.
  let patience: Duration
  /// nil of one that began before there was such a thing.
  private let quiet: Bool?
  /// Whether it stores something; nil of one that does not.
  private let keeps: Bool?
  /// The commands that it takes; nil where there are none.
  private let offered: [ModuleCommand]?
  /// About how long it takes; nil where its module does not say.
  private let planned: ModuleLength.Sum?
  /// What it wants to be told of; nil until it has said so.
  private var hears: [Happening.Kind]?
  /// The number of the last request that it named what follows to.
  private var turn: Int?
  /// What the module wants to have back after a restart of it.
  public private(set) var state: String?
  /// What it has not replied to, in order.
  public private(set) var outstanding: [ModuleRequest] = []
  /// How many there have been.
  public private(set) var requests = 0
  private var prompts = 0
  private var asked: Asked?
  private var groups: [[Person.ID]]?
  /// Replies in a row that took no time.
  private var hurry = 0
  /// Bytes of texts in these.
  private var said = 0
  /// Of whom the module was told what it has stored, after what it has for all; nil before that.
  private var recalled: [Person.ID]?

  public init(
    settings: String, patience: Duration, isQuiet: Bool = false, stores: Bool = false,
    commands: [ModuleCommand] = [], length: ModuleLength.Sum? = nil
  ) {
    self.settings = settings
    self.patience = patience
    quiet = isQuiet ? true : nil
    keeps = stores ? true : nil
    offered = commands.isEmpty ? nil : commands
    planned = length
  }

  public var isQuiet: Bool { quiet == true }
  public var stores: Bool { keeps == true }
  public var length: Duration? { planned?.known }
  public func length(among people: Int) -> Duration? { planned?.among(people) }

  // MARK: Requests

  public mutating func begin(in room: inout Room<Cue>) { request(.begin, in: &room) }

  public mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .next(let cue): request(.cue(cue), in: &room)
    case .awaiting(let since):
      let left = since + patience - room.elapsed
      if left > .zero { room.wait(left, then: cue) } else { room.fail("it did not reply") }
    }
  }

  public mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard let asked, asked.each else { return }
    let place = room.results.count > 1 ? room.prompt(of: answer) : nil
    tell(
      .answered(answer, asked: asked.number, of: place), by: answer.person.map(room.name), in: &room
    )
  }

  public var commands: [ModuleCommand] { offered ?? [] }

  public mutating func called(_ call: CommandCall, in room: inout Room<Cue>) {
    tell(.called(call, turn: turn), in: &room)
  }

  public mutating func joined(_ person: Person, in room: inout Room<Cue>) {
    hear(.joined(person), in: &room)
  }

  public mutating func left(_ person: Person, in room: inout Room<Cue>) {
    hear(.left(person), in: &room)
  }

  public mutating func skipped(in room: inout Room<Cue>) { hear(.skipped, in: &room) }

  public mutating func extended(by time: Duration, in room: inout Room<Cue>) {
    hear(.extended(time), in: &room)
  }

  private mutating func hear(_ happening: Happening, in room: inout Room<Cue>) {
    guard hears?.contains(happening.kind) == true else { return }
    tell(.heard(happening, turn: turn), in: &room)
  }

  /// Asks for no more than a word to what comes while something goes on.
  private mutating func tell(
    _ kind: ModuleRequest.Kind, by name: String? = nil, in room: inout Room<Cue>
  ) {
    guard outstanding.count < ModuleLimits.outstanding else {
      return room.fail("it did not keep up with what people did")
    }
    note(kind, nil, by: name, in: &room)
  }

  private mutating func request(_ kind: ModuleRequest.Kind, in room: inout Room<Cue>) {
    var view = view(of: room)
    view.stored = recall(in: room)
    note(kind, view, in: &room)
    turn = requests
    groups = nil
    room.wait(patience, then: .awaiting(since: room.elapsed))
  }

  private mutating func note(
    _ kind: ModuleRequest.Kind, _ view: ModuleRequest.View?, by name: String? = nil,
    in room: inout Room<Cue>
  ) {
    requests += 1
    outstanding.append(
      ModuleRequest(
        number: requests, kind: kind, elapsed: room.elapsed,
        seed: Int64(room.random.next() >> 11), view: view, name: name))
  }

  private func view(of room: Room<Cue>) -> ModuleRequest.View {
    var view = ModuleRequest.View(people: room.people, everyone: room.everyone)
    view.speakers = room.speakers
    view.groups = groups
    view.signatures = room.signatures
    if groups != nil, !room.groupAnswers.isEmpty {
      view.groupAnswers = room.groupAnswers.map(\.answer)
    }
    view.teams = room.teams.isEmpty ? nil : room.teams
    guard asked != nil else { return view }
    view.mayTally = room.mayTally
    view.answered = room.answered
    view.counts = room.counts
    view.answers = room.answers
    view.results = room.results.count > 1 ? room.results : nil
    return view
  }

  /// What was stored before for all, once, and of those who have come since.
  private mutating func recall(in room: Room<Cue>) -> ModuleRequest.Stored? {
    guard stores else { return nil }
    var stored = ModuleRequest.Stored()
    if recalled == nil { stored.shared = room.keptText(of: nil) }
    let known = Set(recalled ?? [])
    let others = room.everyone.map(\.id).filter { !known.contains($0) }
    for person in others { stored.people[person] = room.keptText(of: person) }
    recalled = (recalled ?? []) + others
    return stored.isEmpty ? nil : stored
  }

  // MARK: Replies

  /// The request of a number, which is not outstanding any more; nil when it was not.
  public mutating func settle(_ number: Int) -> ModuleRequest? {
    guard let index = outstanding.firstIndex(where: { $0.number == number }) else { return nil }
    return outstanding.remove(at: index)
  }

  /// Carries out the reply to a request.
  public mutating func carryOut(
    _ deed: ModuleDeed, for request: ModuleRequest, in room: inout Room<Cue>
  ) {
    state = deed.state ?? state
    hears = deed.hears ?? hears
    if request.isAwaited { said += deed.effects.reduce(0) { $0 + $1.size } }
    guard said <= ModuleLimits.said else { return room.fail("it said too much at once") }
    if let teams = deed.teams { make(teams, in: &room) }
    for effect in deed.effects { carryOut(effect, in: &room) }
    if let time = deed.until {
      if time > .zero { room.until(time, then: .next(deed.over ?? "")) } else { room.liftLimit() }
    }
    if let step = deed.step { room.nameStep(step, skipTo: deed.skip.map(Cue.next)) }
    switch request.kind {
    case .begin, .cue:
      guard let next = deed.next else { return room.fail("it left nothing to do next") }
      follow(next, in: &room)
    case .answered(_, let number, _):
      // The prompt may have closed since; then the cue is on its way, or has come.
      let isOpen = number == asked?.number && !outstanding.contains(where: \.isAwaited)
      if let next = deed.next, isOpen { follow(next, in: &room) }
    case .called(_, let turn), .heard(_, let turn):
      // The same holds for whatever went on then.
      let goesOn = turn == self.turn && !outstanding.contains(where: \.isAwaited)
      if let next = deed.next, goesOn { follow(next, in: &room) }
    }
  }

  private func carryOut(_ effect: Effect, in room: inout Room<Cue>) {
    switch effect {
    case .say(let text): room.say(text)
    case .sayOf(let person, let own, let others): room.say(others, of: person, own: own)
    case .tell(let people, let text):
      let known = people.filter { room.holdsSeat($0) }
      if !known.isEmpty { room.tell(known, text) }
    case .tellFacilitators(let text): room.tellFacilitators(text)
    case .show(let display): room.show(display)
    case .award(let points, let person, let reason):
      if room.holdsSeat(person) { room.award(points, to: person, for: reason) }
    case .takeBack(let points, let person, let reason):
      if room.holdsSeat(person) { room.takeBack(points, from: person, for: reason) }
    case .teams(let teams, let rules):
      make(.given(teams.map(\.members), teams.map(\.name), rules), in: &room)
    case .awardTeam(let points, let team, let reason):
      room.award(points, toTeam: team, for: reason)
    case .result(let solution, let right, let prompt):
      room.tellResults(solution, right: right, of: prompt)
    case .store(let text, let person):
      if person.map({ room.holdsSeat($0) }) ?? true { room.keep(text, of: person) }
    case .board(let board, let audience):
      let known = audience.filter { room.holdsSeat($0) }
      if known != .only([]) { room.board(board.lines, spoken: board.spoken, for: known) }
    case .fault(let why): room.fail(why)
    }
  }

  private func make(_ teams: ModuleTeams, in room: inout Room<Cue>) {
    switch teams {
    case .drawn(let count, let rules):
      room.drawTeams(count, keep: rules.keep, score: rules.score)
    case .named(let names, let rules):
      room.drawTeams(named: names, keep: rules.keep, score: rules.score)
    case .given(let groups, let names, let rules):
      room.makeTeams(groups, named: names, keep: rules.keep, score: rules.score)
    }
  }

  /// What follows takes time.
  private mutating func takeTime() { (hurry, said) = (0, 0) }

  private mutating func follow(_ next: ModuleNext, in room: inout Room<Cue>) {
    hurry += 1
    guard hurry <= ModuleLimits.hurry else {
      return room.fail("it went from cue to cue without taking time")
    }
    switch next {
    case .go(let cue): room.go(to: .next(cue))
    case .wait(let time, let cue):
      if time >= .milliseconds(100) { takeTime() }
      room.wait(time, then: .next(cue))
    case .alone(let topics, let time, let cue):
      takeTime()
      room.alone(about: topics, for: time, then: .next(cue))
    case .ask(let prompt, let each, let time, let cue):
      ask([prompt], each: each, for: time, then: cue, in: &room)
    case .asks(let prompts, let closing, let each, let time, let cue):
      ask(prompts, closing: closing, each: each, for: time, then: cue, in: &room)
    case .split(let groups, let topics, let question, let time, let cue):
      let known = groups.map { $0.filter { room.holdsSeat($0) } }
      split(known, about: topics, asking: question, for: time, then: cue, in: &room)
    case .group(let size, let topics, let question, let time, let cue):
      split(
        room.drawGroups(of: size), about: topics, asking: question, for: time, then: cue,
        in: &room)
    case .choose(let names, let rules, let time, let cue):
      prompts += 1
      asked = nil
      room.chooseTeams(
        names, keep: rules.keep, score: rules.score, for: time, then: .next(cue))
    case .floor(let person, let time, let cue):
      // Who has left since passes the word on.
      guard room.holdsSeat(person) else { return room.go(to: .next(cue)) }
      takeTime()
      room.giveFloor(to: person, for: time, then: .next(cue))
    case .finish: room.finish()
    }
  }

  private mutating func ask(
    _ asking: [Prompt], closing: Closing = .together, each: Bool, for time: Duration,
    then cue: String, in room: inout Room<Cue>
  ) {
    prompts += 1
    asked = Asked(number: prompts, each: each)
    // Where some have given up their seats it may be that nobody is asked.
    if asking.contains(where: { room.everyoneSits(in: $0.audience) }) { takeTime() }
    room.ask(asking, closing: closing, for: time, then: .next(cue))
  }

  private mutating func split(
    _ drawn: [[Person.ID]], about topics: [Text], asking question: GroupQuestion?,
    for time: Duration, then cue: String, in room: inout Room<Cue>
  ) {
    let drawn = drawn.filter { !$0.isEmpty }
    groups = drawn
    // Without anyone to talk to there is nothing to wait for.
    guard !drawn.isEmpty else { return room.go(to: .next(cue)) }
    takeTime()
    // What they are asked takes the place of the last prompt.
    if question != nil {
      prompts += 1
      asked = Asked(number: prompts, each: false)
    }
    room.split(
      drawn, about: topics, asking: question?.question,
      answeredBy: question?.answeredBy ?? .last, for: time, then: .next(cue))
  }
}

extension Room {
  fileprivate func everyoneSits(in audience: Audience) -> Bool {
    switch audience {
    case .everyone, .everyoneBut: true
    case .only(let people): people.allSatisfy(holdsSeat)
    }
  }

  fileprivate func holdsSeat(_ person: Person.ID) -> Bool {
    everyone.contains { $0.id == person }
  }
}
