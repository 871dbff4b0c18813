import ActivityKit
import TextProtocol

/// The rules of the room as people are told them.
extension EventState {
  var slowRule: String? {
    order.slow.map { "Slow mode: please leave \($0.spoken) between two lines of yours." }
  }

  static let quietRule =
    "It is quiet now: questions and turns go on, other speech waits. To ask for the word, type /hand."

  /// Whether a seat was given up for good.
  func refuseRemoved(_ number: Int, in turn: inout Turn) -> Bool {
    guard order.isRemoved(number) else { return false }
    turn.refuse(
      .removed,
      "A facilitator has removed you from \(turn.event.title), so you cannot return to it.")
    return true
  }

  /// Of those who are muted so many are named.
  private static let mostMutedNamed = 20

  /// Tells somebody who comes or returns which rules hold.
  func tellOrder(to number: Int, in turn: inout Turn) {
    let to = Recipients.seats([number])
    if let time = muteWords(of: number, at: turn.now) {
      turn.notice(.muted, "You are muted\(time).", to: to)
    }
    if let slowRule { turn.notice(.slow, slowRule, to: to) }
    if order.isQuiet { turn.notice(.quiet, Self.quietRule, to: to) }
    if may(number, .hands), !may(number, .calls), !shownHands.isEmpty { turn.showHands(to: to) }
    guard may(number, .calls) else { return }
    if order.isLocked {
      turn.notice(.moderated, "The room is locked: nobody new comes in.", to: to)
    }
    let muted = seats.filter {
      $0.standing != .left && order.mute(of: $0.number, at: turn.now) != nil
    }
    if !muted.isEmpty {
      let more = muted.count - Self.mostMutedNamed
      let names = muted.prefix(Self.mostMutedNamed).map(\.name).joined(separator: ", ")
      turn.notice(.moderated, "Muted: \(names)\(more > 0 ? " and \(more) more" : "").", to: to)
    }
    if !shownHands.isEmpty { turn.showHands(to: to) }
  }
}
