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
  /// By seat, the seats whose words its holder does not want to see; forgotten with the room.
  private var ignored: [Int: Set<Int>] = [:]
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
    case .facilitators: connections(.holders(of: .calls))
    case .holders(let right):
      occupants.filter { live.state.may($0.key, right) }.values.map(\.connection)
    }
  }

  // MARK: Ignoring

  /// - Returns: whether `seat` ignores `other` from now on.
  func toggleIgnoring(_ other: Int, by seat: Int) -> Bool {
    if ignored[seat]?.remove(other) != nil { return false }
    ignored[seat, default: []].insert(other)
    return true
  }

  func isIgnoring(_ other: Int, by seat: Int) -> Bool { ignored[seat]?.contains(other) ?? false }

  /// Those of these connections whose people do not ignore `seat`.
  func listeners(to seat: Int, among connections: [any Connection]) -> [any Connection] {
    let deaf = Set(
      ignored.filter { $0.value.contains(seat) }.compactMap { occupants[$0.key]?.id })
    return deaf.isEmpty ? connections : connections.filter { !deaf.contains($0.id) }
  }
}
