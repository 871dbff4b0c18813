import EventRuntime
import TextProtocol

/// A live occurrence with the people connected to it. Confined to the house.
final class LiveRoom {
  let live: LiveEvent
  /// By seat.
  var occupants: [Int: Visitor] = [:]
  /// Seats by the key of their name.
  var names: [String: Int] = [:]
  /// Seats that lost their connection because they read too slowly, to be told why on return.
  var fellBehind: Set<Int> = []
  /// The timer of the event, and when it goes off.
  var alarm: (moment: Duration, alarm: any Alarm)?
  /// Ends an occurrence that everybody has left.
  var closing: (any Alarm)?

  init(_ live: LiveEvent) { self.live = live }

  var occurrence: Int64 { live.opening.occurrence }
  var slug: String { live.opening.event }

  func connections(_ recipients: Recipients) -> [any Connection] {
    switch recipients {
    case .everyone:
      occupants.values.map(\.connection)
    case .everyoneBut(let seat):
      occupants.filter { $0.key != seat }.values.map(\.connection)
    case .seats(let seats):
      seats.compactMap { occupants[$0]?.connection }
    case .facilitators:
      occupants.filter { live.state.seat($0.key)?.role == .facilitator }.values.map(\.connection)
    }
  }
}
