import ActivityKit
import EventPlan
import TextProtocol

extension EventState {
  func isFull(_ event: PlannedEvent) -> Bool { company.everyone.count >= capacity(event) }

  func capacity(_ event: PlannedEvent) -> Int { capacity ?? event.capacity }

  mutating func arrive(_ number: Int, isNew: Bool, in turn: inout Turn) {
    seats[number - 1].standing = .here
    seats[number - 1].awaySince = nil
    seats[number - 1].entries += 1
    here += 1
    let seat = seats[number - 1]
    if seat.role.takesPart { company.enter(seat.person) }
    turn.keep(.entered(seat: number, entry: seat.entries))
    turn.say(
      isNew ? .joined(name: seat.name, here: here) : .returned(name: seat.name, here: here),
      to: .everyoneBut(number))
    tellContext(to: number, isNew: isNew, in: &turn)
    noteHand(of: number, in: &turn)
    tellWaiting(to: number, in: &turn)
    handBack(to: number, in: &turn)
    offerOnArrival(to: seat, in: &turn)
  }

  mutating func depart(_ number: Int, _ how: Fact.Departure, in turn: inout Turn) {
    guard let seat = seat(number), seat.standing != .left else { return }
    if seat.standing == .here {
      here -= 1
      turn.keep(.departed(seat: number, entry: seat.entries, how: how))
      turn.say(
        .left(name: seat.name, here: here, reason: how == .left ? .left : .dropped),
        to: .everyoneBut(number))
    }
    seats[number - 1].standing = how == .left ? .left : .away
    seats[number - 1].awaySince = seats[number - 1].awaySince ?? turn.now
    noteHand(of: number, in: &turn)
    if how == .left { order.forget(number) }
    noteLeaderGone(number, in: &turn)
    guard seat.role.takesPart else { return }
    if how == .left {
      company.leave(seat.id)
      leaveBreakout(number, in: &turn)
      let (now, company) = (turn.now, company)
      withStage(in: &turn) { $0.left(seat.id, at: now, among: company) }
    } else {
      company.drop(seat.id, at: turn.now)
    }
  }

  /// Shows somebody who comes or returns where things stand.
  func tellContext(to number: Int, isNew: Bool, in turn: inout Turn) {
    let to = Recipients.seats([number])
    defer { tellOrder(to: number, in: &turn) }
    guard phase == .running, let stage else {
      if phase == .gathering {
        turn.notice(
          .waiting, "It has not started yet. You can talk while people arrive.", to: to)
      } else {
        turn.notice(.agendaDone, "The agenda is done. People may still be talking.", to: to)
      }
      return
    }
    turn.say(
      .activity(
        title: runningTitle, module: runningModule,
        number: min(max(place, 0) + 1, turn.event.agenda.count), of: turn.event.agenda.count),
      to: to)
    if isPaused { turn.say(.paused(by: nil), to: to) }
    let person = Person.ID(number)
    let left = stage.remaining(at: turn.now) ?? .zero
    if let open = stage.openPrompt, open.isOpen(to: person) || isWatching(number) {
      turn.say(message(for: open, left: left, again: true), to: to)
      if let answer = stage.answer(of: person) {
        turn.say(saved(answer, open), to: to)
      }
    } else if let topics = stage.aloneTopics {
      tellAlone(about: topics, left, to: to, in: &turn)
    } else if let holder = stage.floorHolder {
      turn.say(
        .floor(name: name(holder), seconds: left.secondsUp, yours: holder == person), to: to)
    } else if let group = stage.breakouts.first(where: { $0.contains(person) }) {
      turn.say(breakout(group, for: person, left), to: to)
    } else if !stage.breakouts.isEmpty {
      turn.notice(
        .inMainRoom,
        "People are in small groups for another \(left.spoken). You are in the main room.",
        to: to)
    }
  }

  /// Whether the person sees what goes on without taking part.
  func isWatching(_ number: Int) -> Bool { seat(number).map { !$0.role.takesPart } ?? false }

  func breakout(_ group: [Person.ID], for person: Person.ID, _ left: Duration) -> Message {
    let others = group.filter { $0 != person }.map(name)
    return .breakout(people: others, topics: stage?.topics ?? [], seconds: left.secondsUp)
  }
}
