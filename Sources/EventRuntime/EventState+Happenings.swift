import ActivityKit

extension EventState {
  /// Tells the activity that somebody who takes part has come or gone. Whoever has stopped is away for it.
  mutating func tellStage(_ seat: Seat, hasCome: Bool, in work: inout Work) {
    if !hasStopped(seat.number) { tellActivity(seat, hasCome: hasCome, in: &work) }
  }

  mutating func tellActivity(_ seat: Seat, hasCome: Bool, in work: inout Work) {
    guard phase == .running, seat.role.takesPart else { return }
    let happening: Happening = hasCome ? .joined(seat.person) : .left(seat.person)
    withStage(in: &work) { $0.hear(happening, at: $1, among: $2) }
  }
}
