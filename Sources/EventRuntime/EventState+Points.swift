import ActivityKit
import EventTerms
import Messages

/// Points by hand. They count with the activity that is on, or was last.
extension EventState {
  mutating func give(
    _ points: Int, to number: Int, for reason: String, by actor: Seat?, in work: inout Work
  ) {
    guard phase != .gathering else { return work.refuse(.notStarted) }
    guard work.event.scores != .off else { return work.refuse(.notAllowedNoScores) }
    guard let seat = seat(number), seat.role.takesPart, seat.standing != .left else {
      return work.refuse(.notAllowedGetsNoPoints(name: name(Person.ID(number))))
    }
    // Nobody has fewer than none.
    let points = max(points, -max(0, scores.total(of: number)))
    guard points != 0 else { return work.refuse(.notAllowedNoPointsToTake(name: seat.name)) }
    guard let award = scores.give(points, to: number, for: .verbatim(reason), run: run, in: &work)
    else { return }
    seating.noteUse(of: [number])
    if let given = scores.latest(points, to: number, run: run) {
      changes.note(.points(given, reason: reason), by: actor?.number)
    }
    record(points > 0 ? "award" : "deduct", of: number, for: reason, by: actor, in: &work)
    let total = scores.total(of: number)
    if points > 0 {
      work.say(.award([award], total: total), to: .seats([number]))
    } else {
      work.notice(
        .pointsTakenFromYou(count: -points, reason: reason, total: .scoresOwn(count: total)),
        to: .seats([number]))
    }
    let told: Notice =
      points > 0
      ? .pointsGiven(name: seat.name, count: points, reason: reason)
      : .pointsTaken(name: seat.name, count: -points, reason: reason)
    tell(told, of: number, in: &work)
  }

  /// Whether what was given by hand still counts for somebody.
  func mayTakeBack(_ given: ScoreBook.Given) -> Bool {
    seat(company.holder(of: Person.ID(given.seat)).seat) != nil && scores.counts(given)
  }

  /// They count no more.
  mutating func takeBack(
    _ given: ScoreBook.Given, for reason: String, by actor: Seat?, in work: inout Work
  ) {
    let number = company.holder(of: Person.ID(given.seat)).seat
    guard let seat = seat(number) else { return }
    scores.takeBack(given, of: number, for: .verbatim(reason), in: &work)
    record("withdraw", of: number, for: reason, by: actor, in: &work)
    let (count, total) = (abs(given.points), Sentence.scoresOwn(count: scores.total(of: number)))
    if given.points > 0 {
      work.notice(
        .pointsUndoneForYou(count: count, reason: reason, total: total), to: .seats([number]))
      tell(
        .pointsUndone(name: seat.name, count: count, reason: reason), of: number, in: &work)
    } else {
      work.notice(
        .pointsUndoneTakenFromYou(count: count, reason: reason, total: total),
        to: .seats([number]))
      tell(
        .pointsUndoneTaken(name: seat.name, count: count, reason: reason), of: number, in: &work)
    }
  }

  /// What an activity has given by a mistake. Others see it in the standings.
  mutating func takeBack(_ points: Int, from number: Int, for reason: Text, in work: inout Work) {
    guard
      let taken = scores.takeBack(points, from: number, for: reason, run: run, in: &work)
    else { return }
    seating.noteUse(of: [number])
    work.notice(
      .pointsTakenBack(
        count: taken, reason: Sentence(reason),
        total: .scoresOwn(count: scores.total(of: number))), to: .seats([number]))
  }

  /// Without the number, which is kept for as long as points are.
  private mutating func record(
    _ act: String, of number: Int, for reason: String, by actor: Seat?, in work: inout Work
  ) {
    guard let actor else { return }
    order.logbook.record(act, by: actor, about: number, reason, in: &work)
    seating.noteUse(of: [actor.number])
  }

  /// Where points are nobody else's business, whoever gives them reads that it is done.
  private func tell(_ told: Notice, of number: Int, in work: inout Work) {
    work.notice(
      told, to: work.event.scores == .public ? .everyoneBut(number) : .holders(of: .lead))
  }
}
