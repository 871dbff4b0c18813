import ActivityKit
import ActivityTesting
import EventTerms
import House
import NIOConcurrencyHelpers

/// What people, the disk and the clocks do, by the script.
extension SimulatedEvening {
  func carryOut(_ move: Move) {
    switch move.deed {
    case .come(let person): come(person)
    case .drop(let person): drop(person)
    case .comeBack(let person): comeBack(first(from: person) { people[$0].connection == nil })
    case .type(let person, let line):
      // At the door a line is a name.
      if isSeated(person) { type(line, person) }
    case .answer(let person, let text, let dice): answer(text, dice: dice, from: person)
    case .wait(let time): return settle(until: dispatcher.now + time)
    case .disk(let fault): ledger.fault = fault
    case .kill(let steps): stepsToKill = steps
    case .clock(let step): dispatcher.setClock(by: step)
    case .reload(let number):
      version.withLockedValue { $0 = number }
      house.post { $0.reload() }
    }
    if let steps = move.steps {
      for _ in 0..<steps where referee.violation == nil {
        if !step(until: dispatcher.now) { break }
      }
    } else {
      settle(until: dispatcher.now)
    }
  }

  /// Whoever is asked something answers; where nobody is, that is waited for.
  private func answer(_ text: String, dice: UInt64, from person: Int) {
    let isAsked = { self.people[$0].prompt != nil && self.isSeated($0) }
    for _ in 0..<Self.patience where !people.indices.contains(where: isAsked) {
      settle(until: dispatcher.now + .seconds(1))
    }
    let asked = first(from: person, where: isAsked)
    if isSeated(asked) { type(people[asked].answer(text, dice: dice), asked) }
  }

  /// So many seconds a question is waited for.
  private static let patience = 20

  /// The first of the cast who fits, counting on from somebody; that somebody where nobody does.
  private func first(from person: Int, where fits: (Int) -> Bool) -> Int {
    (0..<people.count).lazy.map { (person + $0) % self.people.count }.first(where: fits) ?? person
  }

  func come(_ person: Int) {
    let event = script.cast[person].event
    let isByCode = referee.current.values.contains {
      $0.event.slug == event && $0.event.access != .open
    }
    connect(person)
    let needsProof = script.cast[person].role != .participant || isByCode
    type(needsProof ? people[person].joining : people[person].joiningWithoutProof, person)
  }

  private func comeBack(_ person: Int) {
    guard people[person].connection == nil else { return }
    guard let code = people[person].code else { return come(person) }
    connect(person)
    type("/rejoin \(code)", person)
  }

  private func connect(_ person: Int) {
    guard people[person].connection == nil else { return }
    connectionCount += 1
    let connection = SimulatedConnection(id: connectionCount, deliveries: deliveries)
    people[person].connection = connection
    referee.connected(connection.id, person)
    house.post { $0.connect(connection) }
  }

  private func drop(_ person: Int) {
    guard let connection = people[person].connection else { return }
    people[person].lose()
    house.post { [id = connection.id] in $0.disconnect(id) }
  }

  func isSeated(_ person: Int) -> Bool {
    people[person].connection.map { referee.places[$0.id] != nil } ?? false
  }

  func type(_ line: String, _ person: Int) {
    guard let connection = people[person].connection else { return }
    referee.typed(line, person)
    house.post { [id = connection.id] in $0.receive(line, from: id) }
  }

  func reactToQuestions() {
    for person in people.indices where people[person].isAskedToAgree {
      agree(person)
      settle(until: dispatcher.now)
    }
  }

  func agree(_ person: Int) {
    people[person].isAskedToAgree = false
    type("agree", person)
  }
}
