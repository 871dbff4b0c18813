import ActivityKit
import Messages

/// Asking for the word, and who was given it.
struct Hands: Codable, Sendable, Equatable {
  /// Seats whose hands are up, in the order in which they went up. A hand stays up while its owner has lost
  /// the connection.
  private(set) var up: [Int] = []
  /// The seat that was given the word.
  private(set) var called: Int?
  /// The prompt that was open then. Until it closes what the person types is said, and answers nothing.
  private(set) var calledDuring: Int?

  private enum CodingKeys: String, CodingKey {
    case up = "hands"
    case called, calledDuring
  }

  /// - Parameter isSeen: whether a facilitator is here.
  mutating func raise(_ seat: Seat, isSeen: Bool, in work: inout Work) {
    guard seat.role.takesPart else { return work.refuse(.notAllowedMaySpeakAtAnyTime) }
    guard !up.contains(seat.number) else { return work.refuse(.alreadySoHandUp) }
    up.append(seat.number)
    work.notice(isSeen ? .handUp : .handUpForLater, to: .seats([seat.number]))
    work.showHands()
  }

  /// Takes the hand down, or gives the word back.
  mutating func lower(_ seat: Seat, in work: inout Work) {
    if called == seat.number {
      work.notice(.handWordGivenBack, to: .seats([seat.number]))
      endCall(of: seat, in: &work)
    } else if up.contains(seat.number) {
      work.notice(.handDown, to: .seats([seat.number]))
      takeDown(seat.number, in: &work)
    } else {
      work.refuse(.handNotUpYours)
    }
  }

  /// Gives the word to somebody whose hand is up.
  /// - Parameter prompt: the one that is open to them.
  mutating func call(_ seat: Seat, during prompt: Int?, in work: inout Work) {
    forget(seat.number)
    (called, calledDuring) = (seat.number, prompt)
    work.notice(.calledOther(name: seat.name), to: .everyoneBut(seat.number))
    work.notice(prompt == nil ? .calledYou : .calledYouInQuestion, to: .seats([seat.number]))
    work.showHands()
  }

  /// They have spoken, or may not any more.
  mutating func endCall(of seat: Seat, in work: inout Work) {
    guard called == seat.number else { return }
    (called, calledDuring) = (nil, nil)
    work.notice(.calledFinished(name: seat.name), to: .everyoneBut(seat.number))
  }

  /// Whoever has their turn needs no hand.
  mutating func takeDown(_ seat: Int, in work: inout Work) {
    guard up.contains(seat) else { return }
    up.removeAll { $0 == seat }
    work.showHands()
  }

  /// Somebody has another seat.
  mutating func move(_ seat: Int, to other: Int, in work: inout Work) {
    if called == seat { called = other }
    guard up.contains(seat) else { return }
    let isUp = up.contains(other)
    up = up.compactMap { $0 == seat ? (isUp ? nil : other) : $0 }
    work.showHands()
  }

  /// The person is gone for good, or facilitates: nobody waits for them to speak.
  mutating func forget(_ seat: Int) {
    up.removeAll { $0 == seat }
    if called == seat { (called, calledDuring) = (nil, nil) }
  }

  mutating func forget(_ seat: Int, in work: inout Work) {
    let wasUp = up.contains(seat)
    forget(seat)
    if wasUp { work.showHands() }
  }
}

extension Work {
  mutating func showHands(to recipients: Recipients = .holders(of: .hands)) {
    show(.hands(to: recipients))
  }
}
