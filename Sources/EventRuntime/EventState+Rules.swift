import ActivityKit
import TextProtocol

/// The rules of the room as people are told them.
extension EventState {
  var slowRule: Notice? { order.slow.map { .slowOn(time: $0) } }

  /// Whether a seat was given up for good.
  func refuseRemoved(_ number: Int, in turn: inout Turn) -> Bool {
    guard order.isRemoved(number) else { return false }
    turn.refuse(.removedCannotReturn(event: turn.event.title))
    return true
  }

  /// Of those who are muted so many are named.
  private static let mostMutedNamed = 20

  /// Tells somebody who comes or returns which rules hold.
  func tellOrder(to number: Int, in turn: inout Turn) {
    let to = Recipients.seats([number])
    if let mute = order.mute(of: number, at: turn.now) {
      turn.notice(
        mute.left(at: turn.now).map { .mutedStillFor(time: $0) } ?? .mutedStill, to: to)
    }
    if let slowRule { turn.notice(slowRule, to: to) }
    if order.isQuiet { turn.notice(.quietOn, to: to) }
    if may(number, .hands), !may(number, .calls), !shownHands.isEmpty { turn.showHands(to: to) }
    guard may(number, .calls) else { return }
    if order.isLocked { turn.notice(.moderatedIsLocked, to: to) }
    let muted = seats.filter {
      $0.standing != .left && order.mute(of: $0.number, at: turn.now) != nil
    }
    if let first = muted.first {
      let more = muted.count - Self.mostMutedNamed
      let names = muted.prefix(Self.mostMutedNamed).dropFirst()
        .reduce(Sentence.listsName(name: first.name)) { .listsNext(rest: $0, name: $1.name) }
      turn.notice(
        more > 0
          ? .moderatedAreMutedAndMore(names: names, more: more) : .moderatedAreMuted(names: names),
        to: to)
    }
    if !shownHands.isEmpty { turn.showHands(to: to) }
  }
}
