import EventRuntime
import TextProtocol

/// Who came to a crowded room and who went, told once a second: a line for each of them to each of the
/// others would drown what is said, and cost the square of the crowd.
///
/// It is how the house tells, not what has happened: attendance is kept person by person, as ever.
struct Comings {
  /// So many people are no crowd: there each coming and going is told at once.
  static let circle = 30
  /// For how long comings and goings gather.
  static let patience = Duration.seconds(1)
  /// So many within that time are still told one by one.
  static let few = 3

  private var messages: [(message: Message, recipients: Recipients)] = []
  /// Whether one of them is for facilitators only.
  private var isHushed = false
  private var change = CrowdChange()
  private var seats: Set<Int> = []
  /// Whether they are told when a quiet time is over, in one line.
  var isHeld = false

  var isEmpty: Bool { seats.isEmpty }

  /// Whether this person's coming or going has not been told yet.
  func concern(_ seat: Int) -> Bool { seats.contains(seat) }

  /// - Parameter seat: who came or went.
  /// - Returns: whether the message tells that somebody did; others are not taken.
  mutating func add(_ message: Message, of seat: Int, to recipients: Recipients) -> Bool {
    switch message {
    case .joined(_, let here):
      change.joined += 1
      change.here = here
    case .returned(_, let here):
      change.returned += 1
      change.here = here
    case .left(_, let here, .left):
      change.left += 1
      change.here = here
    case .left(_, let here, .dropped):
      change.dropped += 1
      change.here = here
    default: return false
    }
    seats.insert(seat)
    if case .facilitatorsBut = recipients { isHushed = true }
    if messages.count <= Self.few { messages.append((message, recipients)) }
    return true
  }

  /// What is to be said, and to whom; nothing has gathered then.
  mutating func take() -> [(message: Message, recipients: Recipients)] {
    defer { self = Comings() }
    if messages.count <= (isHeld ? 1 : Self.few) { return messages }
    return [(.crowd(change), isHushed ? .facilitators : .everyone)]
  }
}
