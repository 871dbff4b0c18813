import ActivityKit
import Messages

/// The rules of the room as people are told them.
extension EventState {
  var slowRule: Notice? { order.speech.slow.map { .slowOn(time: $0) } }

  /// Whether a seat was given up for good.
  func refuseRemoved(_ number: Int, in work: inout Work) -> Bool {
    guard order.entrance.isRemoved(number) else { return false }
    work.refuse(.removedCannotReturn(event: work.event.title))
    return true
  }

  /// Of those who are muted so many are named.
  private static let mostMutedNamed = 20

  /// Tells somebody who comes or returns which rules hold.
  func tellOrder(to number: Int, in work: inout Work) {
    let to = Recipients.seats([number])
    if let mute = order.speech.mute(of: number, at: work.now) {
      work.notice(
        mute.left(at: work.now).map { .mutedStillFor(time: $0) } ?? .mutedStill, to: to)
    }
    if let slowRule { work.notice(slowRule, to: to) }
    if order.speech.isQuiet { work.notice(.quietOn, to: to) }
    if may(number, .hands), !may(number, .calls), !order.hands.up.isEmpty { work.showHands(to: to) }
    guard may(number, .calls) else { return }
    if order.entrance.isLocked { work.notice(.moderatedIsLocked, to: to) }
    let muted = seats.filter {
      $0.standing != .left && order.speech.mute(of: $0.number, at: work.now) != nil
    }
    if let first = muted.first {
      let more = muted.count - Self.mostMutedNamed
      let names = muted.prefix(Self.mostMutedNamed).dropFirst()
        .reduce(Sentence.listsName(name: first.name)) { .listsNext(rest: $0, name: $1.name) }
      work.notice(
        more > 0
          ? .moderatedAreMutedAndMore(names: names, more: more) : .moderatedAreMuted(names: names),
        to: to)
    }
    if !order.hands.up.isEmpty { work.showHands(to: to) }
  }
}
