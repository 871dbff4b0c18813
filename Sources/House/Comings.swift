import EventRuntime
import TextProtocol

/// Who came to a room and who went, where that is not told at once: a line for each of them to each of the
/// others would drown what is said, and cost the square of the crowd. Who came and went again meanwhile
/// did neither.
///
/// It is how the house tells, not what has happened: attendance is kept person by person, as ever.
struct Comings {
  var flurry = Flurry()

  /// Whether they are told when a quiet time is over, in one line.
  var isHeld = false

  private struct Change {
    let first: Message
    var last: Message
    var recipients: Recipients
  }

  private var changes: [Int: Change] = [:]
  /// Whom they concern, in the order in which they first did.
  private var seats: [Int] = []

  var isEmpty: Bool { seats.isEmpty }

  /// Whether this person's coming or going has not been told yet.
  func concern(_ seat: Int) -> Bool { changes[seat] != nil }

  /// - Parameter seat: who came or went.
  mutating func add(_ message: Message, of seat: Int, to recipients: Recipients) {
    if changes[seat] == nil {
      seats.append(seat)
      changes[seat] = Change(first: message, last: message, recipients: recipients)
    } else {
      changes[seat]?.last = message
      changes[seat]?.recipients = recipients
    }
  }

  /// What is to be said, and to whom; nothing has gathered then.
  mutating func take() -> [(message: Message, recipients: Recipients)] {
    var (told, crowd): ([(Message, Recipients)], CrowdChange) = ([], CrowdChange())
    var isHushed = false
    for seat in seats {
      guard let change = changes[seat], let here = change.last.here else { continue }
      crowd.here = here
      guard change.first.isComing == change.last.isComing else { continue }
      // Who came for the first time and once more has come for the first time.
      let message = change.first.isComing ? change.first.now(here) : change.last
      crowd.count(message)
      told.append((message, change.recipients))
      if case .facilitatorsBut = change.recipients { isHushed = true }
    }
    let few = isHeld ? 1 : Flurry.few
    (changes, seats, isHeld) = ([:], [], false)
    return told.count <= few ? told : [(.crowd(crowd), isHushed ? .facilitators : .everyone)]
  }
}

extension Message {
  /// Whether it tells that somebody came or went.
  var isComingOrGoing: Bool { here != nil }

  /// How many are here now, where it tells that somebody came or went.
  fileprivate var here: Int? {
    switch self {
    case .joined(_, let here), .returned(_, let here), .left(_, let here, _): here
    default: nil
    }
  }

  fileprivate var isComing: Bool { if case .left = self { false } else { true } }

  /// The same with how many are here by now.
  fileprivate func now(_ here: Int) -> Message {
    switch self {
    case .joined(let name, _): .joined(name: name, here: here)
    case .returned(let name, _): .returned(name: name, here: here)
    default: self
    }
  }
}

extension CrowdChange {
  fileprivate mutating func count(_ message: Message) {
    switch message {
    case .joined: joined += 1
    case .returned: returned += 1
    case .left(_, _, .left): left += 1
    case .left(_, _, .dropped): dropped += 1
    default: break
    }
  }
}
