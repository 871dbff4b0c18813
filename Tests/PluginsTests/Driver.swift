import ActivityKit
import Foundation
import Words

/// Runs an activity without a clock: each cue comes at once, after some people have answered.
struct Driver<Body: Activity> {
  typealias Reply = (Prompt, Person, inout RandomSource) -> Answer.Value?

  /// What there is to compare between two runs.
  enum Event: Equatable {
    case effect(Effect)
    case opened(Prompt, Duration)
    case split([[Person.ID]], about: [Text], Duration)
    case floor(Person.ID, Duration)
    case wait(Duration)
  }

  private(set) var body: Body
  private(set) var people: [Person]
  private(set) var everyone: [Person]
  private(set) var events: [Event] = []
  private(set) var elapsed = Duration.zero
  private(set) var isOver = false
  private(set) var steps = 0
  private(set) var answers: [Answer] = []
  private var random: RandomSource
  private var next: Next<Body.Cue>?
  private var answerCount = 0
  private var acquaintance = Acquaintance()
  private var teams: [Team] = []
  private let isTimed: Bool
  private let hidesScores: Bool
  var signatures: [Answer.ID: String] = [:]
  /// What is there for the next occurrence.
  private(set) var store: ActivityStore

  static func company(_ count: Int) -> [Person] {
    let names = ["ana", "ben", "cai", "dee", "eli", "fay", "gus", "hal"]
    return (0..<count).map { Person(id: Person.ID($0 + 1), name: names[$0 % names.count]) }
  }

  init(
    _ body: Body, people count: Int, seed: UInt64 = 7, isTimed: Bool = true,
    hidesScores: Bool = false, store: ActivityStore = ActivityStore()
  ) {
    self.body = body
    self.store = store
    self.isTimed = isTimed
    self.hidesScores = hidesScores
    people = Self.company(count)
    everyone = people
    random = RandomSource(seed: seed)
    settle { body, room in body.begin(in: &room) }
  }

  /// The prompt that is open.
  var prompt: Prompt? { if case .ask(let prompts, _, _, _) = next { prompts.first } else { nil } }
  var floor: Person.ID? { if case .floor(let person, _, _) = next { person } else { nil } }

  var said: [String] {
    events.compactMap { event -> String? in
      if case .effect(.say(let text)) = event { return text.english }
      if case .effect(.sayOf(_, _, let text)) = event { return text.english }
      return nil
    }
  }

  /// What somebody was told alone, or with some others.
  func told(_ place: Int) -> [String] { told(everyone[place]) }

  func told(_ person: Person) -> [String] {
    events.compactMap {
      if case .effect(.tell(let people, let text)) = $0, people.contains(person.id) {
        text.english
      } else {
        nil
      }
    }
  }

  var shown: [Display] {
    events.compactMap { if case .effect(.show(let display)) = $0 { display } else { nil } }
  }

  /// What was right of each prompt, and at which places in the join order people were.
  var results: [String] {
    events.compactMap { event in
      guard case .effect(.result(let solution, let right, _)) = event else { return nil }
      let places = right.compactMap { person in everyone.firstIndex { $0.id == person } }
      return "\(solution.map(\.english).joined(separator: ", ")): \(places)"
    }
  }

  var hasFault: Bool {
    events.contains { if case .effect(.fault) = $0 { true } else { false } }
  }

  /// The points of each person, in join order.
  var points: [Int] {
    everyone.map { person in
      events.reduce(0) { sum, event in
        if case .effect(.award(let points, person.id, _)) = event { return sum + points }
        if case .effect(.takeBack(let points, person.id, _)) = event { return sum - points }
        return sum
      }
    }
  }

  /// Answers the open prompt for the person at a place in the join order.
  mutating func answer(_ value: Answer.Value, from place: Int, after: Duration = .seconds(1)) {
    guard let prompt else { return }
    let isSecret = prompt.privacy != .named
    answerCount += 1
    let answer = Answer(
      id: answerCount, person: isSecret ? nil : everyone[place].id, value: value, after: after)
    answers.append(answer)
    react { body, room in body.answered(answer, in: &room) }
  }

