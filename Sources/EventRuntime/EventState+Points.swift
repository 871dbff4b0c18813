import ActivityKit
import EventTerms
import Messages

/// Points by hand. They count with the activity that is on, or was last.
extension EventState {
  mutating func give(
    _ points: Int, to number: Int, for reason: String, in work: inout Work
  ) {
    guard phase != .gathering else { return work.refuse(.notStarted) }
    guard work.event.scores != .off else { return work.refuse(.notAllowedNoScores) }
    guard let seat = seat(number), seat.role.takesPart, seat.standing != .left else {
      return work.refuse(.notAllowedGetsNoPoints(name: name(Person.ID(number))))
    }
    guard let award = scores.give(points, to: number, for: .verbatim(reason), run: run, in: &work)
    else { return }
    seating.noteUse(of: [number])
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
    // Where points are nobody else's business, whoever gives them reads that it is done.
    if work.event.scores == .public {
      work.notice(told, to: .everyoneBut(number))
    } else {
      work.notice(told, to: .holders(of: .lead))
    }
  }
}
