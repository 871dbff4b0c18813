import EventPlan
import EventRuntime
import Logging
import Messages
import TextProtocol

/// Seats for people who prove nothing: so many from one address, and not for ever.
extension House {
  /// Whether a visitor may take one more new seat now; if not, they are told. Whoever proves who they are has
  /// one seat, however often they come.
  func mayTakeSeat(_ visitor: Visitor) -> Bool {
    guard case .none = visitor.proof else { return true }
    if newSeats.take(from: visitor.connection.address, at: dispatcher.now) { return true }
    visitor.refuse(.tooFastNewSeats(most: limits.seatsPerAddress))
    return false
  }

  /// The seat was not taken, or was no new one.
  func giveBackSeat(_ visitor: Visitor) {
    if case .none = visitor.proof { newSeats.giveBack(to: visitor.connection.address) }
  }

  /// Makes room where hardly any seats are left.
  func clearSeats(in room: LiveRoom) {
    guard !room.isClearing else { return }
    let seats = room.live.clearableSeats
    guard !seats.isEmpty else { return }
    room.isClearing = true
    room.live.submit(.clearAway(seats: seats.map(\.number))) { _ in
      room.isClearing = false
      let gone = seats.filter { room.live.state.seat($0.number) == nil }
      room.forget(Set(gone.map(\.number)))
      self.rooms.forgetCodes(gone.compactMap(\.codeHash))
      self.log.info(
        "seats cleared away", metadata: ["event": "\(room.slug)", "seats": "\(gone.count)"])
    }
  }
}
