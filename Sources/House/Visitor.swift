import EventRuntime
import TextProtocol

/// What the house knows of one connection. Confined to the house.
final class Visitor {
  enum Place {
    /// Asked for a name.
    case door
    /// Gave a facilitator's name and is asked for its key; with the event named before, if any.
    case asksKey(name: String, event: String?)
    /// Has a name and chooses an event.
    case lobby
    case seated(LiveRoom, seat: Int)
  }

  let connection: any Connection
  var place = Place.door {
    didSet { connection.setSeated(isSeated) }
  }
  var name: String?
  /// Whether the name was proved by a facilitator's key.
  var isFacilitator = false
  var wrongKeys = 0
  /// Private messages that may still be sent; nil before the first.
  var tells: Allowance?
  var isGone = false
  /// The seats taken over this connection, by occurrence, so that `/leave` can be undone.
  var seats: [Int64: Int] = [:]

  /// Lines of a session stay in order: while an input waits for the disk, those after it wait here.
  var waiting = 0
  var backlog: [String] = []
  static let backlogLimit = 64

  init(_ connection: any Connection) { self.connection = connection }

  var id: Int { connection.id }

  var isSeated: Bool { if case .seated = place { true } else { false } }

  var access: CommandAccess {
    guard case .seated(let room, let seat) = place else { return .anyone }
    return room.live.state.seat(seat)?.role == .facilitator ? .facilitator : .seated
  }

  func send(_ message: Message) { connection.send(message) }

  func notice(_ code: NoticeCode, _ text: String) { send(.notice(code: code, text: text)) }

  func refuse(_ code: ErrorCode, _ text: String) { send(.error(code: code, text: text)) }
}