  /// Gives a command of the activity for the person at a place in the join order.
  mutating func call(_ command: String, _ text: String = "", from place: Int) {
    call(command, text, by: everyone[place])
  }

  private mutating func react(_ act: (inout Body, inout Room<Body.Cue>) -> Void) {
    guard let next = run(act) else { return }
    self.next = next
    settle(nil)
  }

  /// - Returns: what follows; nil where nothing was named.
  private mutating func run(
    _ act: (inout Body, inout Room<Body.Cue>) -> Void
  ) -> Next<Body.Cue>? {
    var room = room
    act(&body, &room)
    random = room.random
    take(room.effects)
    return room.next
  }

  /// Gives a command of the activity.
  mutating func call(_ command: String, _ text: String = "", by person: Person) {
    guard !isOver else { return }
    let call = CommandCall(command, text: text, by: person)
    react { body, room in body.called(call, in: &room) }
  }

  mutating func leave(_ place: Int) { people.removeAll { $0.id == everyone[place].id } }

  /// Takes the pending cue, whatever it waits for.
  mutating func skip() {
    guard let cue = pending else { return }
    steps += 1
    settle { body, room in body.on(cue, in: &room) }
  }

  /// Plays to the end, or for so many cues.
  mutating func play(atMost bound: Int = 3_000, reply: Reply? = nil) {
    while !isOver, steps < bound {
      if let prompt, let reply {
        for place in everyone.indices where prompt.audience.contains(everyone[place].id) {
          if self.prompt != prompt { break }
          if let value = reply(prompt, everyone[place], &random) { answer(value, from: place) }
        }
      }
      skip()
    }
  }

  /// Puts the activity and its pending cue through their encoding.
  mutating func restore() throws {
    body = try Self.copy(body)
    next = try next.map(Self.copy)
  }

  private static func copy<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  private var pending: Body.Cue? {
    switch next {
    case .wait(_, let cue), .alone(_, _, let cue), .ask(_, _, _, let cue),
      .split(_, _, _, _, let cue),
      .floor(_, _, let cue):
      cue
    case .go(let cue): cue
    case .finish, nil: nil
    }
  }

  private var room: Room<Body.Cue> {
    Room(
      people: people, everyone: everyone, answers: answers, elapsed: elapsed, isTimed: isTimed,
      random: random, acquaintance: acquaintance, hidesScores: hidesScores,
      signatures: signatures, teams: teams, kept: store)
  }

  private mutating func take(_ effects: [Effect]) {
    for case .store(let text, let person) in effects { store[person] = text }
    for case .teams(let made, _) in effects { teams = made }
    events += effects.map(Event.effect)
  }

  private mutating func settle(_ call: ((inout Body, inout Room<Body.Cue>) -> Void)?) {
    if let call { next = run(call) }
    for _ in 0..<1_000 {
      guard case .go(let cue) = next else { break }
      next = run { body, room in body.on(cue, in: &room) }
    }
    switch next {
    case .wait(let time, _), .alone(_, let time, _):
      note(.wait(time), time)
    case .ask(let prompts, _, let time, _):
      answers = []
      for prompt in prompts { events.append(.opened(prompt, time)) }
      elapsed += time
    case .split(let groups, let topics, _, let time, _):
      acquaintance.note(groups)
      note(.split(groups, about: topics, time), time)
    case .floor(let person, let time, _):
      note(.floor(person, time), time)
    case .finish:
      isOver = true
    case .go:
      take([.fault("it went from cue to cue")])
      isOver = true
    case nil:
      take([.fault("it left nothing to do next")])
      isOver = true
    }
  }

  private mutating func note(_ event: Event, _ time: Duration) {
    events.append(event)
    elapsed += time
  }
}

extension Text {
  /// As people read it in English.
  var english: String { Voice.english.text(self) }
}
